import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { draftsStyles } from './drafts.styles';
import { noteFocus, restoreFocus, type DraftField } from './focus';
import { DraftStore, type Kept } from './store';

/** Milliseconds after which something typed is on its way. */
const SEND_MS = 200;
/** After which it is told that something still isn't saved. */
const SAVING_MS = 1000;
/** After which the server is taken for gone. */
const GONE_MS = 4000;

/** What stands elsewhere. */
interface Other {
  text: string;
  at: number;
}

/** A text that gave way to another. */
export interface Aside {
  text: string;
  at: number;
}

interface Field {
  name: string;
  text: string;
  /** The revision that the text is written over. */
  base: number;
  /** Number of what was sent and not answered; 0 if there is nothing. */
  serial: number;
  sent: string;
  since: number;
  timer: number;
  dirty: boolean;
  refused: boolean;
  other?: Other;
  /** Where a restored text lies until it is answered. */
  key?: string;
}

export type DraftsState = 'saved' | 'saving' | 'offline' | 'newer' | 'refused';

interface ConnectionState {
  offline: boolean;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

const connection = () => (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

/**
 * Keeps what is typed into the fields of a page: on the server within a second, until then in this browser, so that neither a lost
 * connection nor a restart of the server loses it. Says so in a line, and asks which text counts if another page wrote meanwhile.
 *
 * Fields are all elements of the page with `data-draft` (their name) and `data-draft-place` (this element's place).
 *
 * @property {string} account whose texts they are
 * @property {string} place
 * @property {Record<string, number>} revisions of the fields as the page was made
 * @property {Aside[]} aside texts that gave way to others
 * @fires pw-draft `{field, text, serial}` to be answered by saved, stale or refused
 * @fires pw-draft-restore `{field, text, base, sent, serial}` the same for a text of before the page was loaded
 * @fires pw-draft-mine `{field, text, serial}` the person wants this text
 * @fires pw-draft-other `{field, text}` the person wants the other text, not this one
 */
export class DraftsElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    account: { attribute: false },
    place: { attribute: false },
    revisions: { attribute: false },
    aside: { attribute: false },
    state: { type: String, reflect: true },
    told: { state: true },
  };
  static override styles = [base, draftsStyles];

  declare account: string;
  declare place: string;
  declare revisions: Record<string, number>;
  declare aside: Aside[];
  declare state: DraftsState;
  /** The state that the line tells: "saving" only if it takes a while. */
  declare told: DraftsState;

  private readonly fields = new Map<string, Field>();
  private serial = 0;
  private store?: DraftStore;
  private slow = 0;
  private watcher?: MutationObserver;

