import { html } from 'lit';
import { expect, test } from 'vitest';
import { define, PagewalkElement } from '../../../frontend/elements/base/element';
import { change, one, show, text } from './page';

class Greeting extends PagewalkElement {
  override render() {
    return html`<button @click=${() => this.send('pw-hello', { times: 2 })}>${this.t('hello')}</button>`;
  }
}
define('pw-test-greeting', Greeting);

test('texts come in by key; one that has not come is empty', async () => {
  const element = await show(Greeting);
  expect(text(one(element, 'button'))).toBe('');
  await change(element, { labels: { hello: '你好' } });
  expect(text(one(element, 'button'))).toBe('你好');
});

test('news go out through every shadow', async () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' });
  document.body.append(host);
  const element = await show(Greeting);
  host.shadowRoot?.append(element);
  const said: unknown[] = [];
  document.body.addEventListener('pw-hello', (event) => said.push((event as CustomEvent).detail), { once: true });
  one(element, 'button').click();
  expect(said).toEqual([{ times: 2 }]);
});

test('a module that is loaded again does not define its element again', () => {
  define('pw-test-greeting', class extends PagewalkElement {});
  expect(customElements.get('pw-test-greeting')).toBe(Greeting);
});
