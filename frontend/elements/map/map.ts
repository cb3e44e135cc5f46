import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { fill, grouped, hex8, parseAddress, size } from '../base/format';
import { pageSize, type PagingFormat } from '../base/paging';
import { mapStyles } from './map.styles';
import { indexAt, letters, look, type Region } from './region';

const USER = 0x80000000;
const ROWS = 16;
/** Pages of a row in the nearest view. */
const NEAREST = 16;

/**
 * The address space as a picture to scale, and as a table: hue = what for, pattern = state, letters = protection.
 *
 * In the picture: left and right go to the next region, Home and End to the first and last, up (or +) zooms in, down (or -)
 * zooms out, F goes to the next free hole, C to the next that changed, G to the address field, T to the table.
 *
 * @property {Region[]} regions tile the user address space in ascending order
 * @property {PagingFormat | null} format says how large a page is, and so how near one can look
 * @property {number} selected the address chosen everywhere
 * @property {string} more a sentence if not all regions are here; may be empty
 * @fires pw-address `{address}` a person chose an address
 */
export class MapElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    format: { attribute: false },
    regions: { attribute: false },
    selected: { attribute: false },
    more: { attribute: false },
    from: { state: true },
    span: { state: true },
    free: { state: true },
    wrong: { state: true },
  };
  static override styles = [base, mapStyles];

  declare format: PagingFormat | null;
  declare regions: Region[];
  declare selected: number;
  declare more: string;
  declare from: number;
  declare span: number;
  declare free: boolean;
  declare wrong: boolean;

  constructor() {
    super();
    this.format = null;
    this.regions = [];
    this.selected = 0;
    this.more = '';
    this.from = 0;
    this.span = USER;
    this.free = false;
    this.wrong = false;
  }

  override render() {
    const regions = this.regions ?? [];
    const at = indexAt(regions, this.selected);
    return html`
      <div class="bar">
        <span class="where mono" aria-live="polite">${hex8(this.from)}–${hex8(this.from + this.span - 1)}
          <span class="muted">${size(this.span)}, ${fill(this.t('map.row'), size(this.span / ROWS))}</span></span>
        <input id="address" size="12" placeholder="0x00400000" aria-label=${this.t('map.go')} aria-invalid=${this.wrong}
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.go(event.target as HTMLInputElement)} />
        <button @click=${() => this.zoom(1 / ROWS)} ?disabled=${this.span <= this.smallest()} aria-label=${this.t('map.in')}>+</button>
        <button @click=${() => this.zoom(ROWS)} ?disabled=${this.span >= USER} aria-label=${this.t('map.out')}>−</button>
        <button @click=${() => { this.from = 0; this.span = USER; }} ?disabled=${this.span >= USER}>${this.t('map.all')}</button>
      </div>
      ${this.wrong ? html`<p class="bar" role="alert">${this.t('map.wrong')}</p>` : nothing}
      <div class="rows" id="picture" role="listbox" tabindex="0" aria-label=${this.t('map.name')} aria-describedby="keys"
        aria-activedescendant=${at >= 0 ? 'piece-' + at : nothing} @keydown=${this.onKey}>
        ${Array.from({ length: ROWS }, (_, row) => this.row(regions, row, at))}
      </div>
      <div class="rows"><div class="row kernel">
        <span class="from">8000_0000</span><span class="strip">${this.t('map.kernel')} — FFFF_FFFF</span>
      </div></div>
      <p class="visually-hidden" id="keys">${this.t('map.keys')}</p>
      ${this.legend()} ${this.table(regions, at)}
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('selected')) {
      if (this.span < USER && (this.selected < this.from || this.selected >= this.from + this.span)) {
        this.centre(this.selected);
      }
    }
    if (changed.has('selected') || changed.has('regions')) {
      const altered = changed.has('regions') && !changed.has('selected');
      this.bringIntoTable(this.renderRoot.querySelector<HTMLElement>(altered ? 'tr.changed' : 'tr[aria-selected="true"]'));
    }
  }

  /** Scrolls the table alone, never the page around it. */
  private bringIntoTable(row: HTMLElement | null): void {
    const table = this.renderRoot.querySelector<HTMLElement>('#table');
    if (row && table && table.scrollHeight > table.clientHeight) {
      const above = row.offsetTop - 40;
      if (above < table.scrollTop || row.offsetTop + row.offsetHeight > table.scrollTop + table.clientHeight) {
        table.scrollTop = Math.max(0, above);
      }
    }
  }

  private row(regions: Region[], row: number, at: number) {
    const width = this.span / ROWS;
    const from = this.from + row * width;
    const first = Math.max(0, indexAt(regions, from));
    const pieces = [];
    for (let i = first, region = regions[i]; region && region.start < from + width; region = regions[++i]) {
      pieces.push(this.piece(region, i, from, width, i === at));
    }
    const pinned = this.selected >= from && this.selected < from + width;
    return html`<div class="row" role="presentation">
      <span class="from" aria-hidden="true">${hex8(from)}</span>
      <span class="strip" role="presentation">${pieces}
        ${pinned ? html`<span class="pin" style="left:${(100 * (this.selected - from)) / width}%"></span>` : nothing}</span>
    </div>`;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys are those of the list box around the pieces */
  private piece(region: Region, index: number, from: number, width: number, selected: boolean) {
    const isFree = region.state === 'MEM_FREE';
    const begin = Math.max(region.start, from);
    const share = (Math.min(region.start + region.size, from + width) - begin) / width;
    const firstPiece = region.start >= from || from === this.from;
    if (isFree && !selected) {
      return nothing;
    }
    const text = share > 0.07 ? html`<b>${region.use}</b> ${share > 0.16 ? letters(region) : ''} ${share > 0.4 ? region.label : ''}` : nothing;
    return html`<span class="piece ${region.use} ${isFree ? '' : look(region)} ${selected ? 'selected' : ''}
        ${region.changed ? 'altered' : ''} ${share > 0.07 ? '' : 'tiny'}"
      style="left:${(100 * (begin - from)) / width}%;width:${100 * share}%"
      role=${firstPiece ? 'option' : 'presentation'} id=${firstPiece ? 'piece-' + index : nothing}
      aria-selected=${firstPiece ? String(selected) : nothing} aria-label=${firstPiece ? this.spoken(region) : nothing} title=${this.spoken(region)}
      @click=${() => this.choose(region.start)} @dblclick=${() => this.fit(region)}>${text}</span>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  private spoken(region: Region): string {
    const parts = [`${hex8(region.start)}–${hex8(region.start + region.size - 1)}`, size(region.size), region.state, region.protect, region.label];
    return parts.filter(Boolean).join(', ') + (region.changed ? ', ' + this.t('map.changed') : '');
  }

  private legend() {
    const uses = ['IM', 'HE', 'ST', 'PR', 'MF', 'SH', 'SY'];
    const states = ['reserved', 'committed', 'resident', 'guard'];
    return html`<div class="legend" aria-hidden="true">
      ${uses.map((use) => html`<span><i class="piece ${use}">${use}</i>${this.t('use.' + use)}</span>`)}
      ${states.map((state) => html`<span><i class="piece tinybox PR ${state}"></i>${this.t('look.' + state)}</span>`)}
    </div>`;
  }

  private table(regions: Region[], at: number) {
    return html`<div class="bar">
        <h2 class="where">${this.t('regions.title')} <span class="muted">${this.more}</span></h2>
        <label><input type="checkbox" .checked=${this.free} @change=${(event: Event) => { this.free = (event.target as HTMLInputElement).checked; }} />
          ${this.t('regions.free')}</label>
      </div>
      <div class="scroll" tabindex="0" id="table" role="group" aria-label=${this.t('regions.title')}>
      <table>
        <thead><tr><th><span class="visually-hidden">${this.t('regions.use')}</span></th><th>BaseAddress</th><th>RegionSize</th><th>State</th><th>Protect</th><th class="wide">Type</th>
          <th>${this.t('regions.resident')}</th><th>${this.t('regions.label')}</th></tr></thead>
        <tbody>${regions.map((region, index) => (region.state === 'MEM_FREE' && !this.free && index !== at ? nothing : this.line(region, index === at)))}</tbody>
      </table></div>`;
  }

  private line(region: Region, selected: boolean) {
    return html`<tr class="${region.changed ? 'changed' : ''} ${region.state === 'MEM_FREE' ? 'free' : ''}" aria-selected=${selected ? 'true' : nothing}
      @click=${() => this.choose(region.start)}>
      <td><span class="piece chip ${region.use} ${look(region)} tiny">${region.use}</span></td>
      <td class=${region.base !== region.start ? 'inner' : ''}><button class="link" @click=${(event: Event) => { event.stopPropagation(); this.choose(region.start); }}
        @dblclick=${() => this.fit(region)}>${hex8(region.start)}</button></td>
      <td class="num" title="${grouped(region.size)} B">${size(region.size)}</td>
      <td class="num">${region.state}</td><td class="num">${region.protect}</td><td class="num wide">${region.type}</td>
      <td class="num">${region.state === 'MEM_COMMIT' ? grouped(region.resident) : ''}</td><td>${region.label}</td>
    </tr>`;
  }

  private choose(address: number): void {
    this.selected = address;
    this.send('pw-address', { address });
  }

  private go(field: HTMLInputElement): void {
    const address = parseAddress(field.value);
    this.wrong = address === null;
    if (address !== null) {
      this.choose(address);
    }
  }

  /** The nearest view, in bytes; nothing is near while nobody said how large a page is. */
  private smallest(): number {
    return this.format ? ROWS * NEAREST * pageSize(this.format) : USER;
  }

  private zoom(factor: number): void {
    this.span = Math.min(USER, Math.max(this.smallest(), this.span * factor));
    this.centre(this.selected);
  }

  private fit(region: Region): void {
    let span = USER;
    const smallest = this.smallest();
    while (span > smallest && span / ROWS >= region.size * 1.2) {
      span /= ROWS;
    }
    this.span = Math.max(smallest, span);
    this.centre(region.start);
  }

  private centre(address: number): void {
    this.from = Math.min(USER - this.span, Math.max(0, Math.floor(address / this.span) * this.span));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const regions = this.regions ?? [];
    const at = Math.max(0, indexAt(regions, this.selected));
    const here = regions[at];
    const used = (region: Region) => region.state !== 'MEM_FREE';
    const next = (step: number, wanted: (region: Region) => boolean, start = at) => {
      for (let i = start + step, region = regions[i]; region; region = regions[(i += step)]) {
        if (wanted(region)) {
          return this.choose(region.start);
        }
      }
    };
    const actions: Record<string, () => void> = {
      ArrowRight: () => next(1, used),
      ArrowLeft: () => next(-1, used),
      Home: () => next(1, used, -1),
      End: () => next(-1, used, regions.length),
      ArrowUp: () => this.zoom(1 / ROWS),
      '+': () => this.zoom(1 / ROWS),
      ArrowDown: () => this.zoom(ROWS),
      '-': () => this.zoom(ROWS),
      Enter: () => here && this.fit(here),
      f: () => next(1, (region) => !used(region)),
      c: () => (regions.slice(at + 1).some((region) => region.changed) ? next(1, (region) => region.changed) : next(1, (region) => region.changed, -1)),
      g: () => (this.renderRoot.querySelector('#address') as HTMLElement)?.focus(),
      t: () => (this.renderRoot.querySelector('#table') as HTMLElement)?.focus(),
    };
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (action) {
      event.preventDefault();
      action();
    }
  };
}

define('pw-map', MapElement);
