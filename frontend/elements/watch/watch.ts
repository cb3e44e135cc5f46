import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';

/** An expression and what it is now. */
export interface WatchRow {
  expression: string;
  /** as in C; empty without a value */
  type: string;
  /** empty without a value */
  value: string;
  /** why there is no value; empty with one */
  problem: string;
  changed: boolean;
}

/**
 * Watch expressions with their values at this moment: added in the field below, removed by their button or with Delete.
 *
 * @property {WatchRow[]} rows
 * @property {number} longest most characters of an expression
 * @property {boolean} full no more can be added
 * @fires pw-add `{expression}`
 * @fires pw-remove `{index}`
 */
export class WatchElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    rows: { attribute: false },
    longest: { attribute: false },
    full: { type: Boolean },
  };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
      .rows { flex: 1 1 0; min-height: 0; overflow: auto; }
      .rows:focus-visible { outline-offset: -2px; }
      table { table-layout: fixed; }
      th:nth-child(1) { width: 34%; }
      th:nth-child(3) { width: 22%; }
      th:last-child { width: 40px; }
      td { overflow-wrap: anywhere; }
      td.problem { color: var(--muted); font-size: 0.8125rem; }
      td:last-child { padding: 0 4px; text-align: end; }
      .remove { border: 0; background: none; min-width: 30px; padding: 0; font-size: 1rem; line-height: 1; color: var(--muted); }
      .empty { padding: 14px 16px; }
      form { display: flex; gap: 6px; padding: 8px 12px; border-top: 1px solid var(--border); flex: none; }
      form input { flex: 1; min-width: 0; min-height: 34px; font-size: 0.8125rem; }
      form button { min-height: 34px; white-space: nowrap; }
      @media (max-width: 700px) {
        th:nth-child(3) { width: 18%; }
        .remove { min-width: 36px; min-height: 36px; }
      }
    `,
  ];

  declare rows: WatchRow[];
  declare longest: number;
  declare full: boolean;

  constructor() {
    super();
    this.rows = [];
    this.longest = 200;
    this.full = false;
  }

  override render() {
    const rows = this.rows ?? [];
    return html`
      <div class="rows" tabindex="0" role="group" aria-label=${this.t('watch.rows')}>
        ${rows.length === 0 ? html`<p class="empty">${this.t('watch.empty')}</p>` : html`<table>
          <thead><tr><th>${this.t('watch.expression')}</th><th>${this.t('watch.value')}</th><th>${this.t('watch.type')}</th>
            <th><span class="visually-hidden">${this.t('watch.remove')}</span></th></tr></thead>
          <tbody>${rows.map((row, index) => this.row(row, index))}</tbody></table>`}
      </div>
      <form @submit=${this.submit}>
        <input id="expression" maxlength=${this.longest} placeholder=${this.t('watch.example')} aria-label=${this.t('watch.name')}
          autocomplete="off" autocapitalize="off" spellcheck="false" ?disabled=${this.full} />
        <button class="primary" ?disabled=${this.full}>${this.t('watch.add')}</button>
      </form>`;
  }

  private row(row: WatchRow, index: number) {
    return html`<tr class=${row.changed ? 'changed' : ''}>
      <td><code>${row.expression}</code></td>
      ${row.problem
        ? html`<td class="problem" colspan="2">${row.problem}</td>`
        : html`<td class="num">${row.value}${row.changed ? html`<span class="visually-hidden"> ${this.t('watch.changed')}</span>` : nothing}</td>
          <td><code class="muted">${row.type}</code></td>`}
      <td><button class="remove" aria-label="${this.t('watch.remove')} ${row.expression}" @click=${() => this.drop(index)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Delete' && this.drop(index)}>×</button></td></tr>`;
  }

  private drop(index: number): void {
    this.send('pw-remove', { index });
    this.field()?.focus();
  }

  private field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#expression');
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const field = this.field();
    const expression = field?.value.trim() ?? '';
    if (field && expression !== '' && !this.full) {
      this.send('pw-add', { expression });
      field.value = '';
    }
  };
}

define('pw-watch', WatchElement);
