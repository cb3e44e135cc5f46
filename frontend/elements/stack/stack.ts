import { css, html } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { hex } from '../base/format';
import { factList, factStyles, type Fact } from '../records/records';

export interface StackVariable {
  name: string;
  type: string;
  address: number;
  value: string;
  changed: boolean;
}

export interface StackFrame {
  function: string;
  line: number;
  framePointer: number;
  variables: StackVariable[];
}

/**
 * The call stack, innermost call first, with parameters and locals decoded from memory.
 *
 * @property {StackFrame[]} frames
 * @property {StackVariable[]} globals variables outside of functions, below the calls
 * @property {Fact[]} facts limits of the stack
 * @fires pw-address `{address}` a person chose the address of a variable or frame
 * @fires pw-line `{line}` a person chose the line of a frame
 */
export class StackElement extends PagewalkElement {
  static override properties = { ...PagewalkElement.properties, frames: { attribute: false }, globals: { attribute: false },
    facts: { attribute: false } };
  static override styles = [
    base,
    factStyles,
    css`
      .frame { border-bottom: 1px solid var(--border); padding: 8px 12px; }
      .head { display: flex; gap: 10px; align-items: baseline; flex-wrap: wrap; }
      .head code { font-weight: 650; font-size: 0.875rem; }
      td.num, td code { white-space: nowrap; }
    `,
  ];

  declare frames: StackFrame[];
  declare globals: StackVariable[];
  declare facts: Fact[];

  constructor() {
    super();
    this.frames = [];
    this.globals = [];
    this.facts = [];
  }

  override render() {
    const frames = this.frames ?? [];
    return html`${factList(this.facts ?? [], this.t('records.changed'))}
      ${frames.length === 0 ? html`<p class="empty">${this.t('stack.empty')}</p>` : frames.map((frame) => this.frame(frame))}
      ${(this.globals ?? []).length === 0
        ? ''
        : html`<section class="frame"><h2 class="head">${this.t('stack.globals')}</h2>${this.variables(this.globals)}</section>`}`;
  }

  private frame(frame: StackFrame) {
    return html`<section class="frame">
      <h2 class="head">
        <code>${frame.function}()</code>
        ${frame.line > 0
          ? html`<button class="link" @click=${() => this.send('pw-line', { line: frame.line })}>${this.t('stack.line')} ${frame.line}</button>`
          : html`<span class="muted">${this.t('stack.library')}</span>`}
        <span class="muted mono">EBP</span>${this.address(frame.framePointer)}
      </h2>
      ${frame.variables.length === 0
        ? html`<p class="muted">${this.t('stack.no-variables')}</p>`
        : this.variables(frame.variables)}
    </section>`;
  }

  private variables(variables: StackVariable[]) {
    return html`<table>
      <thead><tr><th>${this.t('stack.name')}</th><th>${this.t('stack.value')}</th><th>${this.t('stack.type')}</th>
        <th>${this.t('stack.address')}</th></tr></thead>
      <tbody>${variables.map((each) => html`<tr class=${each.changed ? 'changed' : ''}>
        <td><code>${each.name}</code></td><td class="num">${each.value}</td><td><code class="muted">${each.type}</code></td>
        <td>${this.address(each.address)}</td></tr>`)}</tbody>
    </table>`;
  }

  private address(address: number) {
    return html`<button class="link" @click=${() => this.send('pw-address', { address })}>${hex(address, 8)}</button>`;
  }
}

define('pw-stack', StackElement);
