import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { fill } from '../base/format';

/** Something to choose, with its text. */
export interface Choice {
  id: string;
  label: string;
}

/** A number that stands above the table. */
export interface Fact {
  label: string;
  value: string;
  changed: boolean;
}

/** A row: texts of its cells; where a cell is an address, also the number. */
export interface RecordRow {
  cells: string[];
  addresses: Array<number | null>;
  changed: boolean;
  tone: string;
}

/** What is shown. Only the rows of one page are here. */
export interface RecordsView {
  title: string;
  choices: Choice[];
  choice: string;
  items: Choice[];
  item: string;
  itemLabel: string;
  facts: Fact[];
  columns: string[];
  rows: RecordRow[];
  from: number;
  total: number;
  pageSize: number;
  empty: string;
}

/** What facts look like, wherever they stand. */
export const factStyles = css`
  .facts { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 8px 12px; border-bottom: 1px solid var(--border); }
  .facts div { display: flex; flex-direction: column; padding-inline: 4px; border-radius: 4px; }
  .facts dt { font-size: 0.75rem; color: var(--muted); }
  .facts dd { margin: 0; font-family: var(--mono); font-size: 0.8125rem; }
`;

/** Facts as a list of terms. */
export function factList(facts: Fact[], mark: string) {
  return facts.length === 0
    ? nothing
    : html`<dl class="facts">${facts.map((fact) => html`<div class=${fact.changed ? 'changed' : ''}><dt>${fact.label}</dt>
        <dd>${fact.value}${fact.changed ? html`<span class="visually-hidden"> ${mark}</span>` : nothing}</dd></div>`)}</dl>`;
}

/**
 * A table of records, page by page: heaps, frames, page file, sections, files, handles.
 *
 * @property {RecordsView | null} view
 * @fires pw-choose `{id}` a person chose another kind of record
 * @fires pw-item `{id}` a person chose whose records are shown
 * @fires pw-page `{from}` a person wants other rows
 * @fires pw-address `{address}` a person chose an address
 */
export class RecordsElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, view: { attribute: false } };
  static override styles = [
    base,
    factStyles,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; }
      .bar { display: flex; flex-wrap: wrap; gap: 6px 14px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--border); }
      .bar label { display: inline-flex; gap: 6px; align-items: center; }
      .pager { display: flex; gap: 6px; align-items: center; margin-inline-start: auto; }
      .scroll { flex: 1; min-height: 160px; overflow: auto; }
      .scroll:focus-visible { outline-offset: -2px; }
      thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; box-shadow: inset 0 -1px 0 var(--border); padding-block: 6px; }
      td { font-family: var(--mono); font-size: 0.8125rem; white-space: nowrap; }
      td:last-child { white-space: normal; min-width: 8rem; }
      tr.bad td { background: var(--pw-bad-tint); color: var(--pw-bad); }
      tr.bad button.link { color: inherit; }
      tr.quiet td { color: var(--muted); }
      .mark { color: var(--changed); font-weight: 700; }
      /* On a phone a row is a card: no column is out of sight. */
      @media (max-width: 600px) {
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        tbody tr { display: flex; flex-wrap: wrap; gap: 2px 16px; padding: 6px 12px; border-bottom: 1px solid var(--border); }
        tbody td, tbody td:last-child { min-width: 0; padding: 0; border: 0; white-space: normal; overflow-wrap: anywhere; }
        tbody td:first-child { flex: 1 1 100%; font-weight: 600; }
        tbody td:empty { display: none; }
        tbody td:not(:first-child)::before { content: attr(data-column) ' ' / ''; color: var(--muted); font-family: var(--aura-font-family); font-size: 0.75rem; }
      }
    `,
  ];

  declare view: RecordsView | null;

  constructor() {
    super();
    this.view = null;
  }

  override render() {
    const view = this.view;
    if (!view) {
      return nothing;
    }
    return html`${this.bar(view)} ${factList(view.facts, this.t('records.changed'))}
      ${view.rows.length === 0
        ? html`<p class="empty">${view.empty}</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-label=${view.title}>
            <table>
              <caption class="visually-hidden">${view.title}</caption>
              <thead><tr>${view.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
              <tbody>${view.rows.map((row) => this.row(row))}</tbody>
            </table>
          </div>`}`;
  }

  private bar(view: RecordsView) {
    const paged = view.total > view.pageSize;
    if (view.choices.length < 2 && view.items.length === 0 && !paged) {
      return nothing;
    }
    const last = Math.min(view.total, view.from + view.rows.length);
    return html`<div class="bar">
      ${view.choices.length > 1 ? this.select(this.t('records.show'), view.choices, view.choice, 'pw-choose') : nothing}
      ${view.items.length > 0 ? this.select(view.itemLabel, view.items, view.item, 'pw-item') : nothing}
      ${paged
        ? html`<div class="pager" role="group" aria-label=${this.t('records.pages')}>
            <span class="muted" aria-live="polite">${fill(this.t('records.range'), view.from + 1, last, view.total)}</span>
            <button ?disabled=${view.from === 0} aria-label=${this.t('records.previous')} @click=${() => this.page(view.from - view.pageSize)}>‹</button>
            <button ?disabled=${last >= view.total} aria-label=${this.t('records.next')} @click=${() => this.page(view.from + view.pageSize)}>›</button>
          </div>`
        : nothing}
    </div>`;
  }

  private select(label: string, choices: Choice[], chosen: string, event: string) {
    return html`<label>${label}
      <select @change=${(change: Event) => this.send(event, { id: (change.target as HTMLSelectElement).value })}>
        ${choices.map((choice) => html`<option value=${choice.id} ?selected=${choice.id === chosen}>${choice.label}</option>`)}
      </select></label>`;
  }

  private row(row: RecordRow) {
    return html`<tr class="${row.changed ? 'changed' : ''} ${row.tone}">
      ${row.cells.map((cell, i) => {
        const address = row.addresses[i];
        const column = this.view?.columns[i] ?? '';
        const mark = i === 0 && row.changed ? html`<span class="mark" aria-hidden="true">• </span><span class="visually-hidden">${this.t('records.changed')} </span>` : nothing;
        return typeof address === 'number'
          ? html`<td data-column=${column}>${mark}<button class="link" @click=${() => this.send('pw-address', { address })}>${cell}</button></td>`
          : html`<td data-column=${column}>${mark}${cell}</td>`;
      })}
    </tr>`;
  }

  private page(from: number): void {
    this.send('pw-page', { from: Math.max(0, from) });
  }
}

define('pw-records', RecordsElement);
