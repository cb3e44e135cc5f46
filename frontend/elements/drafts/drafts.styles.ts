import { css } from 'lit';

export const draftsStyles = css`
  :host { display: contents; }
  .line { margin: 0 0 8px; color: var(--muted); font-size: 0.8125rem; }
  .line .show { margin-inline-start: 8px; }
  .line::before { content: '✓ '; }
  .line[data-state='saving']::before { content: '… '; }
  .line[data-state='offline'], .line[data-state='newer'], .line[data-state='refused'] {
    position: sticky; top: 0; z-index: 2; padding: 6px 10px; border-radius: 8px; color: var(--pw-text);
    background: var(--changed-tint); border-inline-start: 3px solid var(--changed);
  }
  .line[data-state='offline']::before, .line[data-state='newer']::before, .line[data-state='refused']::before { content: '! '; font-weight: 700; }
  .conflict { margin: 0 0 16px; padding: 12px; border: 1px solid var(--strong); border-radius: 10px; background: var(--surface); }
  .two { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 8px; }
  .two > div { flex: 1 1 240px; min-width: 0; }
  h3 { margin: 0 0 4px; font-size: 0.8125rem; font-weight: 650; }
  pre { margin: 0 0 8px; padding: 8px; max-height: 12em; overflow: auto; border: 1px solid var(--border); border-radius: 7px;
    background: var(--surface-2); font-family: var(--mono); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  details { margin: 0 0 12px; font-size: 0.8125rem; }
  summary { cursor: pointer; color: var(--muted); min-height: 24px; }
`;
