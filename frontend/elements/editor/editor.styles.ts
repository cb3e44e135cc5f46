import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: flex; flex-direction: column; min-height: 0; background: var(--surface);
  }
  .host { flex: 1; min-height: 0; overflow: hidden; display: flex; }
  .hint { margin: 0; padding: 3px 12px; font-size: 0.75rem; border-top: 1px solid var(--border); }
  @media (pointer: coarse) {
    .hint { display: none; }
  }
  .cm-editor { flex: 1; min-width: 0; height: 100%; background: var(--surface); color: var(--pw-text); }
  .cm-editor.cm-focused { outline: 2px solid var(--pw-focus); outline-offset: -2px; }
  .cm-scroller { font-family: var(--mono); font-size: 0.8125rem; line-height: 1.55; overflow: auto; }
  .host .cm-editor .cm-gutters { background: var(--surface-2); color: var(--muted); border-inline-end: 1px solid var(--border); }
  .host .cm-editor .cm-content { caret-color: var(--pw-text); }
  .host .cm-editor .cm-cursor { border-left-color: var(--pw-text); border-left-width: 2px; }
  .host .cm-editor .cm-activeLine { background: color-mix(in oklab, var(--surface-2), transparent 45%); }
  .host .cm-editor .cm-activeLineGutter { background: var(--border); color: inherit; }
  .cm-editor .cm-selectionBackground, .cm-editor.cm-focused .cm-selectionBackground { background: var(--accent-tint) !important; }
  .cm-editor .cm-selectionMatch { background: color-mix(in oklab, var(--accent-tint), transparent 40%); }
  .cm-editor .cm-matchingBracket { background: var(--accent-tint); outline: 1px solid var(--accent); }
  .host .cm-editor .cm-line.next, .host .cm-editor .cm-line.next.cm-activeLine { background: var(--pw-next); box-shadow: inset 3px 0 0 var(--pw-next-edge); }
  :host([stale]) .cm-line.next { opacity: 0.55; }
  .breakpoints { width: 18px; cursor: pointer; }
  .breakpoints .cm-gutterElement { color: var(--pw-bad); text-align: center; }
  .breakpoints .cm-gutterElement:hover::before { content: '○'; color: var(--strong); position: absolute; }
  .remark { margin-inline-start: 2em; padding: 0 6px; border-radius: 4px; background: var(--surface-2); color: var(--muted); font-size: 0.75rem; }
  .cm-editor .cm-tooltip { background: var(--surface); color: inherit; border: 1px solid var(--strong); border-radius: 8px; overflow: hidden; }
  .cm-editor .cm-tooltip-autocomplete ul li[aria-selected] { background: var(--pw-accent-fill); color: var(--pw-on-accent); }
  .cm-editor .cm-panels { background: var(--surface-2); color: inherit; border-color: var(--border); }
  .cm-editor .cm-panel input, .cm-editor .cm-panel button { background: var(--surface); color: inherit; background-image: none; }
  .cm-editor .cm-foldPlaceholder { background: var(--surface-2); color: var(--muted); border-color: var(--border); }
`;
