import { expect, test } from 'vitest';
import { BitLensElement } from '../../../frontend/elements/entries/bit-lens';
import { fields, valueOf } from '../../../frontend/elements/entries/bits';
import { EntriesElement, type EntriesView } from '../../../frontend/elements/entries/entries';
import { all, change, click, listen, one, press, show, text, texts, type } from './page';
import { PAGE_4K } from './formats';

const labels = {
  'entries.directory': 'Page directory', 'entries.table': 'Table {0} from {1}', 'entries.used': '{0} of {1}', 'entries.changed': '{0} changed',
  'entries.next': 'Next', 'entries.previous': 'Previous', 'entries.maps-table': 'table of {0}', 'entries.maps-page': 'page of {0}',
  'entries.empty': 'No machine', 'kind.DEMAND_ZERO': 'demand zero', 'entries.open': 'Open',
  'bits.title': 'Bits', 'bits.bit': 'bit', 'bits.bits': 'bits', 'bits.P': 'P', 'bits.P.1': 'present', 'bits.P.0': 'absent', 'bits.frame': 'frame',
};
const view: EntriesView = { id: '1', table: -1, address: 0x39000, count: 1024, nonZero: [1, 511], changed: [511], tables: [1, 511] };

test('the fields of every kind of entry cover the 32 bits once', () => {
  for (const kind of ['VALID', 'ZERO', 'DEMAND_ZERO', 'PAGE_FILE', 'TRANSITION', 'PROTOTYPE']) {
    for (const directory of [false, true]) {
      const bits = fields(kind, directory, PAGE_4K.pageShift).flatMap((field) => Array.from({ length: field.high - field.low + 1 }, (_, i) => field.high - i));
      expect(bits).toEqual(Array.from({ length: 32 }, (_, i) => 31 - i));
    }
  }
  expect(valueOf(0xfffff067, { name: 'frame', high: 31, low: 12 })).toBe(0xfffff);
  expect(valueOf(0x80000000, { name: 'top', high: 31, low: 31 })).toBe(1);
});

test('only rows in view exist and are asked for, once', async () => {
  const element = new EntriesElement();
  const said = listen(element, 'pw-rows');
  document.body.append(element);
  await change(element, { format: PAGE_4K, view, labels });
  expect(said).toEqual([['pw-rows', { id: '1', from: 0, count: 64 }]]);
  expect(all(element, '.line').length).toBeLessThan(60);
  element.requestUpdate();
  await element.updateComplete;
  expect(said).toHaveLength(1);
  await change(element, { view: { ...view, id: '2' } });
  expect(said[1]).toEqual(['pw-rows', { id: '2', from: 0, count: 64 }]);
});

test('rows come later; those of another view are ignored', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_4K, view });
  element.take({ id: 'old', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }] });
  await element.updateComplete;
  expect(text(one(element, '#entry-0'))).toContain('…');
  element.take({ id: '1', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }, { index: 1, raw: 0x80, kind: 'DEMAND_ZERO' }] });
  await element.updateComplete;
  expect(text(one(element, '#entry-0'))).toContain('0000_1067');
  expect(text(one(element, '#entry-0 .means'))).toBe('table of 0000_0000');
  expect(one(element, '#entry-0 .flags').getAttribute('aria-label')).toBe('P RW US A D');
  expect(text(one(element, '#entry-1 .means'))).toBe('demand zero');
});

test('it is a grid with one stop of the keyboard that says where it is', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_4K, view });
  const grid = one(element, '[role=grid]');
  expect([grid.getAttribute('aria-label'), grid.getAttribute('aria-rowcount'), grid.tabIndex]).toEqual(['Page directory', '1025', 0]);
  expect(all(element, '[role=columnheader]')).toHaveLength(5);
  await press(element, grid, 'ArrowDown');
  expect(grid.getAttribute('aria-activedescendant')).toBe('entry-1');
  expect(all(element, '[aria-selected=true]').map((row) => row.id)).toEqual(['entry-1']);
});

test('keys stay within the table, and n goes on to what is not zero', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_4K, view });
  const grid = one(element, '[role=grid]');
  const at = [];
  for (const key of ['ArrowUp', 'n', 'n', 'n', 'End', 'ArrowDown', 'Home']) {
    await press(element, grid, key);
    at.push(grid.getAttribute('aria-activedescendant'));
  }
  expect(at).toEqual([0, 1, 511, 1, 1023, 1023, 0].map((index) => 'entry-' + index));
  expect(await press(element, grid, 'End', { ctrlKey: true })).toBe(false);
  expect(grid.getAttribute('aria-activedescendant')).toBe('entry-0');
});

test('Enter opens the table of a directory entry, and the page of an entry of a table', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_4K, view, selected: 511 });
  const said = listen(element, 'pw-table', 'pw-address');
  await press(element, one(element, '[role=grid]'), 'Enter');
  await change(element, { view: { ...view, id: '2', table: 1, changed: [] }, selected: 2 });
  await press(element, one(element, '[role=grid]'), 'Enter');
  expect(said).toEqual([['pw-table', { table: 511 }], ['pw-address', { address: 0x402000 }]]);
});

test('another table is chosen; buttons go to what is used and to what changed', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_4K, view });
  const said = listen(element, 'pw-table');
  expect(texts(element, 'option')).toEqual(['Page directory', 'Table 0x001 from 0040_0000', 'Table 0x1FF from 7FC0_0000']);
  await type(element, one<HTMLSelectElement>(element, 'select'), '511');
  expect(said).toEqual([['pw-table', { table: 511 }]]);
  const changed = one<HTMLButtonElement>(element, '.bar button', 2);
  expect([text(changed), changed.disabled]).toEqual(['1 changed', false]);
  await click(element, changed);
  expect(element.at).toBe(511);
  await click(element, one(element, '[aria-label=Previous]'));
  expect(element.at).toBe(1);
  await change(element, { view: { ...view, id: '2', changed: [] } });
  expect(changed.disabled).toBe(true);
});

test('without a machine it says so', async () => {
  const element = await show(EntriesElement, { labels });
  expect(texts(element, '.empty')).toEqual(['No machine']);
  expect(all(element, '[role=grid]')).toEqual([]);
});

test('the lens names every field; arrow keys go from field to field and say what it means', async () => {
  const lens = await show(BitLensElement, { labels, pageShift: PAGE_4K.pageShift, raw: 0x1067, kind: 'VALID' });
  const list = one(lens, '[role=listbox]');
  expect(list.getAttribute('aria-label')).toBe('Bits 0x00001067');
  expect(texts(lens, '.says')).toEqual(['bits 31–12, frame = 0x00001']);
  expect(all(lens, '[role=option]')).toHaveLength(13);
  await press(lens, list, 'End');
  expect(texts(lens, '.says')).toEqual(['bit 0, P = 1: present']);
  expect(list.getAttribute('aria-activedescendant')).toBe('field-12');
  await press(lens, list, 'ArrowRight');
  expect(list.getAttribute('aria-activedescendant')).toBe('field-12');
  await press(lens, list, 'ArrowLeft');
  expect(list.getAttribute('aria-activedescendant')).toBe('field-11');
  await press(lens, list, 'End');
  await change(lens, { raw: 0, kind: 'ZERO' });
  expect(texts(lens, '.says')).toEqual(['bit 0, P = 0: absent']);
  expect(await press(lens, list, 'x')).toBe(false);
});
