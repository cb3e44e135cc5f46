import { css, html } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';

/** One tab: its id is also the name of the slot that holds its panel. */
export interface Tab {
  id: string;
  label: string;
}

/**
 * Panels of which one is shown, chosen by a row of tabs (WAI-ARIA tabs pattern: arrow keys, Home, End).
 *
 * @property {Tab[]} tabs
 * @property {string} selected id of the tab shown; set by the element too
 * @property {string} label what the row of tabs is for
 * @slot one per tab, named as its id
 * @fires pw-select `{id}` when a person chose a tab
 */
export class TabsElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    tabs: { attribute: false },
    selected: { type: String, reflect: true },
    label: { type: String },
  };
  static override styles = [
    base,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; }
      .tabs { display: flex; gap: 2px; padding: 6px 8px 0; overflow-x: auto; scrollbar-width: none; flex: none;
        border-bottom: 1px solid var(--border); }
      .tab { border: 0; border-radius: 8px 8px 0 0; background: none; padding: 6px 12px 7px; white-space: nowrap; color: var(--muted);
        min-height: 36px; border-bottom: 3px solid transparent; }
      .tab[aria-selected='true'] { color: var(--accent); border-bottom-color: var(--accent); }
      .tab:focus-visible { outline-offset: -3px; }
      @media (forced-colors: active) {
        .tab { border-bottom-color: Canvas; }
        .tab[aria-selected='true'] { border-bottom-color: Highlight; }
      }
      .panel { flex: 1; min-height: 0; overflow: auto; display: flex; flex-direction: column; }
      .panel[hidden] { display: none; }
    `,
  ];

  declare tabs: Tab[];
  declare selected: string;
  declare label: string;

  constructor() {
    super();
    this.tabs = [];
    this.selected = '';
    this.label = '';
  }

  override render() {
    const tabs = this.tabs ?? [];
    const shown = tabs.some((tab) => tab.id === this.selected) ? this.selected : tabs[0]?.id;
    return html`
      <div class="tabs" role="tablist" aria-label=${this.label ?? ''} @keydown=${this.onKey}>
        ${tabs.map(
          (tab) => html`<button class="tab" role="tab" id="tab-${tab.id}" aria-controls="panel-${tab.id}"
            aria-selected=${tab.id === shown ? 'true' : 'false'} tabindex=${tab.id === shown ? 0 : -1}
            @click=${() => this.choose(tab.id)}>${tab.label}</button>`,
        )}
      </div>
      ${tabs.map(
        (tab) => html`<div class="panel" role="tabpanel" id="panel-${tab.id}" aria-labelledby="tab-${tab.id}"
          ?hidden=${tab.id !== shown}><slot name=${tab.id}></slot></div>`,
      )}
    `;
  }

  private choose(id: string): void {
    this.selected = id;
    this.send('pw-select', { id });
  }

  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    const tabs = this.tabs ?? [];
    const at = Math.max(0, tabs.findIndex((tab) => tab.id === this.selected));
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + tabs.length - 1) % tabs.length, Home: 0,
      End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) {
      return;
    }
    event.preventDefault();
    this.choose(tab.id);
    await this.updateComplete;
    const button = this.renderRoot.querySelector<HTMLElement>(`#tab-${CSS.escape(tab.id)}`);
    button?.focus();
    button?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  };
}

define('pw-tabs', TabsElement);
