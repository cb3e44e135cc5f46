import { expect, test } from 'vitest';
import { BudgetsElement, type Counters } from '../../../frontend/elements/budgets/budgets';
import type { BitLensElement } from '../../../frontend/elements/entries/bit-lens';
import { fields, valueOf } from '../../../frontend/elements/entries/bits';
import { EntriesElement, type EntriesView } from '../../../frontend/elements/entries/entries';
import { MapElement } from '../../../frontend/elements/map/map';
import { TranslationElement, type Walk } from '../../../frontend/elements/translation/translation';
import { all, change, listen, one, press, show, text, texts } from './page';
import { PAGE_4K, PAGE_8K } from './formats';

const counters: Counters = {
  addressSpaceTotal: 2 ** 31, addressSpaceUsed: 0, commitCharge: 0, commitLimit: 2 ** 20, framesTotal: 64, framesUsed: 16, residentPages: 0,
  pageTablePages: 0, softFaults: 0, hardFaults: 0, accessViolations: 0, tlbHits: 0, tlbMisses: 0,
};
const walk: Walk = {
  address: 0x20002004, cr3: 0x72000, directoryIndex: 0x20, tableIndex: 1, offset: 4, directoryEntryAddress: 0x72080,
  directoryEntry: { raw: 0x77067, kind: 'VALID' }, tableEntryAddress: 0x76004, tableEntry: { raw: 0x78067, kind: 'VALID' }, physical: 0x78004,
  region: '', stop: '',
};
const directory: EntriesView = { id: '1', table: -1, address: 0x72000, count: 256, nonZero: [0x20], changed: [], tables: [0x20] };
const labels = { 'entries.table': 'table {0} from {1}', 'entries.maps-page': 'page {0}' };

test('RAM has as many bytes as its frames have together', async () => {
  const element = await show(BudgetsElement, { counters, format: PAGE_4K });
  expect(one(element, '.ram [role=meter]').getAttribute('aria-valuetext')).toBe('64 KiB / 256 KiB');
  await change(element, { format: PAGE_8K });
  expect(one(element, '.ram [role=meter]').getAttribute('aria-valuetext')).toBe('128 KiB / 512 KiB');
});

test('the bits of an address are cut as the machine cuts them', async () => {
  const element = await show(TranslationElement, { walk, format: PAGE_8K });
  const cut = () => ['directory', 'table', 'offset'].map((part) => all(element, `.tiles .${part}`).length);
  const places = () => texts(element, '.slice > i').map((place) => place.trim());
  expect(cut()).toEqual([8, 11, 13]);
  expect(places()).toEqual(['31–24', '23–13', '12–0']);
  expect(all(element, '.tiles > span').flatMap((tile, i) => (tile.classList.contains('cut') ? [i] : []))).toEqual([8, 19]);
  await change(element, { format: PAGE_4K });
  expect(cut()).toEqual([10, 10, 12]);
  expect(places()).toEqual(['31–22', '21–12', '11–0']);
});

test('the frame that an entry names begins at a page', async () => {
  const element = await show(TranslationElement, { walk, format: PAGE_8K });
  expect(text(one(element, '.step .sum.mono', 1))).toContain('0x00076000 + 0x001');
  expect(all<BitLensElement>(element, 'pw-bit-lens').map((lens) => lens.pageShift)).toEqual([13, 13]);
});

test('with pages of 8 KiB the frame begins at bit 13, and all fields cover the 32 bits once', () => {
  for (const kind of ['VALID', 'ZERO', 'DEMAND_ZERO', 'DECOMMITTED', 'PAGE_FILE', 'TRANSITION', 'PROTOTYPE']) {
    const bits = fields(kind, false, PAGE_8K.pageShift).flatMap((field) => Array.from({ length: field.high - field.low + 1 }, (_, i) => field.high - i));
    expect(bits, kind).toEqual(Array.from({ length: 32 }, (_, i) => 31 - i));
  }
  const frame = { name: 'frame', high: 31, low: 13 };
  expect([fields('VALID', false, 13)[0], fields('TRANSITION', false, 13)[0]]).toEqual([frame, frame]);
  expect(valueOf(0x78067, frame)).toBe(0x3c);
});

test('the slot of the page file has 20 bits whatever the page size', () => {
  expect(fields('PAGE_FILE', false, PAGE_8K.pageShift)[0]).toEqual({ name: 'slot', high: 31, low: 12 });
});

test('a table is called after the address that its first entry translates', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_8K, view: directory });
  expect(text(one(element, 'option[value="32"]'))).toBe('table 0x020 from 2000_0000');
});

test('an entry of a table leads to the address that it translates, and names its frame', async () => {
  const element = await show(EntriesElement, { labels, format: PAGE_8K, view: { ...directory, table: 0x20, count: 2048 }, selected: 1 });
  const said = listen(element, 'pw-address');
  element.take({ id: '1', from: 0, rows: [{ index: 1, raw: 0x79067, kind: 'VALID' }] });
  await element.updateComplete;
  expect(text(one(element, '#entry-1 [role=gridcell]', 2))).toBe('0x00078000');
  expect(text(one(element, '#entry-1 .means'))).toBe('page 2000_2000');
  await press(element, one(element, '[role=grid]'), 'Enter');
  expect(said).toEqual([['pw-address', { address: 0x20002000 }]]);
});

test('in the nearest view a row of the map has sixteen pages', async () => {
  const element = await show(MapElement, { format: PAGE_4K });
  for (let i = 0; i < 20; i++) {
    await press(element, one(element, '#picture'), '+');
  }
  expect(text(one(element, '.where'))).toContain('1 MiB');
  await change(element, { format: PAGE_8K });
  await press(element, one(element, '#picture'), '+');
  expect(text(one(element, '.where'))).toContain('2 MiB');
});

test('while nobody said how addresses split, nothing is drawn that depends on it', async () => {
  const budgets = await show(BudgetsElement, { counters });
  expect(all(budgets, '[role=meter]')).toHaveLength(2);
  const translation = await show(TranslationElement, { walk });
  expect(all(translation, '.bits, .step')).toEqual([]);
  const entries = await show(EntriesElement, { labels, view: { ...directory, table: 0x20 } });
  const said = listen(entries, 'pw-address');
  entries.take({ id: '1', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }] });
  await entries.updateComplete;
  expect(text(one(entries, '#entry-0 [role=gridcell]', 2))).toBe('');
  expect(all(entries, 'pw-bit-lens')).toEqual([]);
  await press(entries, one(entries, '[role=grid]'), 'Enter');
  expect(said).toEqual([]);
});
