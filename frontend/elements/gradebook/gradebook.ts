import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { fill } from '../base/format';
import { gradebook } from './gradebook.styles';
import { filtered, mean, meanTotal, shown, sorted, SIGNS, type Filter, type GradebookData, type Mark, type Sign, type Sort, type SortKey, type Student } from './rows';

const ROW = 36;
/** Rows beyond the edges, so that a quick scroll shows no gap. */
const SPARE = 8;
/** The columns before the marks. */
const FRONT: readonly SortKey[] = ['name', 'number', 'section', 'total'];

/**
 * The marks of a class: everything is here, only the rows in view are drawn. Sorting, filtering and scrolling ask nobody.
 *
 * @property {GradebookData | null} book
 */
export class GradebookElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    book: { attribute: false },
    sort: { state: true },
    filter: { state: true },
    top: { state: true },
    row: { state: true },
    column: { state: true },
  };
  static override styles = [base, gradebook];

  declare book: GradebookData | null;
  declare sort: Sort;
  declare filter: Filter;
  declare top: number;
  /** -1 is the head */
  declare row: number;
  declare column: number;

  private lines: Student[] = [];
  private height = 600;
  private sizes?: ResizeObserver;

  constructor() {
    super();
    this.book = null;
    this.sort = { by: 'name', down: false };
    this.filter = { text: '', section: '', sign: '' };
    this.top = 0;
    this.row = 0;
    this.column = 0;
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
    if (changed.has('book') || changed.has('sort') || changed.has('filter')) {
      this.lines = sorted(filtered(this.book?.students ?? [], this.filter), this.sort);
      this.row = Math.min(this.row, this.lines.length - 1);
    }
  }

  override render() {
    const book = this.book;
    if (!book) {
      return nothing;
    }
    const first = Math.max(0, Math.min(Math.floor(this.top / ROW) - SPARE, this.lines.length - 1));
    const last = Math.min(this.lines.length, Math.ceil((this.top + this.height) / ROW) + SPARE);
    const columns = FRONT.length + book.columns.length;
    return html`${this.bar(book)}
      <div class="scroll" @scroll=${this.onScroll}>
        <table role="grid" tabindex="0" aria-label=${this.t('gradebook.title')} aria-rowcount=${this.lines.length + 2} aria-colcount=${columns}
          aria-activedescendant=${this.row < 0 ? `h-${this.column}` : `c-${this.row}-${this.column}`} @keydown=${this.onKey}>
          <thead><tr aria-rowindex="1">${FRONT.map((key, index) => this.head(key, index, this.t('gradebook.' + String(key)), ''))}
            ${book.columns.map((column, index) => this.head(index, FRONT.length + index, column.title, column.most === null ? this.t('gradebook.outside') : fill(this.t('gradebook.of'), shown(column.most)), column.note))}</tr></thead>
          <tbody>${this.space(first * ROW, columns)}
            ${this.lines.slice(first, last).map((line, index) => this.line(line, first + index))}
            ${this.space((this.lines.length - last) * ROW, columns)}</tbody>
          <tfoot><tr aria-rowindex=${this.lines.length + 2}><th scope="row" class="first"><span>${this.t('gradebook.mean')}</span></th>
            <td class="optional"></td><td class="optional"></td>
            <td class="mark total">${shown(meanTotal(this.lines))}</td>
            ${book.columns.map((_, index) => html`<td class="mark">${shown(mean(this.lines, index))}</td>`)}</tr></tfoot>
        </table>
      </div>`;
  }

  override updated(changed: Map<string, unknown>): void {
    const scroll = this.scroller();
    if (!scroll) {
      return;
    }
    this.height = scroll.clientHeight || this.height;
    if (changed.has('row') || changed.has('column')) {
      this.reveal(scroll);
    }
  }

  private bar(book: GradebookData) {
    const sections = [...new Set(book.students.map((one) => one.section))].filter((name) => name !== '').sort();
    const signs = SIGNS.filter((sign) => book.students.some((one) => one.marks.some((mark) => mark.signs.includes(sign))));
    return html`<div class="bar">
      <label>${this.t('gradebook.search')}<input type="search" maxlength="100" .value=${this.filter.text}
        @input=${(event: Event) => this.look({ text: (event.target as HTMLInputElement).value })}></label>
      ${sections.length === 0 ? nothing : html`<label>${this.t('gradebook.section')}
        <select @change=${(event: Event) => this.look({ section: (event.target as HTMLSelectElement).value })}>
          <option value="">${this.t('gradebook.all')}</option>${sections.map((name) => html`<option value=${name}>${name}</option>`)}</select></label>`}
      ${signs.length === 0 ? nothing : html`<label>${this.t('gradebook.state')}
        <select @change=${(event: Event) => this.look({ sign: (event.target as HTMLSelectElement).value as Sign | '' })}>
          <option value="">${this.t('gradebook.all')}</option>${signs.map((sign) => html`<option value=${sign}>${this.t('gradebook.sign.' + sign)}</option>`)}</select></label>`}
      <p class="count" role="status">${fill(this.t('gradebook.count'), this.lines.length, book.students.length)}</p>
    </div>`;
  }

  private head(key: SortKey, index: number, title: string, most: string, note = '') {
    const here = this.sort.by === key;
    const marks = typeof key === 'number' || key === 'total';
    return html`<th scope="col" id="h-${index}" aria-colindex=${index + 1} title=${note || nothing}
      class="${index === 0 ? 'first' : ''} ${marks ? 'mark' : ''} ${key === 'number' || key === 'section' ? 'optional' : ''} ${this.row < 0 && this.column === index ? 'at' : ''}"
      aria-sort=${here ? (this.sort.down ? 'descending' : 'ascending') : 'none'}>
      <button class="sort" tabindex="-1" @click=${() => this.order(key)}><span class="title">${title}${here ? (this.sort.down ? ' ↓' : ' ↑') : ''}</span>
        ${most === '' ? nothing : html`<span class="most">${most}</span>`}</button></th>`;
  }

  private line(line: Student, row: number) {
    const at = (column: number): string => (row === this.row && column === this.column ? 'at' : '');
    return html`<tr aria-rowindex=${row + 2} class=${line.active ? '' : 'gone'}>
      <th scope="row" id="c-${row}-0" aria-colindex="1" class="first ${at(0)}">
        <a href="/teach/student/${line.id}" tabindex="-1" title=${line.name}>${line.name}${line.active ? nothing : ` (${this.t('gradebook.gone')})`}</a></th>
      <td id="c-${row}-1" aria-colindex="2" class="optional ${at(1)}">${line.number}</td>
      <td id="c-${row}-2" aria-colindex="3" class="optional ${at(2)}">${line.section}</td>
      <td id="c-${row}-3" aria-colindex="4" class="mark total ${at(3)}">${shown(line.total)}</td>
      ${line.marks.map((mark, index) => this.mark(mark, row, FRONT.length + index, at(FRONT.length + index)))}</tr>`;
  }

  private mark(mark: Mark, row: number, column: number, at: string) {
    const said = mark.signs.map((sign) => html`<span class="signs ${sign}">${this.t('gradebook.sign.' + sign)}</span>`);
    const all = html`${said}${mark.points === null ? '' : shown(mark.points)}`;
    return html`<td id="c-${row}-${column}" aria-colindex=${column + 1} class="mark ${at}">${
      mark.work ? html`<a href="/teach/marks/${mark.work}" tabindex="-1">${all}</a>` : all}</td>`;
  }

  private space(height: number, columns: number) {
    return height <= 0 ? nothing : html`<tr class="space" aria-hidden="true"><td colspan=${columns} style="height:${height}px"></td></tr>`;
  }

  private look(part: Partial<Filter>): void {
    this.filter = { ...this.filter, ...part };
  }

  /** Marks begin with the best, names with A; a second time turns it round. */
  private order(key: SortKey): void {
    const numbers = typeof key === 'number' || key === 'total';
    this.sort = { by: key, down: this.sort.by === key ? !this.sort.down : numbers };
  }

  private scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll');
  }

  /** Brings the cell of the keyboard out from below head, foot and names. */
  private reveal(scroll: HTMLElement): void {
    if (this.row >= 0) {
      const head = scroll.querySelector('thead')?.clientHeight ?? 0;
      const seen = scroll.clientHeight - head - ROW;
      const y = this.row * ROW;
      if (y < scroll.scrollTop) {
        scroll.scrollTop = y;
      } else if (y + ROW > scroll.scrollTop + seen) {
        scroll.scrollTop = y + ROW - seen;
      }
    }
    const cell = this.renderRoot.querySelector<HTMLElement>(`#h-${this.column}`);
    const names = this.renderRoot.querySelector<HTMLElement>('#h-0');
    if (cell && names && this.column > 0) {
      if (cell.offsetLeft - names.offsetWidth < scroll.scrollLeft) {
        scroll.scrollLeft = cell.offsetLeft - names.offsetWidth;
      } else if (cell.offsetLeft + cell.offsetWidth > scroll.scrollLeft + scroll.clientWidth) {
        scroll.scrollLeft = cell.offsetLeft + cell.offsetWidth - scroll.clientWidth;
      }
    } else if (this.column === 0) {
      scroll.scrollLeft = 0;
    }
  }

  private readonly onScroll = (event: Event): void => {
    this.top = (event.target as HTMLElement).scrollTop;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = this.lines.length - 1;
    const right = FRONT.length + (this.book?.columns.length ?? 0) - 1;
    const rows = Math.max(1, Math.floor(this.height / ROW) - 3);
    const whole = event.ctrlKey || event.metaKey;
    const to: Record<string, [number, number]> = {
      ArrowDown: [this.row + 1, this.column], ArrowUp: [this.row - 1, this.column],
      ArrowRight: [this.row, this.column + 1], ArrowLeft: [this.row, this.column - 1],
      PageDown: [this.row + rows, this.column], PageUp: [Math.max(0, this.row - rows), this.column],
      Home: [whole ? 0 : this.row, 0], End: [whole ? last : this.row, right],
    };
    const next = to[event.key];
    if (next && !event.altKey) {
      event.preventDefault();
      this.row = Math.min(last, Math.max(-1, next[0]));
      this.column = Math.min(right, Math.max(0, next[1]));
    } else if (event.key === 'Enter' && event.target === event.currentTarget) {
      event.preventDefault();
      const id = this.row < 0 ? `#h-${this.column} button` : `#c-${this.row}-${this.column} a`;
      this.renderRoot.querySelector<HTMLElement>(id)?.click();
    }
  };
}

define('pw-gradebook', GradebookElement);
