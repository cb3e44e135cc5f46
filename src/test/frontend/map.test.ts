import { expect, test } from 'vitest';
import { MapElement } from '../../../frontend/elements/map/map';
import { indexAt, letters, look, type Region } from '../../../frontend/elements/map/region';
import { all, change, click, listen, one, press, show, text, texts } from './page';
import { PAGE_4K } from './formats';

const labels = { 'map.go': 'Address', 'map.in': 'In', 'map.out': 'Out', 'map.all': 'All', 'map.name': 'Map', 'map.changed': 'changed', 'map.wrong': 'No address' };

function region(start: number, size: number, more: Partial<Region> = {}): Region {
  return {
    start, size, use: 'PR', state: 'MEM_COMMIT', type: 'MEM_PRIVATE', protect: 'PAGE_READWRITE', base: start, baseProtect: '', label: '', resident: 0,
    changed: false, ...more,
  };
}

function free(start: number, size: number): Region {
  return region(start, size, { use: 'FR', state: 'MEM_FREE', type: '', protect: '' });
}

const regions = [free(0, 0x10000), region(0x10000, 0x1000), free(0x11000, 0x3ef000), region(0x400000, 0x40000000, { changed: true, label: 'block' }), free(0x40400000, 0x3fc00000)];

test('a region is found by any of its addresses', () => {
  expect(indexAt(regions, 0)).toBe(0);
  expect(indexAt(regions, 0x10fff)).toBe(1);
  expect(indexAt(regions, 0x11000)).toBe(2);
  expect(indexAt(regions, 0x80000000)).toBe(-1);
  expect(indexAt([], 0)).toBe(-1);
});

test('pattern and letters tell state and protection without colour', () => {
  expect(look(region(0, 1, { resident: 1 }))).toBe('resident');
  expect(look(region(0, 1))).toBe('committed');
  expect(look(region(0, 1, { state: 'MEM_RESERVE' }))).toBe('reserved');
  expect(look(region(0, 1, { protect: 'PAGE_READWRITE|PAGE_GUARD' }))).toBe('guard');
  expect(look(free(0, 1))).toBe('free');
  expect(letters(region(0, 1, { protect: 'PAGE_READWRITE|PAGE_GUARD' }))).toBe('RW+G');
  expect(letters(region(0, 1, { protect: 'PAGE_EXECUTE_READ' }))).toBe('RX');
  expect(letters(region(0, 1, { protect: 'PAGE_UNHEARD_OF' }))).toBe('');
  expect(letters(free(0, 1))).toBe('');
});

test('arrow keys go from region to region and tell the address', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions });
  const said = listen(element, 'pw-address');
  for (const key of ['ArrowRight', 'c', 'f', 'Home', 'End', 'End']) {
    expect(await press(element, one(element, '#picture'), key)).toBe(true);
  }
  expect(said.map(([, detail]) => (detail as { address: number }).address)).toEqual([0x10000, 0x400000, 0x40400000, 0x10000, 0x400000, 0x400000]);
});

test('keys with Ctrl and keys without a meaning are left to the browser', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions });
  const said = listen(element, 'pw-address');
  expect(await press(element, one(element, '#picture'), 'ArrowRight', { ctrlKey: true })).toBe(false);
  expect(await press(element, one(element, '#picture'), 'q')).toBe(false);
  expect(said).toEqual([]);
});

test('what is selected is told to a screen reader, with everything that the picture shows', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions, selected: 0x500000 });
  expect(one(element, '#picture').getAttribute('aria-activedescendant')).toBe('piece-3');
  expect(one(element, '#picture').getAttribute('aria-label')).toBe('Map');
  const option = one(element, '#piece-3');
  expect([option.getAttribute('role'), option.getAttribute('aria-selected')]).toEqual(['option', 'true']);
  expect(option.getAttribute('aria-label')).toBe('0040_0000–403F_FFFF, 1 GiB, MEM_COMMIT, PAGE_READWRITE, block, changed');
  expect(all(element, '[role=option][aria-selected=true]')).toHaveLength(1);
  expect(all(element, 'tbody tr[aria-selected=true]')).toHaveLength(1);
});

test('a region is drawn to scale in each row that it reaches', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions });
  const pieces = all(element, '.strip .piece.altered').map((piece) => [piece.style.left, piece.style.width]);
  expect(pieces).toEqual([['3.125%', '96.875%'], ...Array.from({ length: 7 }, () => ['0%', '100%']), ['0%', '3.125%']]);
});

test('zoom goes in to the selection and out again', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions, selected: 0x400000 });
  expect(all<HTMLButtonElement>(element, '.bar button').map((button) => button.disabled)).toEqual([false, true, true]);
  await click(element, one(element, '[aria-label=In]'));
  expect(text(one(element, '.where'))).toContain('0000_0000–07FF_FFFF');
  await press(element, one(element, '#picture'), 'ArrowDown');
  expect(text(one(element, '.where'))).toContain('0000_0000–7FFF_FFFF');
  await press(element, one(element, '#picture'), 'Enter');
  expect(text(one(element, '.where'))).toContain('0000_0000–7FFF_FFFF');
  await change(element, { selected: 0x10000 });
  await press(element, one(element, '#picture'), 'Enter');
  expect(text(one(element, '.where'))).toContain('0000_0000–000F_FFFF');
});

test('an address is typed; what is none is refused and said', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions });
  const said = listen(element, 'pw-address');
  const field = one<HTMLInputElement>(element, '#address');
  field.value = 'nonsense';
  await press(element, field, 'Enter');
  expect(texts(element, '[role=alert]')).toEqual(['No address']);
  field.value = '0x10010';
  await press(element, field, 'Enter');
  expect(all(element, '[role=alert]')).toEqual([]);
  expect(said).toEqual([['pw-address', { address: 0x10010 }]]);
});

test('the table has the same regions; free ones only if wanted', async () => {
  const element = await show(MapElement, { labels, format: PAGE_4K, regions, selected: 0x10000, more: 'and more' });
  const said = listen(element, 'pw-address');
  expect(texts(element, 'tbody button')).toEqual(['0001_0000', '0040_0000']);
  expect(all(element, 'tbody tr.changed')).toHaveLength(1);
  one(element, 'input[type=checkbox]').click();
  await element.updateComplete;
  expect(texts(element, 'tbody button')).toHaveLength(5);
  expect(text(one(element, 'h2'))).toContain('and more');
  await click(element, one(element, 'tbody button', 3));
  expect(said).toEqual([['pw-address', { address: 0x400000 }]]);
});

test('without regions there is an empty picture that takes keys', async () => {
  const element = await show(MapElement, { labels });
  const said = listen(element, 'pw-address');
  for (const key of ['ArrowRight', 'End', 'Enter', 'c', 'f']) {
    await press(element, one(element, '#picture'), key);
  }
  expect(said).toEqual([]);
  expect(one(element, '#picture').hasAttribute('aria-activedescendant')).toBe(false);
  expect(all(element, '.strip .piece, tbody tr')).toEqual([]);
});
