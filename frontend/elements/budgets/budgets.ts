import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { grouped, size } from '../base/format';
import { pageSize, type PagingFormat } from '../base/paging';

/** Sizes in bytes; the same names as the record Counters of the machine. */
export interface Counters {
  addressSpaceTotal: number;
  addressSpaceUsed: number;
  commitCharge: number;
  commitLimit: number;
  framesTotal: number;
  framesUsed: number;
  residentPages: number;
  pageTablePages: number;
  softFaults: number;
  hardFaults: number;
  accessViolations: number;
  tlbHits: number;
  tlbMisses: number;
}

/**
 * The three budgets that are easily mixed up, side by side, and what the machine counted.
 *
 * @property {Counters | null} counters
 * @property {PagingFormat | null} format says how large a frame is; until then RAM is not drawn
 * @property {Counters | null} earlier the same before the last step: the difference is drawn and told
 */
export class BudgetsElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, format: { attribute: false }, counters: { attribute: false },
    earlier: { attribute: false } };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: stretch; padding: 8px 14px; background: var(--surface); }
      .budget { flex: 1 1 190px; min-width: 0; display: flex; flex-direction: column; justify-content: space-between; }
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; align-items: baseline; white-space: nowrap; }
      .name { font-weight: 600; }
      .bar { position: relative; height: 10px; margin-top: 3px; border-radius: 5px; background: var(--surface-2); border: 1px solid var(--strong);
        overflow: hidden; }
      .bar i { position: absolute; inset-block: 0; left: 0; min-width: 2px; background: var(--hue); }
      .bar i.more { background: repeating-linear-gradient(45deg, var(--changed) 0 3px, var(--hue) 3px 6px); }
      .delta { color: var(--changed); font-weight: 650; font-family: var(--mono); font-size: 0.75rem; }
      .address { --hue: var(--pw-budget-address); }
      .commit { --hue: var(--pw-budget-commit); }
      .ram { --hue: var(--pw-budget-ram); }
      dl { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 0; align-content: center; flex: 0 1 auto; }
      dl div { display: flex; flex-direction: column; }
      dt { font-size: 0.75rem; color: var(--muted); white-space: nowrap; }
      dd { margin: 0; font-family: var(--mono); font-size: 0.8125rem; white-space: nowrap; }
      @media (forced-colors: active) {
        .bar i { background: Highlight; }
        .bar i.more { forced-color-adjust: none; background: repeating-linear-gradient(45deg, CanvasText 0 3px, Canvas 3px 6px); }
      }
      @media (max-width: 700px) {
        :host { gap: 6px 12px; padding: 6px 12px; }
        .budget { flex-basis: 100%; }
        .bar { height: 8px; }
        dl { display: none; }
      }
    `,
  ];

  declare format: PagingFormat | null;
  declare counters: Counters | null;
  declare earlier: Counters | null;

  constructor() {
    super();
    this.format = null;
    this.counters = null;
    this.earlier = null;
  }

  override render() {
    const now = this.counters;
    if (!now) {
      return nothing;
    }
    const was = this.earlier ?? now;
    return html`
      ${this.bar('address', now.addressSpaceUsed, was.addressSpaceUsed, now.addressSpaceTotal)}
      ${this.bar('commit', now.commitCharge, was.commitCharge, now.commitLimit)}
      ${this.format ? this.ram(pageSize(this.format), now, was) : nothing}
      <dl>
        ${this.count('resident', now.residentPages, was.residentPages)}
        ${this.count('tables', now.pageTablePages, was.pageTablePages)}
        ${this.count('soft', now.softFaults, was.softFaults)} ${this.count('hard', now.hardFaults, was.hardFaults)}
        ${this.count('violations', now.accessViolations, was.accessViolations)}
        <div><dt>${this.t('budget.tlb')}</dt><dd>${grouped(now.tlbHits)} / ${grouped(now.tlbMisses)}</dd></div>
      </dl>
    `;
  }

  private ram(frame: number, now: Counters, was: Counters) {
    return this.bar('ram', now.framesUsed * frame, was.framesUsed * frame, now.framesTotal * frame);
  }

  private bar(kind: string, now: number, was: number, total: number) {
    const share = (value: number) => `${total > 0 ? Math.min(100, (100 * value) / total) : 0}%`;
    const grown = now > was;
    return html`<div class="budget ${kind}">
      <div class="head">
        <span class="name">${this.t('budget.' + kind)}</span>
        <span class="mono">${this.delta(now - was, size)} ${size(now)} <span class="muted">/ ${size(total)}</span></span>
      </div>
      <div class="bar" role="meter" aria-label=${this.t('budget.' + kind)} aria-valuemin="0" aria-valuemax=${total}
        aria-valuenow=${now} aria-valuetext="${size(now)} / ${size(total)}">
        ${grown ? html`<i class="more" style="width:${share(now)}"></i>` : nothing}
        <i style="width:${share(grown ? was : now)}"></i>
      </div>
    </div>`;
  }

  private count(kind: string, now: number, was: number) {
    return html`<div><dt>${this.t('budget.' + kind)}</dt><dd>${grouped(now)} ${this.delta(now - was, grouped)}</dd></div>`;
  }

  private delta(by: number, show: (value: number) => string) {
    return by === 0 ? nothing : html`<span class="delta">${by > 0 ? '+' : '−'}${show(Math.abs(by))}</span>`;
  }
}

define('pw-budgets', BudgetsElement);
