import { expect, test } from 'vitest';
import { BytesElement, type BytesView } from '../../../frontend/elements/bytes/bytes';
import { all, change, click, listen, one, show, submit, text, texts, type } from './page';

const labels = { 'bytes.previous': 'Previous', 'bytes.next': 'Next', 'bytes.title': 'Bytes', 'map.wrong': 'No address' };
const view: BytesView = {
  address: 0x150640,
  bytes: Array.from({ length: 32 }, (_, i) => (i < 16 ? 0x41 + i : -1)),
  changed: [3],
  runs: [{ code: 'HE', label: 'entry', length: 8 }, { code: 'DA', label: 'data', length: 24 }],
  region: 'heap',
};

test('bytes, characters and their meaning stand in one row; pages without bytes are question marks', async () => {
  const element = await show(BytesElement, { labels, view });
  const first = text(one(element, 'tbody tr'));
  expect(first).toContain('ABCDEFGHIJKLMNOP');
  expect(first).toContain('0015_0640');
  expect(texts(element, 'tbody tr:first-child .code')).toEqual(['HE', 'DA']);
  expect(texts(element, '.byte.changed')).toEqual(['44']);
  expect(text(one(element, 'tbody tr', 1))).toContain('??');
  expect(all(element, 'tbody tr')).toHaveLength(2);
  expect(texts(element, '.legend li')).toEqual(['HEentry', 'DAdata']);
});

test('bytes that are no characters are dots', async () => {
  const element = await show(BytesElement, { labels, view: { ...view, bytes: [0, 0x1f, 0x20, 0x7e, 0x7f, 0xff], runs: [], changed: [] } });
  expect(one(element, 'tbody td:last-child').textContent).toBe('·· ~··');
  expect(all(element, '.legend')).toEqual([]);
});

test('runs that tell more than there is are cut', async () => {
  const element = await show(BytesElement, { labels, view: { ...view, bytes: [1, 2], runs: [{ code: '', label: '', length: 1 }, { code: 'HE', label: 'entry', length: 99 }] } });
  expect(all(element, '.byte').map((byte) => byte.classList.contains('HE'))).toEqual([false, true]);
});

test('an address is typed; what is none is refused and said, until a good one comes', async () => {
  const element = await show(BytesElement, { labels, view });
  const said = listen(element, 'pw-address');
  const field = one<HTMLInputElement>(element, 'input');
  expect(field.value).toBe('0015_0640');
  await type(element, field, 'xyz');
  await submit(element);
  expect(text(one(element, '[role=alert]'))).toBe('No address');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await type(element, field, '0012_ff60');
  await submit(element);
  expect(said).toEqual([['pw-address', { address: 0x12ff60 }]]);
  expect(all(element, '[role=alert]')).toEqual([]);
  await change(element, { view: { ...view, address: 0x12ff60 } });
  expect(field.value).toBe('0012_FF60');
});

test('one page back and on, but not out of memory', async () => {
  const element = await show(BytesElement, { labels, view: { ...view, address: 0x10 } });
  const said = listen(element, 'pw-address');
  await click(element, one(element, '[aria-label=Next]'));
  await click(element, one(element, '[aria-label=Previous]'));
  await change(element, { view: { ...view, address: 0xfffffff0 } });
  await click(element, one(element, '[aria-label=Next]'));
  expect(said.map(([, detail]) => detail)).toEqual([{ address: 0x30 }, { address: 0 }, { address: 0xffffff00 }]);
});

test('the keyboard can scroll the bytes, which have a name; without a view there is nothing', async () => {
  const element = await show(BytesElement, { labels, view });
  expect(one(element, '.scroll').tabIndex).toBe(0);
  expect(one(element, '.scroll').getAttribute('aria-label')).toBe('Bytes');
  await change(element, { view: null });
  expect(all(element, 'form, table')).toEqual([]);
});
