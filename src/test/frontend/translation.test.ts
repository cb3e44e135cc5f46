import { expect, test } from 'vitest';
import { TranslationElement, type Walk } from '../../../frontend/elements/translation/translation';
import type { BitLensElement } from '../../../frontend/elements/entries/bit-lens';
import { all, change, click, listen, one, show, submit, text, texts } from './page';
import { PAGE_4K } from './formats';

const labels = {
  'walk.directory': 'directory', 'walk.table': 'table', 'walk.offset': 'offset', 'walk.show': 'show', 'walk.stop': 'Page fault', 'map.wrong': 'No address',
  'kind.VALID': 'valid', 'kind.DEMAND_ZERO': 'demand zero',
};
const walk: Walk = {
  address: 0x00403abc, cr3: 0x39000, directoryIndex: 1, tableIndex: 3, offset: 0xabc, directoryEntryAddress: 0x39004, directoryEntry: { raw: 0x3a067, kind: 'VALID' },
  tableEntryAddress: 0x3a00c, tableEntry: { raw: 0x7b025, kind: 'VALID' }, physical: 0x7babc, region: 'image of program.exe', stop: '',
};

test('the walk is told step by step, from CR3 to the physical address', async () => {
  const element = await show(TranslationElement, { labels, format: PAGE_4K, walk });
  const [directory, table, end] = texts(element, '.step');
  expect(directory).toContain('CR3 0x00039000 + 0x001 × 4 = 0x00039004');
  expect(directory).toContain('PDE = 0x0003A067');
  expect(table).toContain('0x0003A000 + 0x003 × 4 = 0x0003A00C');
  expect(table).toContain('PTE = 0x0007B025');
  expect(end).toContain('0x0007B000 + 0xABC = 0x0007BABC');
  expect(all(element, '.step')).toHaveLength(3);
  expect(texts(element, '.region')).toEqual(['image of program.exe']);
});

test('the 32 bits are a picture with words', async () => {
  const element = await show(TranslationElement, { labels, format: PAGE_4K, walk });
  expect(one(element, '.bits').getAttribute('role')).toBe('img');
  expect(one(element, '.bits').getAttribute('aria-label')?.replace(/\s+/g, ' ')).toBe('0x00403ABC: directory 0x001, table 0x003, offset 0xABC');
  expect(texts(element, '.digits span').join('')).toBe('00403ABC');
  expect(texts(element, '.tiles span').join('')).toBe((0x00403abc).toString(2).padStart(32, '0'));
  expect(['directory', 'table', 'offset'].map((part) => all(element, `.tiles .${part}`).length)).toEqual([10, 10, 12]);
});

test('an entry is shown bit by bit and leads to its neighbours', async () => {
  const element = await show(TranslationElement, { labels, format: PAGE_4K, walk });
  const said = listen(element, 'pw-entry');
  expect(all<BitLensElement>(element, 'pw-bit-lens').map((lens) => [lens.raw, lens.kind, lens.directory])).toEqual([[0x3a067, 'VALID', true], [0x7b025, 'VALID', false]]);
  for (const button of all(element, '.step button')) {
    await click(element, button);
  }
  expect(said).toEqual([['pw-entry', { table: -1, index: 1 }], ['pw-entry', { table: 1, index: 3 }]]);
});

test('a walk stops where the processor does, and says why', async () => {
  const element = await show(TranslationElement, { labels, format: PAGE_4K, walk: { ...walk, directoryEntry: { raw: 0, kind: 'ZERO' }, tableEntryAddress: null, tableEntry: null, physical: null, stop: 'no table' } });
  expect(all(element, '.step')).toHaveLength(2);
  expect(text(one(element, '.stop'))).toBe('Page faultno table');
  await change(element, { walk: { ...walk, tableEntry: { raw: 0x80, kind: 'DEMAND_ZERO' }, physical: null, stop: 'first touch' } });
  expect(texts(element, '.step h2').map((title) => title.slice(0, 3))).toEqual(['1 ·', '2 ·', 'Pag']);
  expect(text(one(element, '.stop'))).toBe('Page faultfirst touch');
  expect(all(element, '.end')).toEqual([]);
});

test('an address is typed; what is none is refused and said', async () => {
  const element = await show(TranslationElement, { labels, format: PAGE_4K, walk });
  const said = listen(element, 'pw-address');
  const field = one<HTMLInputElement>(element, '#address');
  expect(field.value).toBe('0x00403ABC');
  field.value = '12345678 9';
  await submit(element);
  expect([text(one(element, '[role=alert]')), field.getAttribute('aria-invalid')]).toEqual(['No address', 'true']);
  field.value = '7ffd_f000';
  await submit(element);
  expect(text(one(element, '[role=alert]'))).toBe('');
  expect(said).toEqual([['pw-address', { address: 0x7ffdf000 }]]);
});

test('without a walk there is nothing', async () => {
  expect(all(await show(TranslationElement, { labels }), 'form, li')).toEqual([]);
});
