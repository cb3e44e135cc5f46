import { css, html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { grouped, hex } from '../base/format';

/** A command of the past: where it ended, and what it was. */
export interface TimelineStep {
  command: number;
  instruction: number;
  text: string;
  kind: 'load' | 'run' | 'step' | 'call' | 'switch';
}

/** What happened in the last step, as a sentence; `address` if there is a place to go to. */
export interface TimelineEvent {
  kind: 'api' | 'memory' | 'fault' | 'bad' | 'print' | 'note' | 'process';
  text: string;
  depth: number;
  address?: number | null;
}

/**
 * What was done, as nodes to go back to, and what happened in the last of it.
 *
 * @property {TimelineStep[]} steps oldest first; the last is now
 * @property {number} dropped how many older steps are not shown
 * @property {TimelineEvent[]} events of the last step, in order
 * @property {string} more a sentence about events left out; may be empty
 * @property {boolean} busy nothing can be chosen
 * @fires pw-seek `{command, instruction}`
 * @fires pw-address `{address}`
 */
export class TimelineElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    steps: { attribute: false },
    events: { attribute: false },
    more: { attribute: false },
    busy: { type: Boolean },
  };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
      .steps { display: flex; align-items: center; gap: 4px; overflow-x: auto; padding: 8px 12px; border-bottom: 1px solid var(--border);
        flex: none; list-style: none; margin: 0; }
      .steps li { display: flex; align-items: center; gap: 4px; flex: none; }
      .steps li + li::before { content: ''; width: 10px; height: 2px; background: var(--strong); }
      .steps button { font-family: var(--mono); font-size: 0.75rem; max-width: 26ch; overflow: hidden; text-overflow: ellipsis;
        white-space: nowrap; border-radius: 999px; }
      .steps [aria-current] { background: var(--accent-tint); border-color: var(--accent); color: var(--accent); font-weight: 650; }
      @media (forced-colors: active) { .steps [aria-current] { border-color: Highlight; color: Highlight; } }
      .events { flex: 1; min-height: 0; overflow: auto; margin: 0; padding: 6px 12px; list-style: none; }
      .events:focus-visible { outline-offset: -2px; }
      .events li { display: flex; gap: 8px; padding: 2px 0 2px calc(var(--depth) * 18px); align-items: baseline; overflow-wrap: anywhere; }
      .sign { flex: none; width: 16px; text-align: center; font-weight: 700; color: var(--muted); }
      .api .text { font-family: var(--mono); font-size: 0.8125rem; }
      .memory .sign { color: var(--changed); }
      .fault .sign { color: var(--pw-warn); }
      .bad .sign, .bad .text { color: var(--pw-bad); }
      .print .text { font-family: var(--mono); font-size: 0.8125rem; white-space: pre-wrap; color: var(--muted); }
    `,
  ];

  declare steps: TimelineStep[];
  declare events: TimelineEvent[];
  declare more: string;
  declare busy: boolean;

  constructor() {
    super();
    this.steps = [];
    this.events = [];
    this.more = '';
    this.busy = false;
  }

  override render() {
    const steps = this.steps ?? [];
    const events = this.events ?? [];
    return html`
      ${steps.length === 0 ? nothing : html`<ol class="steps" aria-label=${this.t('timeline.steps')} tabindex="-1">
        ${steps.map((step, index) => this.step(step, index === steps.length - 1))}
      </ol>`}
      ${events.length === 0
        ? html`<p class="empty">${steps.length === 0 ? this.t('timeline.empty') : this.t('timeline.quiet')}</p>`
        : html`<ol class="events" tabindex="0" aria-label=${this.t('timeline.events')}>
            ${this.more ? html`<li class="muted" style="--depth:0">${this.more}</li>` : nothing}
            ${events.map((event) => this.event(event))}
          </ol>`}
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('steps')) {
      const list = this.renderRoot.querySelector('.steps');
      if (list) {
        list.scrollLeft = list.scrollWidth;
      }
    }
    if (changed.has('events')) {
      const list = this.renderRoot.querySelector('.events');
      if (list) {
        list.scrollTop = 0;
      }
    }
  }

  private step(step: TimelineStep, now: boolean) {
    return html`<li><button ?disabled=${this.busy} aria-current=${now ? 'step' : nothing}
      title="${step.text} — ${grouped(step.instruction)} ${this.t('timeline.instructions')}"
      @click=${() => now || this.send('pw-seek', { command: step.command, instruction: step.instruction })}>${step.text}</button></li>`;
  }

  private event(event: TimelineEvent) {
    const sign = { api: 'ƒ', memory: '▣', fault: '⚡', bad: '✕', print: '›', note: 'i', process: '⇄' }[event.kind] ?? '·';
    const address = event.address;
    return html`<li class=${event.kind} style="--depth:${event.depth ?? 0}">
      <span class="sign" aria-hidden="true">${sign}</span><span class="text">${event.text}</span>
      ${address === null || address === undefined
        ? nothing
        : html`<button class="link" @click=${() => this.send('pw-address', { address })}>${hex(address, 8)}</button>`}
    </li>`;
  }
}

define('pw-timeline', TimelineElement);
