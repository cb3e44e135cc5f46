import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { fill, hex } from '../base/format';
import { bitsStyles } from './bits.styles';
import {
  between, binary, bitAt, BITS, bitsPerRow, cutMoved, edgeAt, endMoved, isSet, lanes, leftOf, parts, rightOf, turned,
  type End, type Field, type Places, type Spot, type Strip,
} from './strip';

/** Where cuts and the ends of fields wait until they are moved: nobody's answer. */
const WAITING_CUTS: Places = { high: 24, low: 8 };
const WAITING_FIELD: Places = { high: 16, low: 15 };
const HUES = ['directory', 'table', 'offset', 'changed-hue', 'accent-hue'];

/** A cut or an end of a field on its way. */
interface Drag {
  end: End | 'both';
  /** the bit where marking began */
  from: number;
  before: Places | null;
}

/**
 * A strip of 32 bits, the highest on the left: bits to set, two cuts to move, or fields to mark. By pointer, by touch (dragged, or
 * tapped where it should be) and by keyboard. Left and up go to higher bits, right and down to lower ones, Page up and down by
 * four, Home and End to the ends.
 *
 * @property {Strip | null} strip until it is known nothing is drawn
 * @fires pw-value `{value}` a bit was turned over
 * @fires pw-cuts `{high, low}` a cut was moved and let go
 * @fires pw-field `{id, high, low}` a field was marked and let go
 */
