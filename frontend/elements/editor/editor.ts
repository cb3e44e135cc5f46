import { html } from 'lit';
import { basicSetup } from 'codemirror';
import { cpp } from '@codemirror/lang-cpp';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, keymap, WidgetType, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { editorStyles } from './editor.styles';

/** Something wrong in the text; lines and columns from 1, the end column just behind the last character. */
export interface EditorDiagnostic {
  severity: 'error' | 'warning' | 'note';
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  message: string;
}

/** A remark shown behind a line, such as the values of its variables. */
export interface EditorNote {
  line: number;
  text: string;
}

class Breakpoint extends GutterMarker {
  override toDOM(): Node {
    const dot = document.createElement('span');
    dot.className = 'breakpoint';
    dot.textContent = '●';
    return dot;
  }
}

class Remark extends WidgetType {
  constructor(readonly text: string) {
    super();
  }
  override eq(other: Remark): boolean {
    return other.text === this.text;
  }
  override toDOM(): HTMLElement {
    const span = document.createElement('span');
    span.className = 'remark';
    span.textContent = this.text;
    return span;
  }
}

const mark = new Breakpoint();
const toggle = StateEffect.define<{ pos: number; on: boolean }>();
const clear = StateEffect.define<null>();
const breakpointField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(set, transaction) {
    let now = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(clear)) {
        now = RangeSet.of<GutterMarker>([]);
      } else if (effect.is(toggle)) {
        const { pos, on } = effect.value;
        now = on ? now.update({ add: [mark.range(pos)] }) : now.update({ filter: (from) => from !== pos });
      }
    }
    return now;
  },
});

const setDrawn = StateEffect.define<DecorationSet>();
const drawn = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let now = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setDrawn)) {
        now = effect.value;
      }
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.modifier], color: 'var(--pw-code-keyword)' },
  { tag: [tags.typeName, tags.standard(tags.typeName)], color: 'var(--pw-code-type)' },
  { tag: [tags.string, tags.character, tags.special(tags.string)], color: 'var(--pw-code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--pw-code-number)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--pw-code-comment)' }, // upright: they may be Chinese
  { tag: [tags.processingInstruction, tags.meta], color: 'var(--pw-code-meta)' },
  { tag: tags.function(tags.variableName), color: 'var(--pw-code-call)' },
]);

/** Keys that start something outside: what was typed must be told first. */
const tellFirst = (event: KeyboardEvent) => /^F\d+$/.test(event.key) || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));

/**
 * An editor for C with breakpoints, the line that is next, and diagnostics at their place.
 *
 * Tab indents; Escape followed by Tab leaves the editor. F9 sets or removes a breakpoint.
 *
 * @property {string} value the text; setting it replaces what is there and forgets breakpoints
 * @property {number[]} breakpoints lines of the breakpoints that come with a newly set value
 * @property {number} longest most characters that are told; longer texts only fire pw-too-long
 * @property {EditorDiagnostic[]} diagnostics
 * @property {EditorNote[]} notes
 * @property {number} currentLine the line that is next, from 1; 0 for none
 * @property {number} revealLine setting it scrolls there
 * @property {boolean} fixed the text can be read and not changed
 * @property {boolean} stale the text differs from what the machine runs: the current line is dimmed
 * @fires pw-change `{value}` a moment after typing, and at once before anything else can happen
 * @fires pw-typed `{}` at each change by a person, for whoever keeps the text in the browser
 * @fires pw-breakpoints `{lines}`
 * @fires pw-cursor `{line}` the cursor is on another line: a moment later, and at once before anything else can happen
 * @fires pw-too-long `{length}`
 */
