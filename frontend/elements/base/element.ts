import { LitElement } from 'lit';

/** Texts by key, from the server in the reader's language. */
export type Labels = Record<string, string>;

/**
 * What all elements of Pagewalk share: texts come in as `labels`, news go out as bubbling CustomEvents named `pw-*`.
 * An element knows no server and never throws: what it doesn't understand it doesn't draw.
 */
export class PagewalkElement extends LitElement {
  static override properties: Record<string, object> = { labels: { attribute: false } };

  declare labels: Labels;

  constructor() {
    super();
    this.labels = {};
  }

  /** The text of a key; the key itself until texts have come. */
  protected t(key: string): string {
    return this.labels?.[key] ?? '';
  }

  protected send(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Registers an element once, also when a hot reload loads its module again. */
export function define(name: string, type: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    customElements.define(name, type);
  }
}
