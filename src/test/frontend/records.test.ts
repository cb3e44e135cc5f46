import { expect, test } from 'vitest';
import { RecordsElement, type RecordsView } from '../../../frontend/elements/records/records';
import { all, click, listen, one, show, text, texts, type } from './page';

const labels = { 'records.changed': 'changed', 'records.range': '{0} to {1} of {2}', 'records.next': 'Next', 'records.previous': 'Previous', 'records.show': 'Show' };
const view: RecordsView = {
  title: 'Blocks', choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }], choice: 'a', items: [], item: '', itemLabel: 'Heap',
  facts: [{ label: 'Free', value: '3', changed: true }, { label: 'Used', value: '4', changed: false }], columns: ['Address', 'Size'],
  rows: [{ cells: ['0015_0640', '112'], addresses: [0x150640, null], changed: true, tone: 'bad' }, { cells: ['0015_06B0', '16'], addresses: [0x1506b0, null], changed: false, tone: '' }],
  from: 0, total: 5, pageSize: 2, empty: 'None',
};

test('a table with headers shows one page, says what changed, and lets go on', async () => {
  const element = await show(RecordsElement, { labels, view });
  const said = listen(element, 'pw-page', 'pw-address');
  expect(texts(element, 'th[scope=col]')).toEqual(['Address', 'Size']);
  expect(text(one(element, 'caption'))).toBe('Blocks');
  expect(texts(element, 'tbody tr').map((row) => row.includes('changed'))).toEqual([true, false]);
  expect(one(element, 'tbody tr').className).toBe('changed bad');
  expect(text(one(element, '.pager'))).toContain('1 to 2 of 5');
  const next = one<HTMLButtonElement>(element, '[aria-label=Next]');
  expect([one<HTMLButtonElement>(element, '[aria-label=Previous]').disabled, next.disabled]).toEqual([true, false]);
  await click(element, next);
  await click(element, one(element, 'tbody button'));
  expect(said).toEqual([['pw-page', { from: 2 }], ['pw-address', { address: 0x150640 }]]);
});

test('on the last page there is only back', async () => {
  const element = await show(RecordsElement, { labels, view: { ...view, from: 4, rows: view.rows.slice(1) } });
  const said = listen(element, 'pw-page');
  expect(one<HTMLButtonElement>(element, '[aria-label=Next]').disabled).toBe(true);
  expect(text(one(element, '.pager'))).toContain('5 to 5 of 5');
  await click(element, one(element, '[aria-label=Previous]'));
  expect(said).toEqual([['pw-page', { from: 2 }]]);
});

test('facts are terms with values; what changed is said, not only coloured', async () => {
  const element = await show(RecordsElement, { labels, view });
  expect(texts(element, '.facts dt')).toEqual(['Free', 'Used']);
  expect(texts(element, '.facts dd')).toEqual(['3 changed', '4']);
});

test('only a cell with an address is a button', async () => {
  const element = await show(RecordsElement, { labels, view });
  expect(texts(element, 'tbody button')).toEqual(['0015_0640', '0015_06B0']);
});

test('without rows it says so, and one page alone has no pager', async () => {
  const element = await show(RecordsElement, { labels, view: { ...view, rows: [], total: 0, facts: [] } });
  expect(texts(element, '.empty')).toEqual(['None']);
  expect(all(element, '.pager, table, .facts')).toEqual([]);
});

test('another kind and another owner can be chosen', async () => {
  const element = await show(RecordsElement, { labels, view: { ...view, items: [{ id: '1', label: 'first' }, { id: '2', label: 'second' }], item: '1' } });
  const said = listen(element, 'pw-choose', 'pw-item');
  expect(texts(element, '.bar label').map((label) => label.split(' ')[0])).toEqual(['Show', 'Heap']);
  await type(element, one<HTMLSelectElement>(element, 'select'), 'b');
  await type(element, one<HTMLSelectElement>(element, 'select', 1), '2');
  expect(said).toEqual([['pw-choose', { id: 'b' }], ['pw-item', { id: '2' }]]);
});

test('with nothing to choose there is no bar, without a view nothing at all', async () => {
  const element = await show(RecordsElement, { labels, view: { ...view, choices: [], total: 2 } });
  expect(all(element, '.bar')).toEqual([]);
  expect(all(await show(RecordsElement, { labels }), 'table, p, .bar')).toEqual([]);
});

test('on a phone each cell can say which column it is of', async () => {
  const element = await show(RecordsElement, { labels, view });
  const row = one(element, 'tbody tr');
  expect([...row.querySelectorAll('td')].map((cell) => cell.dataset['column'])).toEqual(['Address', 'Size']);
});
