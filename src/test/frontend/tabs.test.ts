import { expect, test } from 'vitest';
import { TabsElement } from '../../../frontend/elements/tabs/tabs';
import { all, click, listen, one, press, show } from './page';

const tabs = [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }, { id: 'c', label: 'C' }];

function shown(element: TabsElement): string[] {
  return all(element, '[role=tabpanel]').filter((panel) => !panel.hidden).map((panel) => panel.id);
}

test('arrow keys go round through the tabs, and only one panel is shown', async () => {
  const element = await show(TabsElement, { tabs });
  const said = listen(element, 'pw-select');
  expect(shown(element)).toEqual(['panel-a']);
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'End', 'Home']) {
    expect(await press(element, one(element, '[role=tablist]'), key)).toBe(true);
  }
  expect(said.map(([, detail]) => detail)).toEqual(['b', 'a', 'c', 'a', 'c', 'a'].map((id) => ({ id })));
  expect(shown(element)).toEqual(['panel-a']);
});

test('other keys are left to the browser', async () => {
  const element = await show(TabsElement, { tabs });
  const said = listen(element, 'pw-select');
  expect(await press(element, one(element, '[role=tablist]'), 'Tab')).toBe(false);
  expect(said).toEqual([]);
});

test('a tab tells that it is chosen, names its panel, and is the only stop of the keyboard', async () => {
  const element = await show(TabsElement, { tabs, label: 'Panes' });
  await click(element, one(element, '#tab-c'));
  expect(element.selected).toBe('c');
  expect(one(element, '[role=tablist]').getAttribute('aria-label')).toBe('Panes');
  expect(all(element, '[role=tab]').map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([['false', -1], ['false', -1], ['true', 0]]);
  expect(one(element, '#panel-c').getAttribute('aria-labelledby')).toBe('tab-c');
  expect(one(element, '#tab-c').getAttribute('aria-controls')).toBe('panel-c');
});

test('the focus goes with the arrow keys', async () => {
  const element = await show(TabsElement, { tabs });
  await press(element, one(element, '[role=tablist]'), 'End');
  await element.updateComplete;
  expect(element.shadowRoot?.activeElement?.id).toBe('tab-c');
});

test('a tab that is gone shows the first instead; without tabs there is nothing to press', async () => {
  const element = await show(TabsElement, { tabs, selected: 'gone' });
  expect(shown(element)).toEqual(['panel-a']);
  const empty = await show(TabsElement);
  expect(all(empty, '[role=tab]')).toEqual([]);
  expect(await press(empty, one(empty, '[role=tablist]'), 'ArrowRight')).toBe(false);
});
