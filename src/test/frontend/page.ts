import type { LitElement } from 'lit';

/** The simulated page: puts an element into it, looks into its shadow, types into it, hears what it says. */

/** A new element with these properties, drawn. */
export async function show<T extends LitElement>(type: new () => T, properties: Partial<T> = {}): Promise<T> {
  const element = Object.assign(new type(), properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Sets properties and waits until they are drawn. */
export async function change<T extends LitElement>(element: T, properties: Partial<T>): Promise<void> {
  Object.assign(element, properties);
  await element.updateComplete;
}

/** All in the shadow of an element that match, in order. */
export function all<T extends HTMLElement = HTMLElement>(element: LitElement, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** The first in the shadow of an element that matches, or the one of that number. It must be there. */
export function one<T extends HTMLElement = HTMLElement>(element: LitElement, selector: string, number = 0): T {
  const found = all<T>(element, selector)[number];
  if (!found) {
    throw new Error(`<${element.localName}> has no ${selector} number ${number}`);
  }
  return found;
}

/** The texts of all that match, with runs of white space as one space. */
export function texts(element: LitElement, selector: string): string[] {
  return all(element, selector).map(text);
}

export function text(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What an element will say by events of these names: each name with its detail. */
export function listen(element: LitElement, ...names: string[]): Array<[string, unknown]> {
  const said: Array<[string, unknown]> = [];
  for (const name of names) {
    // at the body, as the server's side hears them: they must bubble out of the shadow
    document.body.addEventListener(name, (event) => event.target === element && said.push([name, (event as CustomEvent).detail]));
  }
  return said;
}

/** Presses a key there. @returns whether the element took it, so that the browser does nothing more */
export async function press(element: LitElement, target: EventTarget, key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const taken = !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }));
  await element.updateComplete;
  return taken;
}

/** Types into a field, as a person does: what stood there is gone. */
export async function type(element: LitElement, field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Sends a form, as Enter in one of its fields does. */
export async function submit(element: LitElement, selector = 'form'): Promise<void> {
  one(element, selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await element.updateComplete;
}

export async function click(element: LitElement, target: HTMLElement): Promise<void> {
  target.click();
  await element.updateComplete;
}
