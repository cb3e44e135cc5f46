import { expect, test } from 'vitest';
import './map';

const regions = [{ start: 0, size: 0x80000000, use: 'FR', state: 'MEM_FREE', type: '', protect: '', base: 0, baseProtect: '', label: '', resident: 0, changed: false }];

async function deepest(format) {
  const element = document.createElement('pw-map');
  element.format = format;
  element.regions = regions;
  document.body.append(element);
  await element.updateComplete;
  for (let i = 0; i < 20; i++) {
    element.shadowRoot.querySelector('#picture').dispatchEvent(new KeyboardEvent('keydown', { key: '+', cancelable: true }));
  }
  await element.updateComplete;
  return element.shadowRoot.querySelector('.where').textContent.replace(/\s+/g, ' ');
}

test('in the nearest view a row of the map has sixteen pages', async () => {
  expect(await deepest({ pageShift: 12, tableBits: 10, directoryBits: 10 })).toContain('1 MiB');
  expect(await deepest({ pageShift: 13, tableBits: 11, directoryBits: 8 })).toContain('2 MiB');
});
