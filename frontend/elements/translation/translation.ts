import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { hex, parseAddress } from '../base/format';
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
 * How the processor translates a virtual address: the 32 bits cut 10/10/12, then directory, table, page, step by step.
 *
 * @property {Walk | null} walk
 * @fires pw-address `{address}` a person asked for the walk of another address
 * @fires pw-entry `{table, index}` a person wants to see an entry among its neighbours; table -1 is the directory
 */
export class TranslationElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, walk: { attribute: false }, wrong: { state: true } };
  static override styles = [base, translationStyles];

  declare walk: Walk | null;
  declare wrong: boolean;

  constructor() {
    super();
    this.walk = null;
    this.wrong = false;
  }

  override render() {
    const walk = this.walk;
    if (!walk) {
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
      ${this.bits(walk)}
      <ol class="path">${this.directory(walk)} ${this.table(walk)} ${this.end(walk)}</ol>
    `;
  }

  private bits(walk: Walk) {
    const bits = walk.address.toString(2).padStart(32, '0');
    const part = (bit: number) => (bit >= 22 ? 'directory' : bit >= 12 ? 'table' : 'offset');
    const digits = walk.address.toString(16).toUpperCase().padStart(8, '0');
    return html`<div class="bits" role="img" aria-label="${hex(walk.address, 8)}: ${this.t('walk.directory')} ${hex(walk.directoryIndex, 3)},
        ${this.t('walk.table')} ${hex(walk.tableIndex, 3)}, ${this.t('walk.offset')} ${hex(walk.offset, 3)}">
      <div class="digits">${[...digits].map((digit) => html`<span>${digit}</span>`)}</div>
      <div class="tiles">${[...bits].map((bit, index) => html`<span class="${part(31 - index)} ${index === 10 || index === 20 ? 'cut' : ''}">${bit}</span>`)}</div>
      <div class="names">
        ${this.slice('directory', '31–22', walk.directoryIndex)} ${this.slice('table', '21–12', walk.tableIndex)} ${this.slice('offset', '11–0', walk.offset)}
      </div>
    </div>`;
  }

  private slice(name: string, bits: string, value: number) {
    return html`<span class="slice ${name}"><b>${this.t('walk.' + name)}</b> <i>${this.t('bits.bits')} ${bits}</i>
      <code>${hex(value, 3)} <i>= ${value}</i></code></span>`;
  }

  private directory(walk: Walk) {
    const entry = walk.directoryEntry;
    return html`<li class="step">
      <h2>1 · ${this.t('walk.step1')}</h2>
      <p class="sum mono">CR3 ${hex(walk.cr3, 8)} + <span class="directory">${hex(walk.directoryIndex, 3)}</span> × 4 = <b>${hex(walk.directoryEntryAddress, 8)}</b></p>
      ${this.entry('PDE', entry, -1, walk.directoryIndex)}
    </li>`;
  }

  private table(walk: Walk) {
    if (walk.tableEntryAddress === null || !walk.tableEntry) {
      return this.stopped(walk);
    }
    return html`<li class="step">
      <h2>2 · ${this.t('walk.step2')}</h2>
      <p class="sum mono">${hex((walk.directoryEntry.raw & 0xfffff000) >>> 0, 8)} + <span class="table">${hex(walk.tableIndex, 3)}</span> × 4 =
        <b>${hex(walk.tableEntryAddress, 8)}</b></p>
      ${this.entry('PTE', walk.tableEntry, walk.directoryIndex, walk.tableIndex)}
    </li>`;
  }

  private end(walk: Walk) {
    if (!walk.tableEntry) {
      return nothing;
    }
    if (walk.physical === null) {
      return this.stopped(walk);
    }
    return html`<li class="step end">
      <h2>3 · ${this.t('walk.step3')}</h2>
      <p class="sum mono">${hex((walk.tableEntry.raw & 0xfffff000) >>> 0, 8)} + <span class="offset">${hex(walk.offset, 3)}</span> =
        <b class="physical">${hex(walk.physical, 8)}</b> <span class="muted">${this.t('walk.physical')}</span></p>
    </li>`;
  }

  private entry(name: string, entry: { raw: number; kind: string }, table: number, index: number) {
    return html`<p class="sum"><b class="mono">${name} = ${hex(entry.raw, 8)}</b> <span class="muted">${this.t('kind.' + entry.kind)}</span>
        <button class="link" @click=${() => this.send('pw-entry', { table, index })}>${this.t('walk.show')}</button></p>
      <pw-bit-lens .labels=${this.labels} .raw=${entry.raw} .kind=${entry.kind} ?directory=${table < 0}></pw-bit-lens>`;
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
