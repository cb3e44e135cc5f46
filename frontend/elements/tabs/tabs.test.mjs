import { expect, test } from 'vitest';
import './tabs';

test('arrow keys move through the tabs and only one panel is shown', async () => {
  const element = document.createElement('pw-tabs');
  element.tabs = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }];
  document.body.append(element);
  await element.updateComplete;
  const said = [];
  element.addEventListener('pw-select', (event) => said.push(event.detail.id));
  const list = element.shadowRoot.querySelector('[role=tablist]');
  for (const key of ['ArrowRight', 'ArrowRight', 'End']) {
    list.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await element.updateComplete;
  }
  expect(said).toEqual(['b', 'a', 'b']);
  const panels = [...element.shadowRoot.querySelectorAll('[role=tabpanel]')];
  expect(panels.map((panel) => panel.hidden)).toEqual([true, false]);
});
