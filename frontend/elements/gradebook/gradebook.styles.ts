import { css } from 'lit';

/** The table of marks: head, foot and names stay where they are while the rest scrolls below them. */
export const gradebook = css`
  :host { display: flex; flex-direction: column; gap: 12px; min-height: 0; }
  .bar { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: end; }
  .bar label { display: flex; flex-direction: column; gap: 3px; font-size: 0.8125rem; font-weight: 600; color: var(--muted); }
  .bar input, .bar select { min-height: 36px; font-family: inherit; font-size: 0.9375rem; font-weight: 400; color: var(--pw-text); max-width: 100%; }
  .bar input { width: 15rem; }
  .count { margin: 0 0 6px; color: var(--muted); }
  .scroll { overflow: auto; max-height: min(70vh, 760px); min-height: 180px; border: 1px solid var(--border); border-radius: 10px; background: var(--surface); }
  table { border-collapse: separate; border-spacing: 0; width: max-content; min-width: 100%; }
  table:focus-visible { outline-offset: -2px; }
  tr { height: 36px; }
  th, td { height: 36px; padding: 0 10px; border: 0; border-bottom: 1px solid var(--border); background: var(--surface); font-size: 0.875rem; white-space: nowrap; vertical-align: middle; }
  thead th { position: sticky; top: 0; z-index: 2; height: 56px; background: var(--surface-2); border-bottom: 1px solid var(--strong); vertical-align: bottom; padding: 6px 4px; }
  tfoot th, tfoot td { position: sticky; bottom: 0; z-index: 2; background: var(--surface-2); border-top: 1px solid var(--strong); border-bottom: 0; font-weight: 600; color: var(--pw-text); }
  .first { position: sticky; left: 0; z-index: 1; text-align: start; border-inline-end: 1px solid var(--strong); }
  thead .first, tfoot .first { z-index: 3; }
  tbody th { font-weight: 550; color: var(--pw-text); }
  .first > a, .first > span { display: block; width: 13rem; overflow: hidden; text-overflow: ellipsis; }
  td.mark, th.mark { text-align: end; font-variant-numeric: tabular-nums; }
  td.total { font-weight: 650; }
  a { color: inherit; text-decoration: none; }
  tbody a { display: block; line-height: 35px; }
  tbody a:hover { text-decoration: underline; color: var(--accent); }
  .sort { border: 0; background: none; padding: 2px 6px; width: 100%; min-height: 44px; font-size: 0.8125rem; font-weight: 600; line-height: 1.25; text-align: inherit; color: var(--pw-text); }
  .mark .sort { max-width: 9rem; }
  .sort .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; white-space: normal; overflow-wrap: anywhere; }
  .sort .most { display: block; font-weight: 400; color: var(--muted); }
  .at { box-shadow: inset 0 0 0 2px var(--pw-focus); }
  table:not(:focus) .at { box-shadow: none; }
  .signs { font-size: 0.75rem; color: var(--muted); margin-inline-end: 6px; }
  .signs.MISSING { color: var(--pw-bad); font-weight: 600; }
  .signs.UNGRADED, .signs.LATE { color: var(--pw-warn); font-weight: 600; }
  .gone { color: var(--muted); }
  tbody tr:hover > * { background: var(--surface-2); }
  .space, .space td { height: auto; padding: 0; border: 0; }
  @media (forced-colors: active) {
    table:focus .at { outline: 2px solid Highlight; outline-offset: -2px; }
  }
  @media (max-width: 640px) {
    .bar input { width: 100%; }
    .bar label { flex: 1 1 8rem; }
    .first > a, .first > span { width: 7.5rem; }
    .optional { display: none; }
  }
`;
