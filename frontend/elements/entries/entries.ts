import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { fill, hex, hex8 } from '../base/format';
import { firstAddress, frameAddress, type PagingFormat } from '../base/paging';
import { FLAGS } from './bits';
import './bit-lens';

/** An entry: its index, its 32 bits as an unsigned number, and what they mean. */
export interface Entry {
  index: number;
  raw: number;
  kind: string;
}

/** Which table is shown. The rows come separately, as they are asked for. */
export interface EntriesView {
  /** changes whenever the rows may have */
  id: string;
  /** -1: the page directory; else the page table of this directory entry */
  table: number;
  /** physical address of entry 0 */
  address: number;
  count: number;
  /** indices of entries that are not zero, ascending */
  nonZero: number[];
  /** indices of entries that the last step changed */
  changed: number[];
  /** directory indices that have a page table */
  tables: number[];
}

/** Rows that were asked for with pw-rows. */
export interface EntriesPage {
  id: string;
  from: number;
  rows: Entry[];
}

const ROW = 28;
const PAGE = 64;

/**
 * The page directory or a page table, entry by entry. Only the rows in view exist, and only those are asked for.
 *
 * @property {EntriesView | null} view
 * @property {PagingFormat | null} format how addresses split; until it is known no address is drawn
 * @method take brings rows that pw-rows asked for; those of another view are ignored
 * @property {number} selected index of the entry to bring into view; -1 for none
 * @fires pw-rows `{id, from, count}` rows are needed
 * @fires pw-table `{table}` a person wants to see a table; -1 for the directory
 * @fires pw-address `{address}` the first address that an entry translates
 */
