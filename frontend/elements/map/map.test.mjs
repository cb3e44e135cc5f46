import { expect, test } from 'vitest';
import { indexAt, letters, look } from './region';
import './map';

const region = (start, size, more = {}) => ({
  start, size, use: 'PR', state: 'MEM_COMMIT', type: 'MEM_PRIVATE', protect: 'PAGE_READWRITE', base: start, baseProtect: '', label: '', resident: 0,
  changed: false, ...more,
});
const free = (start, size) => region(start, size, { use: 'FR', state: 'MEM_FREE', type: '', protect: '' });
const regions = [free(0, 0x10000), region(0x10000, 0x1000), free(0x11000, 0x3ef000), region(0x400000, 0x40000000, { changed: true }), free(0x40400000, 0x3fc00000)];

test('a region is found by any of its addresses', () => {
  expect(indexAt(regions, 0x10fff)).toBe(1);
  expect(indexAt(regions, 0x11000)).toBe(2);
  expect(indexAt(regions, 0x80000000)).toBe(-1);
});

test('pattern and letters tell state and protection without colour', () => {
  expect(look(region(0, 1, { resident: 1 }))).toBe('resident');
  expect(look(region(0, 1, { protect: 'PAGE_READWRITE|PAGE_GUARD' }))).toBe('guard');
  expect(letters(region(0, 1, { protect: 'PAGE_READWRITE|PAGE_GUARD' }))).toBe('RW+G');
});

test('arrow keys go from region to region and tell the address', async () => {
  const element = document.createElement('pw-map');
  element.regions = regions;
  document.body.append(element);
  await element.updateComplete;
  const said = [];
  element.addEventListener('pw-address', (event) => said.push(event.detail.address));
  const picture = element.shadowRoot.querySelector('#picture');
  for (const key of ['ArrowRight', 'c', 'f', 'Home']) {
    picture.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  }
  expect(said).toEqual([0x10000, 0x400000, 0x40400000, 0x10000]);
});
