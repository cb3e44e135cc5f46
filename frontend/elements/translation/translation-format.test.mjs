import { expect, test } from 'vitest';
import './translation';

const walk = {
  address: 0x20002004, cr3: 0x72000, directoryIndex: 0x20, tableIndex: 1, offset: 4, directoryEntryAddress: 0x72080,
  directoryEntry: { raw: 0x76067, kind: 'VALID' }, tableEntryAddress: 0x76004, tableEntry: { raw: 0x78067, kind: 'VALID' }, physical: 0x78004,
  region: '', stop: '',
};

async function shown(format) {
  const element = document.createElement('pw-translation');
  element.format = format;
  element.walk = walk;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot;
}

const tiles = (root, name) => root.querySelectorAll(`.tiles .${name}`).length;
const places = (root) => [...root.querySelectorAll('.slice i')].map((each) => each.textContent.trim()).filter((text) => text.includes('–'));

test('on a machine with pages of 8 KiB the bits are cut 8/11/13', async () => {
  const root = await shown({ pageShift: 13, tableBits: 11, directoryBits: 8 });
  expect([tiles(root, 'directory'), tiles(root, 'table'), tiles(root, 'offset')]).toEqual([8, 11, 13]);
  expect(places(root)).toEqual(['31–24', '23–13', '12–0']);
  expect([...root.querySelectorAll('.tiles > span')].flatMap((each, i) => (each.classList.contains('cut') ? [i] : []))).toEqual([8, 19]);
});

test('the frame that an entry names begins at a page', async () => {
  const raw = { ...walk, directoryEntry: { raw: 0x77067, kind: 'VALID' } };
  const element = document.createElement('pw-translation');
  element.format = { pageShift: 13, tableBits: 11, directoryBits: 8 };
  element.walk = raw;
  document.body.append(element);
  await element.updateComplete;
  expect(element.shadowRoot.querySelectorAll('.step .sum.mono')[1].textContent).toContain('0x00076000');
});

test('on a machine with pages of 4 KiB they are cut 10/10/12', async () => {
  const root = await shown({ pageShift: 12, tableBits: 10, directoryBits: 10 });
  expect([tiles(root, 'directory'), tiles(root, 'table'), tiles(root, 'offset')]).toEqual([10, 10, 12]);
  expect(places(root)).toEqual(['31–22', '21–12', '11–0']);
});