export class EditorElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    value: { attribute: false },
    breakpoints: { attribute: false },
    longest: { attribute: false },
    diagnostics: { attribute: false },
    notes: { attribute: false },
    currentLine: { attribute: false },
    revealLine: { attribute: false },
    stale: { type: Boolean, reflect: true },
    fixed: { type: Boolean, reflect: true },
  };
  static override styles = [base, editorStyles];

  declare value: string;
  declare breakpoints: number[];
  declare longest: number;
  declare diagnostics: EditorDiagnostic[];
  declare notes: EditorNote[];
  declare currentLine: number;
  declare revealLine: number;
  declare stale: boolean;
  declare fixed: boolean;

  private view?: EditorView;
  private readonly name = new Compartment();
  private told = '';
  private toldLine = 1;
  private timer = 0;
  private replacing = false;

  constructor() {
    super();
    this.value = '';
    this.breakpoints = [];
    this.longest = 200_000;
    this.diagnostics = [];
    this.notes = [];
    this.currentLine = 0;
    this.revealLine = 0;
    this.stale = false;
    this.fixed = false;
  }

  override render() {
    return html`<div class="host" @focusout=${this.tell} @keydown=${{ handleEvent: this.beforeKey, capture: true }}></div>
      <p class="hint muted" id="hint">${this.t('editor.keys')}</p>`;
  }

  override firstUpdated(): void {
    this.told = this.value ?? '';
    this.view = new EditorView({
      parent: this.renderRoot.querySelector('.host') as HTMLElement,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({
        doc: this.told,
        extensions: [
          breakpointField,
          this.breakpointGutter(),
          basicSetup,
          cpp(),
          lintGutter(),
          drawn,
          syntaxHighlighting(colours),
          EditorState.tabSize.of(4),
          this.name.of([]),
          keymap.of([
            { key: 'F9', run: (view) => this.toggleAt(view, view.state.selection.main.head) },
            { key: 'Mod-Enter', run: () => true },
            { key: 'Tab', run: (view) => this.indent(view) },
          ]),
          EditorView.updateListener.of((update) => (update.docChanged || update.selectionSet) && this.typed(update.docChanged)),
        ],
      }),
    });
    this.restoreBreakpoints(this.view);
  }

  /** Where nothing can be written Tab leads on. */
  private indent(view: EditorView): boolean {
    if (view.state.readOnly) {
      return false;
    }
    view.dispatch(view.state.replaceSelection('    '));
    return true;
  }

  private restoreBreakpoints(view: EditorView): void {
    const lines = (this.breakpoints ?? []).filter((line) => line >= 1 && line <= view.state.doc.lines);
    view.dispatch({ effects: lines.map((line) => toggle.of({ pos: view.state.doc.line(line).from, on: true })) });
  }

  override disconnectedCallback(): void {
    this.tell();
    super.disconnectedCallback();
  }

  override updated(changed: Map<string, unknown>): void {
    const view = this.view;
    if (!view) {
      return;
    }
    if (changed.has('value') && (this.value ?? '') !== view.state.doc.toString()) {
      this.told = this.value ?? '';
      this.replacing = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.told }, effects: clear.of(null) });
      this.replacing = false;
      this.sendBreakpoints();
    }
    if (changed.has('labels') || changed.has('fixed')) {
      const attributes = { 'aria-label': this.t('editor.name'), 'aria-describedby': 'hint', spellcheck: 'false', tabindex: '0' };
      const facets = [EditorView.contentAttributes.of(attributes), EditorState.readOnly.of(this.fixed)];
      view.dispatch({ effects: this.name.reconfigure(facets) });
    }
    if (changed.has('diagnostics') || changed.has('value')) {
      view.dispatch(setDiagnostics(view.state, (this.diagnostics ?? []).map((each) => this.placed(view.state.doc, each))));
    }
    if (changed.has('currentLine') || changed.has('notes') || changed.has('value')) {
      view.dispatch({ effects: setDrawn.of(this.decorations(view.state.doc)) });
    }
    if ((changed.has('currentLine') && this.currentLine > 0) || (changed.has('revealLine') && this.revealLine > 0)) {
      const line = changed.has('currentLine') && this.currentLine > 0 ? this.currentLine : this.revealLine;
      view.dispatch({ effects: EditorView.scrollIntoView(this.offset(view.state.doc, line, 1), { y: 'nearest', yMargin: 60 }) });
    }
  }

  /** Puts the cursor at a place and the focus into the editor. */
  goTo(line: number, column: number): void {
    const view = this.view;
    if (view) {
      const at = this.offset(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    }
  }

  /** The text as it stands there now, told or not. */
  get text(): string {
    return this.view?.state.doc.toString() ?? this.value ?? '';
  }

  /** Where the cursor is, in characters from the beginning. */
  get cursor(): number {
    return this.view?.state.selection.main.head ?? 0;
  }

  /** Puts the cursor there, and the focus into the editor. */
  focusAt(position: number): void {
    const view = this.view;
    if (view) {
      view.dispatch({ selection: { anchor: Math.min(Math.max(0, position), view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    }
  }

  private breakpointGutter() {
    return gutter({
      class: 'breakpoints',
      markers: (view) => view.state.field(breakpointField),
      initialSpacer: () => mark,
      domEventHandlers: { mousedown: (view, line) => this.toggleAt(view, line.from) },
    });
  }

  private toggleAt(view: EditorView, position: number): boolean {
    const pos = view.state.doc.lineAt(position).from;
    let on = true;
    view.state.field(breakpointField).between(pos, pos, () => { on = false; });
    view.dispatch({ effects: toggle.of({ pos, on }) });
    this.sendBreakpoints();
    return true;
  }

  private sendBreakpoints(): void {
    const view = this.view;
    if (view) {
      const lines: number[] = [];
      view.state.field(breakpointField).between(0, view.state.doc.length, (from) => { lines.push(view.state.doc.lineAt(from).number); });
      this.send('pw-breakpoints', { lines: [...new Set(lines)] });
    }
  }

  private typed(changed: boolean): void {
    if (changed && !this.replacing) {
      this.send('pw-typed', {});
    }
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), 400);
  }

  private readonly tell = (): void => {
    window.clearTimeout(this.timer);
    const text = this.view?.state.doc.toString();
    if (text !== undefined && text !== this.told) {
      this.told = text;
      if (text.length > this.longest) {
        this.send('pw-too-long', { length: text.length });
        return;
      }
      this.value = text;
      this.send('pw-change', { value: text });
      this.sendBreakpoints();
    }
    this.tellLine();
  };

  private tellLine(): void {
    const state = this.view?.state;
    const line = state?.doc.lineAt(state.selection.main.head).number ?? 1;
    if (line !== this.toldLine) {
      this.toldLine = line;
      this.send('pw-cursor', { line });
    }
  }

  private readonly beforeKey = (event: KeyboardEvent): void => {
    if (tellFirst(event)) {
      this.tell();
    }
  };

  private offset(doc: Text, line: number, column: number): number {
    const at = doc.line(Math.min(Math.max(1, line || 1), doc.lines));
    return Math.min(at.from + Math.max(0, (column || 1) - 1), at.to);
  }

  private placed(doc: Text, each: EditorDiagnostic): Diagnostic {
    const from = this.offset(doc, each.line, each.column);
    const to = Math.max(from, this.offset(doc, each.endLine, each.endColumn));
    return { from, to, severity: each.severity === 'note' ? 'info' : each.severity, message: each.message };
  }

  private decorations(doc: Text): DecorationSet {
    const all = [];
    if (this.currentLine > 0 && this.currentLine <= doc.lines) {
      all.push(Decoration.line({ class: 'next' }).range(doc.line(this.currentLine).from));
    }
    for (const note of this.notes ?? []) {
      if (note.line > 0 && note.line <= doc.lines) {
        all.push(Decoration.widget({ widget: new Remark(note.text), side: 1 }).range(doc.line(note.line).to));
      }
    }
    return Decoration.set(all, true);
  }
}

define('pw-editor', EditorElement);
