import { expect, test } from 'vitest';
import { WatchElement, type WatchRow } from '../../../frontend/elements/watch/watch';
import { all, change, click, listen, one, press, show, submit, text, texts } from './page';

const labels = { 'watch.empty': 'Nothing is watched', 'watch.remove': 'Remove', 'watch.changed': 'changed', 'watch.name': 'Expression', 'watch.rows': 'Watched' };
const rows: WatchRow[] = [
  { expression: 'x + 1', type: 'int', value: '43', problem: '', changed: true },
  { expression: 'gone', type: '', value: '', problem: 'no such name', changed: false },
];

test('an expression has a value or says why not; what changed is said, not only coloured', async () => {
  const element = await show(WatchElement, { labels, rows });
  const drawn = all(element, 'tbody tr');
  expect(drawn.map((row) => [...row.children].map(text))).toEqual([['x + 1', '43 changed', 'int', '×'], ['gone', 'no such name', '×']]);
  expect(drawn.map((row) => row.className)).toEqual(['changed', '']);
});

test('a button and Delete remove a row, and the focus goes to the field', async () => {
  const element = await show(WatchElement, { labels, rows });
  const said = listen(element, 'pw-remove');
  const first = one(element, '.remove');
  expect(first.getAttribute('aria-label')).toBe('Remove x + 1');
  await click(element, one(element, '.remove', 1));
  expect(element.shadowRoot?.activeElement?.id).toBe('expression');
  await press(element, first, 'a');
  await press(element, first, 'Delete');
  expect(said).toEqual([['pw-remove', { index: 1 }], ['pw-remove', { index: 0 }]]);
});

test('an expression is added without the spaces around it; nothing is not', async () => {
  const element = await show(WatchElement, { labels, rows });
  const said = listen(element, 'pw-add');
  const field = one<HTMLInputElement>(element, '#expression');
  expect(field.getAttribute('aria-label')).toBe('Expression');
  await submit(element);
  field.value = '  *p ';
  await submit(element);
  expect(said).toEqual([['pw-add', { expression: '*p' }]]);
  expect(field.value).toBe('');
});

test('when it is full nothing more can be added', async () => {
  const element = await show(WatchElement, { labels, rows, full: true, longest: 20 });
  const said = listen(element, 'pw-add');
  const field = one<HTMLInputElement>(element, '#expression');
  expect([field.disabled, one<HTMLButtonElement>(element, 'button.primary').disabled, field.maxLength]).toEqual([true, true, 20]);
  field.value = 'x';
  await submit(element);
  expect(said).toEqual([]);
  await change(element, { full: false });
  await submit(element);
  expect(said).toHaveLength(1);
});

test('the list can be scrolled by keyboard, and says when it is empty', async () => {
  const element = await show(WatchElement, { labels });
  expect(texts(element, '.empty')).toEqual(['Nothing is watched']);
  expect(all(element, 'table')).toEqual([]);
  expect([one(element, '.rows').tabIndex, one(element, '.rows').getAttribute('aria-label')]).toEqual([0, 'Watched']);
});