  constructor() {
    super();
    this.account = '';
    this.place = '';
    this.revisions = {};
    this.aside = [];
    this.state = 'saved';
    this.told = 'saved';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('input', this.onInput);
    document.addEventListener('pw-typed', this.onInput);
    document.addEventListener('focusin', this.onFocus);
    document.addEventListener('focusout', this.onLeave);
    document.addEventListener('keydown', this.onKey, true);
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('online', this.onConnection);
    window.addEventListener('offline', this.onConnection);
    connection()?.addStateChangeListener(this.onConnection);
    this.watcher = new MutationObserver(() => restoreFocus(this.shown()));
    this.watcher.observe(document.body, { childList: true, subtree: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('input', this.onInput);
    document.removeEventListener('pw-typed', this.onInput);
    document.removeEventListener('focusin', this.onFocus);
    document.removeEventListener('focusout', this.onLeave);
    document.removeEventListener('keydown', this.onKey, true);
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('online', this.onConnection);
    window.removeEventListener('offline', this.onConnection);
    connection()?.removeStateChangeListener(this.onConnection);
    this.watcher?.disconnect();
    window.clearTimeout(this.slow);
    this.fields.forEach((field) => window.clearTimeout(field.timer));
  }

  override updated(changed: Map<string, unknown>): void {
    if ((changed.has('account') || changed.has('place')) && this.account && this.place) {
      this.store = new DraftStore(this.account, this.place);
      this.fields.clear();
      this.restore();
      restoreFocus(this.shown());
    }
  }

  /** The server keeps what it was told by this number; 0: it kept something by itself. */
  saved(name: string, revision: number, serial: number): void {
    const field = this.field(name);
    field.base = revision;
    if (serial === field.serial && serial > 0) {
      this.answered(field);
      field.other = undefined;
      if (field.dirty && field.text === field.sent) {
        field.dirty = false;
        this.store?.remove(name);
      } else if (field.dirty) {
        this.later(field, 0);
      }
    }
    if (field.dirty) {
      // what is kept here must say over which text it was written, or it looks like another page's after a restart
      this.keep(field);
    }
    this.show();
  }

  /** Another page wrote meanwhile. */
  stale(name: string, mine: string, other: string, at: number): void {
    const field = this.field(name);
    this.answered(field);
    if (!field.dirty) {
      field.text = mine;
      field.dirty = true;
    }
    field.other = { text: other, at };
    this.keep(field);
    this.show();
  }

  /** It is too long. */
  refused(name: string, serial: number): void {
    const field = this.field(name);
    if (serial === field.serial) {
      this.answered(field);
      field.refused = true;
      this.show();
    }
  }

  override render() {
    const conflicts = [...this.fields.values()].filter((field) => field.other);
    return html`<div class="line" data-state=${this.told}><span role="status">${this.t('drafts.' + this.told)}</span>
        ${conflicts.length === 0 ? nothing : html`<button class="show" @click=${() => this.showConflict()}>${this.t('drafts.show')}</button>`}</div>
      ${conflicts.map((field) => this.conflict(field, field.other as Other))}
      ${(this.aside ?? []).length === 0 ? nothing : html`<details><summary>${this.t('drafts.aside')}</summary>
        ${this.aside.map((each) => html`<h3>${time(each.at)}</h3><pre tabindex="0" aria-label=${time(each.at)}>${each.text}</pre>`)}</details>`}`;
  }

  private conflict(field: Field, other: Other) {
    const label = this.shown().find((shown) => shown.dataset.draft === field.name)?.label;
    return html`<section class="conflict" tabindex="-1" aria-label=${this.t('drafts.newer')}>
      <h2>${label ? label + ': ' : ''}${this.t('drafts.which')}</h2>
      <div class="two">
        <div><h3>${this.t('drafts.here')}</h3><pre tabindex="0" aria-label=${this.t('drafts.here')}>${field.text}</pre>
          <button class="mine" @click=${() => this.keepMine(field)}>${this.t('drafts.keepHere')}</button></div>
        <div><h3>${this.t('drafts.there')} (${time(other.at)})</h3><pre tabindex="0" aria-label=${this.t('drafts.there')}>${other.text}</pre>
          <button class="other" @click=${() => this.takeOther(field)}>${this.t('drafts.keepThere')}</button></div>
      </div>
      <p class="muted">${this.t('drafts.both')}</p>
    </section>`;
  }

  /** The fields may be far below. */
  private showConflict(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('.conflict');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView?.({ block: 'center' });
  }

  private keepMine(field: Field): void {
    field.other = undefined;
    this.sent(field);
    this.send('pw-draft-mine', { field: field.name, text: field.text, serial: field.serial });
    this.show();
  }

  private takeOther(field: Field): void {
    const mine = field.text;
    const other = field.other as Other;
    field.other = undefined;
    field.dirty = false;
    field.text = other.text;
    this.store?.remove(field.name);
    this.send('pw-draft-other', { field: field.name, text: mine });
    this.show();
  }

  private restore(): void {
    const newest = new Map((this.store?.left() ?? []).map((kept) => [kept.field, kept]));
    newest.forEach((kept) => this.restoreOne(kept));
    this.show();
  }

  private restoreOne(kept: Kept): void {
    const field = this.field(kept.field);
    this.store?.drop(kept.key);
    field.text = kept.text;
    field.base = kept.base;
    field.dirty = true;
    this.sent(field);
    this.store?.put(field.name, { text: kept.text, base: kept.base, sent: kept.sent, at: kept.at });
    this.send('pw-draft-restore', { field: kept.field, text: kept.text, base: kept.base, sent: kept.sent ?? '', serial: field.serial });
  }

  private readonly onInput = (event: Event): void => {
    const element = this.of(event);
    const name = element?.dataset.draft;
    if (!element || !name) {
      return;
    }
    const target = event.composedPath()[0];
    const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : undefined;
    const field = this.field(name);
    field.text = element.text ?? typed ?? element.value ?? '';
    field.dirty = true;
    field.refused = false;
    this.keep(field);
    this.later(field, SEND_MS);
    noteFocus(element);
    this.show();
  };

  private readonly onFocus = (event: Event): void => noteFocus(this.of(event));

  private readonly onConnection = (): void => this.show();

  /** Whoever leaves a field, or presses Enter in it, may do something next that needs its text. */
  private readonly onLeave = (): void => {
    this.fields.forEach((field) => field.timer && this.now(field));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      this.onLeave();
    }
  };

  private later(field: Field, wait: number): void {
    if (!field.timer && !field.serial && !field.other) {
      field.timer = window.setTimeout(() => this.now(field), wait);
    }
  }

  private now(field: Field): void {
    window.clearTimeout(field.timer);
    field.timer = 0;
    if (field.serial || field.other || !field.dirty) {
      return;
    }
    this.sent(field);
    this.keep(field);
    this.send('pw-draft', { field: field.name, text: field.text, serial: field.serial });
    this.show();
  }

  private sent(field: Field): void {
    window.clearTimeout(field.timer);
    field.timer = 0;
    field.serial = ++this.serial;
    field.sent = field.text;
    field.since = Date.now();
    window.setTimeout(() => this.show(), GONE_MS + 50);
  }

  private answered(field: Field): void {
    field.serial = 0;
    field.refused = false;
  }

  private keep(field: Field): void {
    this.store?.put(field.name, { text: field.text, base: field.base, sent: field.serial ? field.sent : '', at: Date.now() });
  }

  private field(name: string): Field {
    let field = this.fields.get(name);
    if (!field) {
      field = { name, text: '', base: this.revisions?.[name] ?? 0, serial: 0, sent: '', since: 0, timer: 0, dirty: false, refused: false };
      this.fields.set(name, field);
    }
    return field;
  }

  private of(event: Event): DraftField | undefined {
    return event.composedPath().find((node): node is DraftField => node instanceof HTMLElement
      && node.dataset.draft !== undefined && node.dataset.draftPlace === this.place);
  }

  private shown(): DraftField[] {
    return [...document.querySelectorAll<DraftField>('[data-draft]')].filter((each) => each.dataset.draftPlace === this.place);
  }

  private show(): void {
    const all = [...this.fields.values()];
    const dirty = all.filter((field) => field.dirty);
    const gone = connection()?.offline || !navigator.onLine
      || dirty.some((field) => field.serial > 0 && Date.now() - field.since >= GONE_MS);
    if (all.some((field) => field.other)) {
      this.state = 'newer';
    } else if (dirty.some((field) => field.refused)) {
      this.state = 'refused';
    } else if (dirty.length === 0) {
      this.state = 'saved';
    } else {
      this.state = gone ? 'offline' : 'saving';
    }
    if (this.state === 'saving') {
      this.slow ||= window.setTimeout(() => { this.told = this.state; }, SAVING_MS);
    } else {
      window.clearTimeout(this.slow);
      this.slow = 0;
      this.told = this.state;
    }
    this.requestUpdate();
  }
}

function time(at: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || 'en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

define('pw-drafts', DraftsElement);
