import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { blank, write, type ApiForm, type Filled, type Parameter } from './call';
import { consoleStyles } from './console.styles';

/** A line that was run and what came of it. */
export interface ConsoleEntry {
  text: string;
  /** what it evaluated to; empty if nothing */
  value: string;
  /** one sentence: what it did, or why not */
  message: string;
  good: boolean;
}

/**
 * One call at a time: a line of C with a history (up and down), or a form per function that writes the line.
 *
 * @property {ConsoleEntry[]} entries oldest first
 * @property {ApiForm[]} forms
 * @property {boolean} busy
 * @fires pw-call `{text}` a person wants to run a line
 */
export class ConsoleElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    entries: { attribute: false },
    forms: { attribute: false },
    busy: { type: Boolean },
    line: { state: true },
    form: { state: true },
    filled: { state: true },
  };
  static override styles = [base, consoleStyles];

  declare entries: ConsoleEntry[];
  declare forms: ApiForm[];
  declare busy: boolean;
  declare line: string;
  declare form: string;
  declare filled: Record<string, Filled>;

  private past: string[] = [];
  private pastAt = 0;

  constructor() {
    super();
    this.entries = [];
    this.forms = [];
    this.busy = false;
    this.line = '';
    this.form = '';
    this.filled = {};
  }

  override render() {
    const form = (this.forms ?? []).find((each) => each.name === this.form);
    return html`
      <ol class="entries" tabindex="0" aria-label=${this.t('console.entries')}>
        ${(this.entries ?? []).map((entry) => html`<li class=${entry.good ? 'good' : 'bad'}>
          <code class="said">&gt; ${entry.text}</code>${entry.value ? html`<code class="value ${entry.value.includes('\n') ? 'listing' : ''}">${entry.value}</code>` : nothing}
          ${entry.message ? html`<span class="message">${entry.message}</span>` : nothing}</li>`)}
      </ol>
      ${form ? this.fields(form) : nothing}
      <form class="line" @submit=${this.submit}>
        <select aria-label=${this.t('console.form')} .value=${this.form} @change=${(event: Event) => this.open((event.target as HTMLSelectElement).value)}>
          <option value="">${this.t('console.typed')}</option>
          ${(this.forms ?? []).map((each) => html`<option value=${each.name} ?selected=${each.name === this.form}>${each.name}</option>`)}
        </select>
        <input id="line" .value=${live(form ? write(form, this.now(form)) : this.line)} ?readonly=${!!form} placeholder=${this.t('console.example')}
          aria-label=${this.t('console.line')} autocomplete="off" autocapitalize="off" spellcheck="false" @input=${this.typed} @keydown=${this.onKey} />
        <button class="primary" ?disabled=${this.busy}>${this.t('console.run')}</button>
      </form>
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('entries')) {
      const list = this.renderRoot.querySelector('.entries');
      if (list) {
        list.scrollTop = list.scrollHeight;
      }
    }
  }

  private fields(form: ApiForm) {
    const filled = this.now(form);
    return html`<fieldset class="form">
      <legend><code>${form.result} ${form.name}</code> <span class="muted">${form.help}</span></legend>
      ${form.result === 'void' ? nothing : html`<div class="field"><label for="variable"><code>${this.t('console.variable')}</code></label>
        <input id="variable" size="8" .value=${filled.variable} @input=${(event: Event) => this.change(form, { ...filled, variable: (event.target as HTMLInputElement).value })} /></div>`}
      ${form.parameters.map((parameter) => this.field(form, parameter, filled))}
    </fieldset>`;
  }

  private field(form: ApiForm, parameter: Parameter, filled: Filled) {
    const id = 'field-' + parameter.name;
    const set = (value: string) => this.change(form, { ...filled, values: { ...filled.values, [parameter.name]: value } });
    const boxes = (names: string[]) => names.map((name) => html`<label class="flag"><input type="checkbox"
        .checked=${(filled.flags[parameter.name] ?? []).includes(name)} @change=${() => this.flip(form, filled, parameter.name, name)} /><code>${name}</code></label>`);
    const help = html`<span class="muted help" id="${id}-help">${parameter.help}</span>`;
    if (parameter.kind === 'flags') {
      return html`<div class="field" role="group" aria-labelledby="${id}-name" aria-describedby="${id}-help"><span class="name" id="${id}-name"><code>${parameter.name}</code></span>
        <span class="flags">${boxes(parameter.options)}</span>${help}</div>`;
    }
    if (parameter.kind === 'choice') {
      return html`<div class="field"><label for=${id}><code>${parameter.name}</code></label>
        <span class="flags"><select id=${id} aria-describedby="${id}-help" @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
          ${parameter.options.map((name) => html`<option ?selected=${name === filled.values[parameter.name]}>${name}</option>`)}</select>
        ${boxes(parameter.modifiers)}</span>${help}</div>`;
    }
    return html`<div class="field"><label for=${id}><code>${parameter.name}</code> <span class="muted mono">${parameter.type}</span></label>
      <input id=${id} .value=${filled.values[parameter.name]} aria-describedby="${id}-help" spellcheck="false" autocomplete="off"
        @input=${(event: Event) => set((event.target as HTMLInputElement).value)} @keydown=${this.enter} />${help}</div>`;
  }

  private now(form: ApiForm): Filled {
    return this.filled[form.name] ?? blank(form);
  }

  private change(form: ApiForm, filled: Filled): void {
    this.filled = { ...this.filled, [form.name]: filled };
  }

  private flip(form: ApiForm, filled: Filled, parameter: string, name: string): void {
    const flags = filled.flags[parameter] ?? [];
    const now = flags.includes(name) ? flags.filter((each) => each !== name) : [...flags, name];
    this.change(form, { ...filled, flags: { ...filled.flags, [parameter]: now } });
  }

  private open(name: string): void {
    const before = (this.forms ?? []).find((each) => each.name === this.form);
    if (before && name === '') {
      this.line = write(before, this.now(before));
    }
    this.form = name;
  }

  private readonly enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      this.submit(event);
    }
  };

  private readonly typed = (event: Event): void => {
    this.line = (event.target as HTMLInputElement).value;
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const form = (this.forms ?? []).find((each) => each.name === this.form);
    const text = (form ? write(form, this.now(form)) : this.line).trim();
    if (this.busy || text === '') {
      return;
    }
    this.past = [...this.past.filter((each) => each !== text), text].slice(-100);
    this.pastAt = this.past.length;
    this.send('pw-call', { text });
    if (!form) {
      this.line = '';
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && this.form === '' && this.past.length > 0) {
      event.preventDefault();
      this.pastAt = Math.min(this.past.length, Math.max(0, this.pastAt + step));
      this.line = this.past[this.pastAt] ?? '';
    }
  };
}

define('pw-console', ConsoleElement);
