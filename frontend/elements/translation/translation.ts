import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { hex, parseAddress } from '../base/format';
import { addressParts, frameAddress, type AddressPart, type PagingFormat } from '../base/paging';
import '../entries/bit-lens';
import { translationStyles } from './translation.styles';

/** The walk of one address; all numbers unsigned. Null where the processor does not get to. */
export interface Walk {
  address: number;
  cr3: number;
  directoryIndex: number;
  tableIndex: number;
  offset: number;
  directoryEntryAddress: number;
  directoryEntry: { raw: number; kind: string };
  tableEntryAddress: number | null;
  tableEntry: { raw: number; kind: string } | null;
  physical: number | null;
  /** what Windows says of the address, in one sentence */
  region: string;
  /** why the walk ends in a fault and what will come of it; empty if it doesn't */
  stop: string;
}

/**
 * How the processor translates a virtual address: the 32 bits cut as the machine cuts them, then directory, table, page, step by step.
 *
 * @property {PagingFormat | null} format how addresses split; until it is known nothing is drawn
 * @property {Walk | null} walk
 * @fires pw-address `{address}` a person asked for the walk of another address
 * @fires pw-entry `{table, index}` a person wants to see an entry among its neighbours; table -1 is the directory
 */
export class TranslationElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, format: { attribute: false }, walk: { attribute: false }, wrong: { state: true } };
  static override styles = [base, translationStyles];

  declare format: PagingFormat | null;
  declare walk: Walk | null;
  declare wrong: boolean;

  constructor() {
    super();
    this.format = null;
    this.walk = null;
    this.wrong = false;
  }

  override render() {
    const walk = this.walk;
    const format = this.format;
    if (!walk || !format) {
      return nothing;
    }
    return html`
      <form class="ask" @submit=${this.go}>
        <label for="address">${this.t('walk.address')}</label>
        <input id="address" .value=${hex(walk.address, 8)} size="12" autocomplete="off" spellcheck="false" aria-invalid=${this.wrong}
          aria-describedby="problem" />
        <button>${this.t('walk.go')}</button>
        <span id="problem" role="alert" class="problem">${this.wrong ? this.t('map.wrong') : ''}</span>
      </form>
      <p class="region muted">${walk.region}</p>
      ${this.bits(walk, addressParts(format))}
      <ol class="path">${this.directory(walk, format)} ${this.table(walk, format)} ${this.end(walk, format)}</ol>
    `;
  }

  private bits(walk: Walk, parts: AddressPart[]) {
    const bits = walk.address.toString(2).padStart(32, '0');
    const value = { directory: walk.directoryIndex, table: walk.tableIndex, offset: walk.offset };
    const tile = (bit: number) => {
      const part = parts.find((each) => bit <= each.high && bit >= each.low);
      return `${part?.name} ${part?.high === bit && bit < 31 ? 'cut' : ''}`;
    };
    const columns = parts.map((part) => `${part.high - part.low + 1}fr`).join(' ');
    const digits = walk.address.toString(16).toUpperCase().padStart(8, '0');
    return html`<div class="bits" role="img" aria-label="${hex(walk.address, 8)}: ${this.t('walk.directory')} ${hex(walk.directoryIndex, 3)},
        ${this.t('walk.table')} ${hex(walk.tableIndex, 3)}, ${this.t('walk.offset')} ${hex(walk.offset, 3)}">
      <div class="digits">${[...digits].map((digit) => html`<span>${digit}</span>`)}</div>
      <div class="tiles">${[...bits].map((bit, index) => html`<span class=${tile(31 - index)}>${bit}</span>`)}</div>
      <div class="names" style="--columns:${columns}">
        ${parts.map((part) => this.slice(part.name, `${part.high}–${part.low}`, value[part.name]))}
      </div>
    </div>`;
  }

  private slice(name: string, bits: string, value: number) {
    return html`<span class="slice ${name}"><b>${this.t('walk.' + name)}</b> <i>${this.t('bits.bits')} ${bits}</i>
      <code>${hex(value, 3)} <i>= ${value}</i></code></span>`;
  }

  private directory(walk: Walk, format: PagingFormat) {
    const entry = walk.directoryEntry;
    return html`<li class="step">
      <h2>1 · ${this.t('walk.step1')}</h2>
      <p class="sum mono">CR3 ${hex(walk.cr3, 8)} + <span class="directory">${hex(walk.directoryIndex, 3)}</span> × 4 = <b>${hex(walk.directoryEntryAddress, 8)}</b></p>
      ${this.entry('PDE', entry, format, -1, walk.directoryIndex)}
    </li>`;
  }

  private table(walk: Walk, format: PagingFormat) {
    if (walk.tableEntryAddress === null || !walk.tableEntry) {
      return this.stopped(walk);
    }
    return html`<li class="step">
      <h2>2 · ${this.t('walk.step2')}</h2>
      <p class="sum mono">${hex(frameAddress(format, walk.directoryEntry.raw), 8)} + <span class="table">${hex(walk.tableIndex, 3)}</span> × 4 =
        <b>${hex(walk.tableEntryAddress, 8)}</b></p>
      ${this.entry('PTE', walk.tableEntry, format, walk.directoryIndex, walk.tableIndex)}
    </li>`;
  }

  private end(walk: Walk, format: PagingFormat) {
    if (!walk.tableEntry) {
      return nothing;
    }
    if (walk.physical === null) {
      return this.stopped(walk);
    }
    return html`<li class="step end">
      <h2>3 · ${this.t('walk.step3')}</h2>
      <p class="sum mono">${hex(frameAddress(format, walk.tableEntry.raw), 8)} + <span class="offset">${hex(walk.offset, 3)}</span> =
        <b class="physical">${hex(walk.physical, 8)}</b> <span class="muted">${this.t('walk.physical')}</span></p>
    </li>`;
  }

  private entry(name: string, entry: { raw: number; kind: string }, format: PagingFormat, table: number, index: number) {
    return html`<p class="sum"><b class="mono">${name} = ${hex(entry.raw, 8)}</b> <span class="muted">${this.t('kind.' + entry.kind)}</span>
        <button class="link" @click=${() => this.send('pw-entry', { table, index })}>${this.t('walk.show')}</button></p>
      <pw-bit-lens .labels=${this.labels} .raw=${entry.raw} .kind=${entry.kind} .pageShift=${format.pageShift} ?directory=${table < 0}></pw-bit-lens>`;
  }

  private stopped(walk: Walk) {
    return html`<li class="step stop"><h2>${this.t('walk.stop')}</h2><p class="sum">${walk.stop}</p></li>`;
  }

  private readonly go = (event: Event): void => {
    event.preventDefault();
    const address = parseAddress((this.renderRoot.querySelector('#address') as HTMLInputElement).value);
    this.wrong = address === null;
    if (address !== null) {
      this.send('pw-address', { address });
    }
  };
}

define('pw-translation', TranslationElement);
