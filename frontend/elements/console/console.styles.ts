import { css } from 'lit';

export const consoleStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
  .entries { flex: 1 1 0; min-height: 44px; overflow: auto; margin: 0; padding: 6px 12px; list-style: none; }
  .entries:focus-visible { outline-offset: -2px; }
  .entries:empty { min-height: 0; }
  .entries li { padding: 2px 0; display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; overflow-wrap: anywhere; }
  .value { font-weight: 650; color: var(--pw-good); }
  .value::before { content: '→ '; color: var(--muted); font-weight: 400; }
  .value.listing { flex-basis: 100%; max-width: 100%; overflow-x: auto; white-space: pre; font-weight: 400; color: inherit; overflow-wrap: normal; }
  .value.listing::before { content: none; }
  .message { color: var(--muted); }
  .bad .value, .bad .message { color: var(--pw-bad); }
  .line { display: flex; gap: 6px; padding: 8px 12px; border-top: 1px solid var(--border); flex: none; }
  .line select { max-width: 11rem; min-height: 34px; }
  .line input { flex: 1; min-width: 0; min-height: 34px; font-size: 0.8125rem; }
  .line input[readonly] { background: var(--surface-2); }
  .line button { min-height: 34px; white-space: nowrap; }
  .form { border: 0; border-top: 1px solid var(--border); margin: 0; padding: 8px 12px; display: grid; gap: 6px; flex: 0 1 auto; min-height: 0; overflow: auto;
    background: var(--surface-2); min-width: 0; align-content: start; }
  legend { float: left; padding: 0; margin-bottom: 2px; }
  legend code { font-weight: 650; }
  .field { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 2px 10px; align-items: center; }
  .field .help { grid-column: 2; font-size: 0.75rem; }
  .field .name, .field label:first-child { font-weight: 600; }
  .flags { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: center; }
  .flag { display: inline-flex; gap: 5px; align-items: center; min-height: 26px; }
  .flag input { min-height: 0; width: 16px; height: 16px; margin: 0; }
  @media (max-width: 700px) {
    .line { flex-wrap: wrap; }
    .line select { flex: 1 1 100%; max-width: none; }
    .field { grid-template-columns: 1fr; }
    .field .help { grid-column: 1; }
  }
`;