export class BitsElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    strip: { attribute: false },
    perRow: { state: true },
    value: { state: true },
    cuts: { state: true },
    fields: { state: true },
    chosen: { state: true },
    at: { state: true },
    drag: { state: true },
  };
  static override styles = [base, bitsStyles];

  declare strip: Strip | null;
  declare perRow: number;
  declare value: number;
  declare cuts: Places | null;
  declare fields: Field[];
  declare chosen: number;
  declare at: number;
  declare drag: Drag | null;

  /** the first of two bits that were tapped */
  private tapped: number | null = null;
  private sizes?: ResizeObserver;

  constructor() {
    super();
    this.strip = null;
    this.perRow = BITS;
    this.value = 0;
    this.cuts = null;
    this.fields = [];
    this.chosen = 0;
    this.at = BITS - 1;
    this.drag = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // in the next frame: other rows have another height, which would be news to the observer itself
    const look = () => requestAnimationFrame(() => { this.perRow = bitsPerRow(this.clientWidth); });
    this.sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    this.sizes?.observe(this);
  }

  override disconnectedCallback(): void {
    this.sizes?.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const strip = this.strip;
    if (strip && changed.has('strip')) {
      this.value = strip.value;
      this.cuts = strip.cuts;
      this.fields = strip.fields;
      this.tapped = null;
      if (this.field?.locked ?? true) {
        this.chosen = Math.max(0, strip.fields.findIndex((field) => !field.locked));
      }
    }
  }

  private get field(): Field | undefined {
    return this.fields[this.chosen];
  }

  /** True if the student may move something by pointing at the bits themselves. */
  private get points(): boolean {
    return this.strip !== null && !this.strip.locked && (this.strip.mode === 'cuts' || (this.strip.mode === 'fields' && this.field?.locked === false));
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys are those of the handles and of the bits */
  override render() {
    const strip = this.strip;
    if (!strip) {
      return nothing;
    }
    const marked = this.fields.map((field) => field.places);
    const lane = lanes(marked);
    const rows = Array.from({ length: BITS / this.perRow }, (_, row) => row);
    const doing = !this.points ? '' : strip.mode === 'cuts' ? 'cutting' : 'marking';
    return html`
      ${strip.locked ? nothing : html`<p class="help muted">${this.t('strip.help.' + strip.mode)}</p>`}
      ${strip.mode === 'fields' ? this.list(strip) : nothing}
      <div class="strip ${doing}" role="group" aria-label="${hex(this.value, 8)}: ${binary(this.value)}"
        style="--per-row:${this.perRow};--lanes:${Math.max(0, ...lane.map((line) => line + 1))}"
        @pointerdown=${this.pointed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.cancelled} @click=${this.clicked}>
        ${rows.map((row) => this.row(strip, row, lane))} ${this.handles(strip)}
      </div>
      ${strip.mode === 'cuts' && this.cuts ? this.legend(this.cuts) : nothing}
      <output class="says">${this.sentence(strip)}</output>
    `;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  private row(strip: Strip, row: number, lane: number[]) {
    const first = BITS - 1 - row * this.perRow;
    const nibbles = Array.from({ length: this.perRow / 4 }, (_, index) => first - index * 4);
    const last = first - this.perRow + 1;
    return html`<div class="row">
      ${nibbles.map((high, index) => html`
        <span class="places" aria-hidden="true" style="grid-column:${index * 4 + 1} / span 4"><span>${high}</span><span>${high - 3}</span></span>
        ${[high, high - 1, high - 2, high - 3].map((bit) => this.tile(strip, bit, bit === first))}
        <span class="digit" aria-hidden="true" style="grid-column:${index * 4 + 1} / span 4">${((this.value >>> (high - 3)) & 15).toString(16).toUpperCase()}</span>`)}
      ${this.fields.map((field, index) => {
        const places = field.places;
        return places && places.low <= first && places.high >= last
          ? this.mark(field, index, lane[index] ?? 0, Math.min(first, places.high), Math.max(last, places.low), first)
          : nothing;
      })}
    </div>`;
  }

  private tile(strip: Strip, bit: number, opens: boolean) {
    const one = isSet(this.value, bit);
    const style = `tile ${one ? 'one' : ''} ${opens ? 'opens' : ''} ${bit % 4 === 0 ? 'closes' : ''} ${this.hue(strip, bit)}`;
    return strip.mode === 'set' && !strip.locked
      ? html`<button class=${style} aria-pressed=${one} aria-label=${fill(this.t('strip.bit'), bit)} tabindex=${bit === this.at ? 0 : -1}
          data-bit=${bit} @click=${() => { this.turn(bit); }} @focus=${() => { this.at = bit; }} @keydown=${this.onBitKey}>${one ? 1 : 0}</button>`
      : html`<span class=${style} aria-hidden="true" data-bit=${bit}>${one ? 1 : 0}</span>`;
  }

  private hue(strip: Strip, bit: number): string {
    const inside = (places: Places | null) => places !== null && bit <= places.high && bit >= places.low;
    if (strip.mode === 'cuts') {
      const part = this.cuts && parts(this.cuts).find(inside);
      return part ? `hue ${part.name}` : '';
    }
    const all = this.fields.map((_, index) => index).filter((index) => inside(this.fields[index]?.places ?? null));
    const index = all.includes(this.chosen) ? this.chosen : all[0];
    return index === undefined ? '' : `hue ${HUES[index % HUES.length]}`;
  }

  private mark(field: Field, index: number, lane: number, high: number, low: number, first: number) {
    const thin = high - low < 3;
    return html`<span class="mark hue ${HUES[index % HUES.length]} ${thin ? 'thin' : ''}" aria-hidden="true"
      style="grid-row:${4 + lane};grid-column:${first - high + 1} / ${first - low + 2}"><span class="number">${index + 1}</span><span class="text">${field.name}</span></span>`;
  }

  private list(strip: Strip) {
    return html`<ul class="fields" aria-label=${this.t('strip.fields')}>
      ${this.fields.map((field, index) => {
        const face = html`<span class="number hue ${HUES[index % HUES.length]}" aria-hidden="true">${index + 1}</span>
          <span>${field.name}</span> <span class="where">${this.where(field.places)}</span>`;
        return html`<li>${strip.locked || field.locked
          ? html`<span class="field">${face}</span>`
          : html`<button class="field" aria-pressed=${index === this.chosen} @click=${() => { this.choose(index); }}>${face}</button>`}</li>`;
      })}
    </ul>`;
  }

  private legend(cuts: Places) {
    return html`<ul class="parts">${parts(cuts).map((part) => html`<li class="part hue ${part.name}">${this.t('walk.' + part.name)}
      <span class="where">${this.where(part)} · ${this.length(part)}</span></li>`)}</ul>`;
  }

  private handles(strip: Strip) {
    if (!this.points) {
      return nothing;
    }
    const ends: End[] = ['high', 'low'];
    if (strip.mode === 'cuts') {
      const cuts = this.cuts ?? WAITING_CUTS;
      const names = { high: this.t('strip.upper'), low: this.t('strip.lower') };
      return ends.map((end) => this.handle(end, names[end], cuts[end], fill(this.t('strip.between'), cuts[end], cuts[end] - 1),
        rightOf(cuts[end], this.perRow), this.cuts === null));
    }
    const name = this.field?.name ?? '';
    const places = this.field?.places ?? WAITING_FIELD;
    const open = !this.field?.places;
    return [
      this.handle('high', fill(this.t('strip.first'), name), places.high, fill(this.t('strip.bit'), places.high), leftOf(places.high, this.perRow), open),
      this.handle('low', fill(this.t('strip.last'), name), places.low, fill(this.t('strip.bit'), places.low), rightOf(places.low, this.perRow), open),
    ];
  }

  private handle(end: End, name: string, bit: number, says: string, spot: Spot, open: boolean) {
    return html`<div class="handle ${open ? 'open' : ''} ${this.drag?.end === end ? 'held' : ''}" role="slider" tabindex="0" data-end=${end}
      aria-label=${name} aria-valuemin="0" aria-valuemax=${BITS - 1} aria-valuenow=${bit} aria-valuetext=${says}
      style="--at:${spot.row};--along:${spot.along}" @keydown=${this.onHandleKey}></div>`;
  }

  private where(places: Places | null): string {
    return !places ? this.t('strip.none')
      : places.high === places.low ? fill(this.t('strip.single'), places.high)
        : fill(this.t('strip.range'), places.high, places.low);
  }

  private length(places: Places): string {
    const bits = places.high - places.low + 1;
    return bits === 1 ? this.t('strip.one') : fill(this.t('strip.many'), bits);
  }

  /** What is read out after a change: as short as can be. */
  private sentence(strip: Strip): string {
    if (strip.mode === 'set') {
      return hex(this.value, 8);
    }
    if (strip.mode === 'cuts') {
      return this.cuts ? parts(this.cuts).map((part) => part.high - part.low + 1).join('/') : '';
    }
    const places = this.field?.places;
    return places && !strip.locked ? `${this.where(places)} · ${this.length(places)}` : '';
  }

  private turn(bit: number): void {
    this.at = bit;
    this.value = turned(this.value, bit);
    this.send('pw-value', { value: this.value });
  }

  private choose(index: number): void {
    this.chosen = index;
    this.tapped = null;
  }

  /** What is being moved, as it stands now; null if it was never moved. */
  private get places(): Places | null {
    return this.strip?.mode === 'cuts' ? this.cuts : (this.field?.places ?? null);
  }

  private show(places: Places | null): void {
    if (this.strip?.mode === 'cuts') {
      this.cuts = places;
    } else {
      this.fields = this.fields.map((field, index) => (index === this.chosen ? { ...field, places } : field));
    }
  }

  private tell(): void {
    const places = this.places;
    if (places && this.strip?.mode === 'cuts') {
      this.send('pw-cuts', { high: places.high, low: places.low });
    } else if (places && this.field) {
      this.send('pw-field', { id: this.field.id, high: places.high, low: places.low });
    }
  }

  private move(end: End, to: number): void {
    this.show(this.strip?.mode === 'cuts' ? cutMoved(this.cuts ?? WAITING_CUTS, end, to) : endMoved(this.places ?? WAITING_FIELD, end, to));
  }

  private spot(event: PointerEvent | MouseEvent): Spot {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const rows = BITS / this.perRow;
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    return { row: Math.max(0, Math.min(rows - 1, row)), along: (event.clientX - box.left) / box.width };
  }

  private readonly pointed = (event: PointerEvent): void => {
    const end = (event.target as HTMLElement).dataset['end'] as End | undefined;
    if (!this.points || event.button !== 0 || (!end && this.strip?.mode === 'cuts')) {
      return;
    }
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.drag = { end: end ?? 'both', from: bitAt(this.spot(event), this.perRow), before: this.places };
  };

  private readonly moved = (event: PointerEvent): void => {
    const drag = this.drag;
    if (!drag) {
      return;
    }
    const spot = this.spot(event);
    if (drag.end !== 'both') {
      // the left end of a field lies at the left edge of its bit, the rest at right edges
      const left = drag.end === 'high' && this.strip?.mode === 'fields';
      this.move(drag.end, edgeAt(spot, this.perRow) - (left ? 1 : 0));
      return;
    }
    const bit = bitAt(spot, this.perRow);
    if (bit !== drag.from || this.tapped === null && this.places !== drag.before) {
      this.tapped = null;
      this.show(between(drag.from, bit));
    }
  };

  private readonly released = (): void => {
    const drag = this.drag;
    this.drag = null;
    if (drag && drag.end === 'both' && this.places === drag.before) {
      this.tap(drag.from);
    }
    if (drag && this.places !== drag.before) {
      this.tell();
    }
  };

  private readonly cancelled = (): void => {
    if (this.drag) {
      this.show(this.drag.before);
      this.drag = null;
    }
  };

  /** One tap marks a bit; the next one marks from there. */
  private tap(bit: number): void {
    this.show(between(this.tapped ?? bit, bit));
    this.tapped = this.tapped === null ? bit : null;
  }

  /** A click between two bits takes the nearer cut there. */
  private readonly clicked = (event: MouseEvent): void => {
    if (!this.points || this.strip?.mode !== 'cuts' || (event.target as HTMLElement).dataset['bit'] === undefined) {
      return;
    }
    const to = edgeAt(this.spot(event), this.perRow);
    const cuts = this.cuts ?? WAITING_CUTS;
    this.move(Math.abs(to - cuts.high) <= Math.abs(to - cuts.low) ? 'high' : 'low', to);
    this.tell();
  };

  private readonly onHandleKey = (event: KeyboardEvent): void => {
    const end = (event.currentTarget as HTMLElement).dataset['end'] as End;
    const from = (this.places ?? (this.strip?.mode === 'cuts' ? WAITING_CUTS : WAITING_FIELD))[end];
    const to = this.target(event, from, 4);
    if (to !== undefined) {
      event.preventDefault();
      this.tapped = null;
      this.move(end, to);
      this.tell();
    }
  };

  private readonly onBitKey = (event: KeyboardEvent): void => {
    const to = this.target(event, this.at, this.perRow);
    if (to !== undefined) {
      event.preventDefault();
      this.at = Math.max(0, Math.min(BITS - 1, to));
      this.renderRoot.querySelector<HTMLElement>(`[data-bit="${this.at}"]`)?.focus();
    }
  };

  /** Where a key leads from a bit. */
  private target(event: KeyboardEvent, from: number, far: number): number | undefined {
    const steps: Record<string, number> = { ArrowLeft: 1, ArrowRight: -1, PageUp: far, PageDown: -far, ArrowUp: 1, ArrowDown: -1, Home: BITS, End: -BITS };
    const by = steps[event.key];
    return by === undefined || event.altKey || event.ctrlKey || event.metaKey ? undefined : from + by;
  }
}

define('pw-bits', BitsElement);