export class EntriesElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    format: { attribute: false },
    view: { attribute: false },
    selected: { attribute: false },
    at: { state: true },
    top: { state: true },
  };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; }
      .bar { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--border); }
      .bar .grow { margin-inline-end: auto; }
      .scroll { flex: 1; min-height: 220px; overflow: auto; position: relative; contain: strict; }
      .scroll:focus-visible { outline-offset: -2px; }
      .space { position: relative; min-width: 640px; }
      .line { position: absolute; inset-inline: 0; height: 28px; display: grid; align-items: center; gap: 8px; padding-inline: 12px; cursor: default;
        grid-template-columns: 5.2rem 5.6rem 7rem 15.5rem minmax(8rem, 1fr); font-family: var(--mono); font-size: 0.8125rem; border-bottom: 1px solid var(--border); }
      .head { position: sticky; top: 0; z-index: 2; background: var(--surface); font-family: inherit; font-weight: 600; font-size: 0.75rem; line-height: 1; color: var(--muted); }
      .line.zero { color: var(--muted); }
      .line.at { background: var(--accent-tint); box-shadow: inset 3px 0 0 var(--accent); }
      .line.changed:not(.at) { background: var(--changed-tint); }
      .flags { display: flex; gap: 3px; }
      .flags b { font-size: 0.6875rem; font-weight: 400; padding: 0 3px; border-radius: 3px; border: 1px solid var(--border); color: var(--muted); }
      .flags b.on { background: var(--pw-good-tint); color: var(--pw-good); border-color: currentColor; font-weight: 650; }
      .means { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      @media (forced-colors: active) {
        .line.at { outline: 2px solid Highlight; outline-offset: -2px; }
        .flags b:not(.on) { border-style: dotted; color: GrayText; }
      }
      .lens { border-top: 1px solid var(--border); padding: 8px 12px; background: var(--surface); }
      .lens h2 { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; margin-bottom: 4px; }
    `,
  ];

  declare format: PagingFormat | null;
  declare view: EntriesView | null;
  declare selected: number;
  declare at: number;
  declare top: number;

  private rows = new Map<number, Entry>();
  private asked = new Set<number>();
  private shown = '';
  private height = 400;
  private sizes?: ResizeObserver;

  constructor() {
    super();
    this.format = null;
    this.view = null;
    this.selected = -1;
    this.at = 0;
    this.top = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.requestUpdate());
    this.sizes?.observe(this);
  }

  override disconnectedCallback(): void {
    this.sizes?.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const view = this.view;
    if (view && view.id !== this.shown) {
      this.shown = view.id;
      this.asked.clear();
      if ((changed.get('view') as EntriesView | null)?.table !== view.table) {
        this.rows.clear();
      }
    }
    if (changed.has('selected') && this.selected >= 0) {
      this.at = this.selected;
    }
  }

  override render() {
    const view = this.view;
    if (!view) {
      return html`<p class="empty">${this.t('entries.empty')}</p>`;
    }
    const first = Math.max(0, Math.floor(this.top / ROW) - 6);
    const last = Math.min(view.count - 1, Math.ceil((this.top + this.height) / ROW) + 6);
    const changed = new Set(view.changed);
    const lines = [];
    for (let i = first; i <= last; i++) {
      lines.push(this.line(view, i, changed.has(i)));
    }
    return html`${this.bar(view)}
      <div class="scroll" role="grid" tabindex="0" aria-label=${this.heading(view)} aria-rowcount=${view.count + 1} aria-colcount="5"
        aria-activedescendant="entry-${this.at}" @scroll=${this.onScroll} @keydown=${this.onKey}>
        <div class="space" role="presentation" style="height:${(view.count + 1) * ROW}px">
          <div class="line head" role="row" aria-rowindex="1">
            ${['index', 'raw', 'frame', 'flags', 'means'].map((key) => html`<span role="columnheader">${this.t('entries.' + key)}</span>`)}
          </div>
          ${lines}
        </div>
      </div>
      ${this.lens(view)}`;
  }

  override updated(changed: Map<string, unknown>): void {
    const scroll = this.scroller();
    if (!scroll || !this.view) {
      return;
    }
    this.height = scroll.clientHeight || this.height;
    if (changed.has('at') || (changed.has('view') && (changed.get('view') as EntriesView | null)?.table !== this.view.table)) {
      this.reveal(scroll);
    }
    this.ask(this.view);
  }

  /** Brings rows that were asked for. */
  take(page: EntriesPage): void {
    if (page?.id === this.view?.id) {
      (page.rows ?? []).forEach((row) => this.rows.set(row.index, row));
      this.requestUpdate();
    }
  }

  private bar(view: EntriesView) {
    return html`<div class="bar">
      <label>${this.t('entries.show')}
        <select @change=${(event: Event) => this.send('pw-table', { table: Number((event.target as HTMLSelectElement).value) })}>
          <option value="-1" ?selected=${view.table < 0}>${this.t('entries.directory')}</option>
          ${view.tables.map((index) => html`<option value=${index} ?selected=${index === view.table}>${this.named(index)}</option>`)}
        </select>
      </label>
      <span class="mono muted grow">@ ${hex(view.address, 8)} · ${fill(this.t('entries.used'), view.nonZero.length, view.count)}</span>
      <button @click=${() => this.jump(-1, view.nonZero)} aria-label=${this.t('entries.previous')}>↑</button>
      <button @click=${() => this.jump(1, view.nonZero)} aria-label=${this.t('entries.next')}>↓</button>
      <button ?disabled=${view.changed.length === 0} @click=${() => this.jump(1, view.changed)}>${fill(this.t('entries.changed'), view.changed.length)}</button>
    </div>`;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys are those of the grid around the rows */
  private line(view: EntriesView, index: number, changed: boolean) {
    const entry = this.rows.get(index);
    const raw = entry?.raw ?? 0;
    const valid = (raw & 1) !== 0;
    return html`<div class="line ${index === this.at ? 'at' : ''} ${changed ? 'changed' : ''} ${raw === 0 ? 'zero' : ''}" role="row" id="entry-${index}"
      aria-rowindex=${index + 2} aria-selected=${index === this.at ? 'true' : 'false'} style="top:${(index + 1) * ROW}px"
      @click=${() => { this.at = index; }} @dblclick=${() => this.open(view, index)}>
      <span role="gridcell">${hex(index, 3)} <span class="muted">${index}</span></span>
      <span role="gridcell">${entry ? hex8(raw) : '…'}</span>
      <span role="gridcell">${valid && this.format ? hex(frameAddress(this.format, raw), 8) : ''}</span>
      <span role="gridcell" class="flags" aria-label=${valid ? FLAGS.filter(([, bit]) => raw & (1 << bit)).map(([name]) => name).join(' ') : ''}>
        ${raw === 0 ? nothing : FLAGS.map(([name, bit]) => (valid ? html`<b class=${raw & (1 << bit) ? 'on' : ''}>${name}</b>` : nothing))}</span>
      <span role="gridcell" class="means">${entry ? this.means(view, entry) : ''}</span>
    </div>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  private means(view: EntriesView, entry: Entry): string {
    if (entry.kind !== 'VALID') {
      return this.t('kind.' + entry.kind);
    }
    return this.format
      ? fill(this.t(view.table < 0 ? 'entries.maps-table' : 'entries.maps-page'), hex8(firstAddress(this.format, view.table, entry.index)))
      : '';
  }

  private lens(view: EntriesView) {
    const entry = this.rows.get(this.at);
    if (!entry || !this.format) {
      return nothing;
    }
    const address = firstAddress(this.format, view.table, entry.index);
    return html`<div class="lens">
      <h2>${view.table < 0 ? 'PDE' : 'PTE'} ${hex(entry.index, 3)} <span class="mono">${hex(entry.raw, 8)}</span>
        <span class="muted">${this.t('kind.' + entry.kind)}</span>
        <button class="link" @click=${() => this.send('pw-address', { address })}>${hex(address, 8)}</button>
        ${view.table < 0 && entry.raw & 1 ? html`<button @click=${() => this.open(view, entry.index)}>${this.t('entries.open')}</button>` : nothing}</h2>
      <pw-bit-lens .labels=${this.labels} .raw=${entry.raw} .kind=${entry.kind} .pageShift=${this.format.pageShift}
        ?directory=${view.table < 0}></pw-bit-lens>
    </div>`;
  }

  private heading(view: EntriesView): string {
    return view.table < 0 ? this.t('entries.directory') : this.named(view.table);
  }

  /** A page table by its directory index and the first address that it translates. */
  private named(table: number): string {
    return this.format ? fill(this.t('entries.table'), hex(table, 3), hex8(firstAddress(this.format, -1, table))) : hex(table, 3);
  }

  private open(view: EntriesView, index: number): void {
    if (view.table < 0) {
      this.send('pw-table', { table: index });
    } else if (this.format) {
      this.send('pw-address', { address: firstAddress(this.format, view.table, index) });
    }
  }

  private jump(step: number, among: number[]): void {
    const found = step > 0 ? among.find((index) => index > this.at) ?? among[0] : [...among].reverse().find((index) => index < this.at) ?? among[among.length - 1];
    if (found !== undefined) {
      this.at = found;
    }
  }

  private scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  private reveal(scroll: HTMLElement): void {
    const y = this.at * ROW;
    if (y < scroll.scrollTop) {
      scroll.scrollTop = y;
    } else if (y + 2 * ROW > scroll.scrollTop + scroll.clientHeight) {
      scroll.scrollTop = Math.max(0, y + 2 * ROW - scroll.clientHeight);
    }
  }

  private ask(view: EntriesView): void {
    const from = Math.floor(Math.max(0, this.top / ROW - 6) / PAGE);
    const to = Math.floor(Math.min(view.count - 1, (this.top + this.height) / ROW + 6) / PAGE);
    const wanted = new Set([Math.floor(this.at / PAGE)]);
    for (let page = from; page <= to; page++) {
      wanted.add(page);
    }
    for (const page of wanted) {
      if (!this.asked.has(page)) {
        this.asked.add(page);
        this.send('pw-rows', { id: view.id, from: page * PAGE, count: PAGE });
      }
    }
  }

  private readonly onScroll = (event: Event): void => {
    this.top = (event.target as HTMLElement).scrollTop;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const view = this.view;
    if (!view || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const rows = Math.max(1, Math.floor(this.height / ROW) - 2);
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + rows, PageUp: this.at - rows, Home: 0, End: view.count - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = Math.min(view.count - 1, Math.max(0, to));
    } else if (event.key === 'Enter') {
      this.open(view, this.at);
    } else if (event.key === 'n') {
      this.jump(1, view.nonZero);
    }
  };
}

define('pw-entries', EntriesElement);
