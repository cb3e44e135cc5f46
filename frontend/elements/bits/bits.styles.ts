import { css } from 'lit';

export const bitsStyles = css`
  :host { --numbers: 18px; --tile: 38px; --digits: 22px; --lane: 22px; --gap: 10px; }
  .help { margin: 0 0 10px; }
  .fields { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 12px; padding: 0; list-style: none; }
  .field { display: inline-flex; align-items: center; gap: 8px; min-height: 34px; text-align: start; border-radius: 9px; }
  span.field { padding: 2px 10px; border: 1px dashed var(--border); }
  .field[aria-pressed='true'] { border-color: var(--pw-accent-fill); box-shadow: inset 0 0 0 1px var(--pw-accent-fill); background: var(--accent-tint); }
  .field .where { font: 500 0.75rem/1.3 var(--mono); color: var(--muted); }
  .number { flex: none; min-width: 20px; padding: 1px 5px; border-radius: 6px; font: 700 0.75rem/1.4 var(--mono); text-align: center; }
  .strip { position: relative; margin-inline: 13px; user-select: none; -webkit-user-select: none;
    --row: calc(var(--numbers) + var(--tile) + var(--digits) + var(--lanes) * var(--lane) + var(--gap)); }
  .row { display: grid; grid-template-columns: repeat(var(--per-row), minmax(0, 1fr)); height: var(--row); align-content: start;
    grid-template-rows: var(--numbers) var(--tile) var(--digits); grid-auto-rows: var(--lane); }
  .marking .row { touch-action: none; cursor: crosshair; }
  .cutting .row { cursor: col-resize; }
  .places { grid-row: 1; display: flex; justify-content: space-between; padding-inline: 4px; color: var(--muted); font: 0.6875rem/18px var(--mono); }
  .tile { grid-row: 2; display: grid; place-items: center; min-width: 0; min-height: 0; padding: 0; border-radius: 0; border: solid var(--strong); border-width: 1px 1px 1px 0;
    border-inline-end-color: var(--border); background: var(--surface); color: var(--muted); font: 500 0.9375rem/1 var(--mono); }
  .tile.opens { border-inline-start: 1px solid var(--strong); }
  .tile.closes { border-inline-end-color: var(--strong); }
  .tile.one { font-weight: 750; color: var(--pw-text); }
  button.tile { min-height: 0; cursor: pointer; touch-action: manipulation; }
  button.tile:hover:not(:disabled) { background: var(--surface-2); }
  button.tile.one { background: var(--pw-accent-fill); color: var(--pw-on-accent); }
  button.tile.one:hover:not(:disabled) { background: var(--pw-accent-fill-hover); }
  button.tile:focus-visible { outline: 3px solid var(--pw-focus); outline-offset: 2px; z-index: 2; }
  .digit { grid-row: 3; text-align: center; font: 650 0.9375rem/22px var(--mono); border-inline: 1px solid var(--border); }
  .directory { --tint: var(--pw-directory-tint); --ink: var(--pw-directory); }
  .table { --tint: var(--pw-table-tint); --ink: var(--pw-table); }
  .offset { --tint: var(--pw-offset-tint); --ink: var(--pw-offset); }
  .changed-hue { --tint: var(--pw-changed-tint); --ink: var(--pw-changed); }
  .accent-hue { --tint: var(--pw-accent-tint); --ink: var(--pw-accent); }
  .hue, .tile.hue { background: var(--tint); color: var(--ink); }
  .mark { display: flex; align-items: center; gap: 5px; min-width: 0; overflow: hidden; margin: 2px 1px 0; border-radius: 5px; white-space: nowrap;
    font-size: 0.75rem; font-weight: 600; line-height: 1; }
  .mark .number { background: none; min-width: 0; padding: 0 2px 0 5px; }
  .mark .text { overflow: hidden; text-overflow: ellipsis; }
  .mark.thin { justify-content: center; gap: 0; }
  .mark.thin .number { padding: 0; }
  .mark.thin .text { display: none; }
  .handle { position: absolute; z-index: 1; width: 24px; height: calc(var(--tile) + 10px); left: calc(var(--along) * 100% - 12px);
    top: calc(var(--at) * var(--row) + var(--numbers) - 5px); touch-action: none; cursor: col-resize; border-radius: 8px; }
  .handle::before { content: ''; position: absolute; inset: 0 10px; border-radius: 2px; background: var(--pw-text); }
  .handle::after { content: ''; position: absolute; inset: 12px 4px; border-radius: 6px; border: 2px solid var(--surface); background: var(--pw-text); }
  .handle.open::before, .handle.open::after { background: var(--strong); }
  .handle:focus-visible { outline: 3px solid var(--pw-focus); outline-offset: -1px; z-index: 3; }
  .handle:focus-visible::after, .handle.held::after { background: var(--pw-accent-fill); }
  .handle.held { z-index: 3; }
  .parts { display: flex; flex-wrap: wrap; gap: 6px; margin: 4px 0 0; padding: 0; list-style: none; }
  .part { display: inline-flex; flex-wrap: wrap; gap: 2px 8px; align-items: baseline; padding: 4px 10px; border-radius: 8px; font-weight: 600; }
  .part .where { font: 500 0.75rem/1.3 var(--mono); }
  .says { display: block; margin: 8px 0 0; min-height: 1.45em; font: 650 0.9375rem/1.45 var(--mono); }
  @media (forced-colors: active) {
    .hue { forced-color-adjust: none; }
    .tile.one { border: 2px solid; }
    button.tile.one { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .handle::before, .handle::after { forced-color-adjust: none; background: CanvasText; border-color: Canvas; }
    .handle:focus-visible::after, .handle.held::after { background: Highlight; }
    .field[aria-pressed='true'] { border: 2px solid Highlight; padding: 1px 9px; }
  }
`;
