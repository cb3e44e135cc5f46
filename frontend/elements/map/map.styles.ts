import { css } from 'lit';

/** Hue = what it is for, pattern = state, letters = protection. The hues are VMMap's; text and outline on them are dark in both themes. */
export const mapStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; --ink: var(--pw-use-ink); }
  .bar { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 5px 12px; }
  .bar .where { margin-inline-end: auto; }
  .bar button { min-width: 32px; }
  .rows { padding: 0 12px; border-radius: 6px; }
  .row { display: grid; grid-template-columns: 5.6rem 1fr; gap: 8px; align-items: center; height: 17px; }
  .row .from { font-family: var(--mono); font-size: 0.6875rem; line-height: 1; color: var(--muted); text-align: end; }
  .strip { position: relative; height: 15px; border: 1px dotted var(--strong); border-radius: 3px; background: var(--surface); overflow: hidden; }
  .piece { position: absolute; inset-block: 0; min-width: 3px; border: 1px solid var(--ink); cursor: pointer; overflow: hidden; white-space: nowrap;
    font: 600 0.6875rem/12px var(--mono); color: var(--ink); padding-inline: 3px; background-color: var(--hue); }
  .piece.tiny { padding: 0; }
  .piece.reserved { background-color: color-mix(in srgb, var(--hue) 30%, var(--pw-use-paper));
    background-image: repeating-linear-gradient(45deg, color-mix(in srgb, var(--ink) 40%, transparent) 0 1px, transparent 1px 6px); border-style: dashed; }
  .piece.guard { background-image: repeating-linear-gradient(-45deg, color-mix(in srgb, var(--ink) 67%, transparent) 0 3px, transparent 3px 9px); }
  .piece.resident::after { content: ''; position: absolute; right: 2px; top: 2px; width: 5px; height: 5px; border-radius: 50%; background: var(--ink); }
  .piece.tiny.resident::after { display: none; }
  .piece.selected { outline: 2px solid var(--accent); outline-offset: -1px; z-index: 2; box-shadow: 0 0 0 2px var(--pw-use-paper) inset; }
  .piece.altered { border: 2px solid var(--pw-use-changed); }
  .piece b { background: color-mix(in srgb, var(--pw-use-paper) 72%, transparent); border-radius: 2px; padding: 0 2px; font-weight: 650; }
  .pin { position: absolute; inset-block: -2px; width: 2px; background: var(--pw-bad); z-index: 3; pointer-events: none; }
  .kernel .strip { border-style: solid; background: repeating-linear-gradient(90deg, var(--surface-2) 0 8px, var(--border) 8px 9px);
    font-size: 0.6875rem; line-height: 13px; padding-inline: 8px; color: var(--pw-text); }
  .IM { --hue: var(--pw-use-image); } .MF { --hue: var(--pw-use-mapped); } .SH { --hue: var(--pw-use-shareable); } .HE { --hue: var(--pw-use-heap); } .ST { --hue: var(--pw-use-stack); }
  .PR { --hue: var(--pw-use-private); } .SY { --hue: var(--pw-use-system); } .FR { --hue: var(--pw-use-free); }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 10px; padding: 5px 12px; font-size: 0.6875rem; color: var(--muted); border-bottom: 1px solid var(--border); }
  .legend span { display: inline-flex; gap: 5px; align-items: center; }
  .legend i { position: relative; display: inline-block; width: 24px; height: 16px; font-style: normal; padding: 0; text-align: center; line-height: 14px; }
  .scroll { flex: 1; min-height: 130px; overflow: auto; position: relative; }
  .scroll:focus-visible { outline-offset: -2px; }
  thead { position: sticky; top: 0; background: var(--surface); z-index: 1; box-shadow: 0 1px 0 var(--border); }
  tbody tr { cursor: pointer; }
  tbody tr:hover { background: var(--surface-2); }
  tbody tr[aria-selected='true'] { background: var(--accent-tint); box-shadow: inset 3px 0 0 var(--accent); }
  td { white-space: nowrap; font-size: 0.8125rem; }
  td .chip { display: inline-block; width: 26px; text-align: center; position: relative; font: 600 0.6875rem/16px var(--mono); color: var(--ink);
    border: 1px solid var(--ink); border-radius: 3px; inset: auto; padding: 0; cursor: inherit; }
  tr.free td { color: var(--muted); }
  tr.free .chip { border-style: dotted; border-color: var(--strong); background: none; color: var(--muted); }
  td.inner { padding-inline-start: 20px; }
  @media (forced-colors: active) {
    .piece, .pin { forced-color-adjust: none; }
    .piece.selected { outline-color: Highlight; }
  }
  @media (max-width: 700px) {
    .row { grid-template-columns: 4.9rem 1fr; gap: 6px; }
    .wide { display: none; }
    .scroll { flex: none; max-height: 55vh; }
  }
`;
