import { css } from 'lit';

/** Rules every element starts from: the tokens of styles.css with fallbacks, tables, buttons, focus. */
export const base = css`
  :host {
    --mono: var(--pw-mono);
    --border: var(--pw-border);
    --strong: var(--pw-border-strong);
    --surface: var(--pw-surface);
    --surface-2: var(--pw-surface-2);
    --muted: var(--pw-muted);
    --accent: var(--pw-accent);
    --accent-tint: var(--pw-accent-tint);
    --changed: var(--pw-changed);
    --changed-tint: var(--pw-changed-tint);
    display: block;
    box-sizing: border-box;
    color: var(--pw-text);
    font-size: 0.875rem;
    line-height: 1.45;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  :focus-visible { outline: 2px solid var(--pw-focus); outline-offset: 1px; }
  .mono, code, td.num { font-family: var(--mono); font-variant-ligatures: none; font-size: 0.8125rem; }
  .muted { color: var(--muted); }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  button, input, select {
    font: inherit; color: inherit; min-height: 28px; border: 1px solid var(--strong); border-radius: 7px;
    background: var(--surface); padding: 2px 10px;
  }
  button { cursor: pointer; font-weight: 550; }
  button:hover:not(:disabled) { background: var(--surface-2); }
  button:disabled { opacity: 0.55; cursor: default; }
  button.primary { background: var(--pw-accent-fill); border-color: transparent; color: var(--pw-on-accent); }
  button.primary:hover:not(:disabled) { background: var(--pw-accent-fill-hover); }
  button.link {
    border: 0; background: none; padding: 0 4px; min-height: 24px; min-width: 24px; border-radius: 5px;
    font-family: var(--mono); font-size: 0.8125rem; font-weight: 500; color: var(--accent); text-align: start;
  }
  button.link:hover { background: var(--accent-tint); text-decoration: underline; }
  input[type='checkbox'] { min-height: 0; width: 16px; height: 16px; margin: 0; vertical-align: -3px; }
  label:has(> input[type='checkbox']) { display: inline-flex; gap: 6px; align-items: center; min-height: 26px; }
  input { font-family: var(--mono); }
  h2 { margin: 0; font-size: 0.875rem; font-weight: 650; }
  table { border-collapse: collapse; width: 100%; }
  th { text-align: start; font-weight: 600; color: var(--muted); font-size: 0.75rem; padding: 4px 8px; white-space: nowrap; }
  td { padding: 3px 8px; border-top: 1px solid var(--border); vertical-align: baseline; }
  .changed { background: var(--changed-tint); box-shadow: inset 3px 0 0 var(--changed); }
  .empty { padding: 24px 16px; color: var(--muted); text-align: center; }
  @media (forced-colors: active) {
    .changed { outline: 1px dashed Highlight; outline-offset: -1px; }
    tr[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
