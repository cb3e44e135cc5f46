import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { hex } from '../base/format';
import { fields, valueOf, type BitField } from './bits';

/**
 * The 32 bits of one entry, each field with its name; what the fields are depends on the kind of entry.
 * One stop for the keyboard; left and right move from field to field.
 *
 * @property {number} raw the 32 bits
 * @property {string} kind VALID, ZERO, DEMAND_ZERO, DECOMMITTED, PAGE_FILE, TRANSITION or PROTOTYPE
 * @property {number} pageShift bits of an offset: above them lies the frame number
 * @property {boolean} directory true for a page directory entry
 */
export class BitLensElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    raw: { attribute: false },
    kind: { attribute: false },
    pageShift: { attribute: false },
    directory: { type: Boolean },
    at: { state: true },
  };
  static override styles = [
    base,
    css`
      .fields { display: flex; gap: 2px; overflow-x: auto; padding: 2px; }
      .field { flex: none; border: 1px solid var(--strong); border-radius: 5px; text-align: center; cursor: default; background: var(--surface);
        padding: 1px 4px 2px; min-width: 32px; }
      .field.set { background: var(--accent-tint); border-color: var(--accent); }
      .field.at { outline: 2px solid var(--pw-focus); outline-offset: 0; }
      .position { display: block; font: 0.625rem/1.3 var(--mono); color: var(--muted); }
      .value { display: block; font: 600 0.8125rem/1.3 var(--mono); letter-spacing: 0.03em; }
      .name { display: block; font: 600 0.6875rem/1.3 var(--mono); }
      @media (forced-colors: active) { .field.set { border-width: 2px; padding: 0 3px 1px; } }
      .says { margin: 4px 2px 0; min-height: 1.45em; }
    `,
  ];

  declare raw: number;
  declare kind: string;
  declare pageShift: number;
  declare directory: boolean;
  declare at: number;

  constructor() {
    super();
    this.raw = 0;
    this.kind = 'ZERO';
    this.pageShift = 0;
    this.directory = false;
    this.at = 0;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys are those of the list box around the fields */
  override render() {
    if (this.pageShift <= 0) {
      return nothing;
    }
    const all = fields(this.kind, this.directory, this.pageShift);
    const at = Math.min(this.at, all.length - 1);
    const here = all[at];
    return html`<div class="fields" role="listbox" aria-orientation="horizontal" tabindex="0" aria-label="${this.t('bits.title')} ${hex(this.raw, 8)}"
        aria-activedescendant="field-${at}" @keydown=${this.onKey}>
        ${all.map((field, index) => {
          const value = valueOf(this.raw, field);
          const wide = field.high > field.low;
          return html`<span class="field ${value ? 'set' : ''} ${index === at ? 'at' : ''}" role="option" id="field-${index}"
            aria-selected=${index === at ? 'true' : 'false'} aria-label=${this.sentence(field)} @click=${() => { this.at = index; }}>
            <span class="position">${wide ? `${field.high}–${field.low}` : field.low}</span>
            <span class="value">${value.toString(2).padStart(field.high - field.low + 1, '0').replace(/\B(?=(\d{4})+$)/g, '\u202f')}</span>
            <span class="name">${this.t('bits.' + field.name) || field.name}</span></span>`;
        })}
      </div>
      <p class="says">${here ? this.sentence(here) : nothing}</p>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  private sentence(field: BitField): string {
    const value = valueOf(this.raw, field);
    const wide = field.high > field.low;
    const place = wide ? `${this.t('bits.bits')} ${field.high}–${field.low}` : `${this.t('bits.bit')} ${field.low}`;
    const says = this.t(`bits.${field.name}.${wide ? 'says' : value}`);
    return `${place}, ${this.t('bits.' + field.name) || field.name} = ${wide ? hex(value, Math.ceil((field.high - field.low + 1) / 4)) : value}${says ? ': ' + says : ''}`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = fields(this.kind, this.directory, this.pageShift).length - 1;
    const to = { ArrowRight: Math.min(last, this.at + 1), ArrowLeft: Math.max(0, this.at - 1), Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.at = to;
    }
  };
}

define('pw-bit-lens', BitLensElement);
