import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { hex, hex8, parseAddress } from '../base/format';

/** A stretch of bytes with one meaning. */
export interface ByteRun {
  /** two-letter code; '' for bytes without a special meaning */
  code: string;
  /** what they are, in the reader's language */
  label: string;
  /** how many */
  length: number;
}

/** Bytes from an address on; -1 where a page has none. */
export interface BytesView {
  address: number;
  bytes: number[];
  changed: number[];
  runs: ByteRun[];
  region: string;
}

interface Cell {
  value: number;
  changed: boolean;
  code: string;
  first: boolean;
}

const NARROW = '(max-width: 700px)';

/**
 * A hex dump with characters. What bytes mean in a heap is told by a code, a pattern and a legend, not by colour alone.
 *
 * @property {BytesView | null} view
 * @fires pw-address `{address}` a person wants to see another address
 */
export class BytesElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, view: { attribute: false }, text: { state: true }, wrong: { state: true } };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; }
      form { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--border); }
      form label { display: inline-flex; gap: 6px; align-items: center; }
      form input { width: 8.5rem; }
      @media (max-width: 600px) { form input { width: 6.5rem; } }
      .region { padding: 6px 12px 0; color: var(--muted); }
      .wrong { color: var(--pw-bad); flex-basis: 100%; margin: 0; }
      .scroll { flex: 1; min-height: 160px; overflow: auto; padding: 6px 0; }
      .scroll:focus-visible { outline-offset: -2px; }
      table { width: auto; font-family: var(--mono); font-size: 0.8125rem; font-variant-ligatures: none; }
      td { border: 0; padding: 1px 0 1px 12px; white-space: pre; vertical-align: middle; }
      td.bytes { font-size: 0.8125rem; }
      .byte { position: relative; display: inline-block; width: 2.2em; text-align: center; border-block: 2px solid transparent; line-height: 1.5; }
      .coded .byte { padding-top: 0.7em; }
      .byte.changed { box-shadow: inset 0 -3px 0 var(--changed); background-color: var(--changed-tint); font-weight: 700; }
      .none { color: var(--muted); }
      .code { position: absolute; top: 1px; left: 2px; font: 700 0.625rem/1 var(--mono); color: var(--pw-text); }
      .HE, .SG { border-block-color: var(--pw-heap-entry); background: repeating-linear-gradient(45deg, transparent 0 3px, var(--pw-heap-entry-tint) 3px 6px); }
      .DA { border-block-color: var(--pw-heap-data); }
      .SL { border-block: 2px dotted var(--strong); }
      .FN { border-block-color: var(--pw-heap-fence); background: repeating-linear-gradient(90deg, transparent 0 3px, var(--pw-heap-fence-tint) 3px 5px); }
      .CR { border-block-color: var(--pw-heap-runtime); background: repeating-linear-gradient(0deg, transparent 0 4px, var(--pw-heap-runtime-tint) 4px 6px); }
      .FR { border-block: 2px dashed var(--pw-heap-free); }
      .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; margin: 0; padding: 8px 12px; border-top: 1px solid var(--border); }
      .legend b { display: inline-block; min-width: 2rem; padding: 0 4px; margin-inline-end: 4px; text-align: center; font-family: var(--mono); font-size: 0.75rem; }
      @media (forced-colors: active) { .byte.changed { outline: 2px solid Highlight; outline-offset: -2px; } }
    `,
  ];

  declare view: BytesView | null;
  declare text: string;
  declare wrong: boolean;

  private narrow?: MediaQueryList;
  private readonly resized = () => this.requestUpdate();

  constructor() {
    super();
    this.view = null;
    this.text = '';
    this.wrong = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow = typeof matchMedia === 'undefined' ? undefined : matchMedia(NARROW);
    this.narrow?.addEventListener?.('change', this.resized);
  }

  override disconnectedCallback(): void {
    this.narrow?.removeEventListener?.('change', this.resized);
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('view') && this.view && (changed.get('view') as BytesView | null)?.address !== this.view.address) {
      this.text = hex8(this.view.address);
      this.wrong = false;
    }
  }

  override render() {
    const view = this.view;
    if (!view) {
      return nothing;
    }
    const width = this.narrow?.matches ? 8 : 16;
    const cells = this.cells(view);
    const rows = [];
    for (let at = 0; at < cells.length; at += width) {
      rows.push(this.row(view.address + at, cells.slice(at, at + width)));
    }
    const known = new Map(view.runs.filter((run) => run.code !== '').map((run) => [run.code, run.label]));
    return html`<form @submit=${this.submit}>
        <label>${this.t('bytes.address')}
          <input .value=${this.text} aria-invalid=${this.wrong ? 'true' : 'false'} spellcheck="false" autocomplete="off" @input=${this.typed} /></label>
        <button class="primary">${this.t('bytes.go')}</button>
        <button type="button" aria-label=${this.t('bytes.previous')} @click=${() => this.go(view.address - view.bytes.length)}>‹</button>
        <button type="button" aria-label=${this.t('bytes.next')} @click=${() => this.go(view.address + view.bytes.length)}>›</button>
        ${this.wrong ? html`<p class="wrong" role="alert">${this.t('map.wrong')}</p>` : nothing}
      </form>
      <div class="region">${view.region}</div>
      <div class="scroll" role="group" tabindex="0" aria-label=${this.t('bytes.title')}>
        <table class=${known.size === 0 ? '' : 'coded'}>
          <thead class="visually-hidden"><tr><th scope="col">${this.t('bytes.address')}</th><th scope="col">${this.t('bytes.bytes')}</th>
            <th scope="col">${this.t('bytes.text')}</th></tr></thead>
          <tbody>${rows}</tbody>
        </table>
      </div>
      ${known.size === 0 ? nothing : html`<ul class="legend" aria-label=${this.t('bytes.legend')}>
        ${[...known].map(([code, label]) => html`<li><b class=${code}>${code}</b>${label}</li>`)}</ul>`}`;
  }

  private row(address: number, cells: Cell[]) {
    return html`<tr>
      <td><span class="muted">${hex8(address)}</span></td>
      <td class="bytes">${cells.map((cell, i) => html`<span class="byte ${cell.code} ${cell.changed ? 'changed' : ''} ${cell.value < 0 ? 'none' : ''}">${
        cell.code !== '' && (cell.first || i === 0) ? html`<span class="code">${cell.code}</span>` : nothing}${cell.value < 0 ? '??' : hex(cell.value, 2).slice(2)}</span>`)}</td>
      <td>${cells.map((cell) => (cell.value < 0 ? ' ' : cell.value >= 32 && cell.value < 127 ? String.fromCharCode(cell.value) : '·')).join('')}</td>
    </tr>`;
  }

  private cells(view: BytesView): Cell[] {
    const changed = new Set(view.changed);
    const cells: Cell[] = view.bytes.map((value, i) => ({ value, changed: changed.has(i), code: '', first: false }));
    let at = 0;
    for (const run of view.runs) {
      for (const cell of cells.slice(at, at + run.length)) {
        cell.code = run.code;
        cell.first = cell === cells[at];
      }
      at += run.length;
    }
    return cells;
  }

  private go(address: number): void {
    this.send('pw-address', { address: Math.min(0xffffff00, Math.max(0, address)) });
  }

  private readonly typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const address = parseAddress(this.text);
    this.wrong = address === null;
    if (address !== null) {
      this.go(address);
    }
  };
}

define('pw-bytes', BytesElement);
