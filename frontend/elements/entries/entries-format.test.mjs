import { expect, test } from 'vitest';
import { fields, valueOf } from './bits';
import './entries';

const format = { pageShift: 13, tableBits: 11, directoryBits: 8 };

test('with pages of 8 KiB the frame begins at bit 13 and all fields cover the 32 bits once', () => {
  for (const kind of ['VALID', 'ZERO', 'DEMAND_ZERO', 'DECOMMITTED', 'PAGE_FILE', 'TRANSITION', 'PROTOTYPE']) {
    const bits = fields(kind, false, 13).flatMap((field) => Array.from({ length: field.high - field.low + 1 }, (_, i) => field.high - i));
    expect(bits, kind).toEqual(Array.from({ length: 32 }, (_, i) => 31 - i));
  }
  expect(fields('VALID', false, 13)[0]).toEqual({ name: 'frame', high: 31, low: 13 });
  expect(fields('TRANSITION', false, 13)[0]).toEqual({ name: 'frame', high: 31, low: 13 });
  expect(valueOf(0x78067, fields('VALID', false, 13)[0])).toBe(0x3c);
});

test('the slot of the page file has 20 bits whatever the page size', () => {
  expect(fields('PAGE_FILE', false, 13)[0]).toEqual({ name: 'slot', high: 31, low: 12 });
});

test('with pages of 4 KiB nothing lies between the frame and bit 11', () => {
  expect(fields('VALID', false, 12).slice(0, 2)).toEqual([{ name: 'frame', high: 31, low: 12 }, { name: 'unused', high: 11, low: 11 }]);
});

async function shown(view, row) {
  const element = document.createElement('pw-entries');
  element.labels = { 'entries.table': 'table {0} from {1}', 'entries.address': 'go' };
  element.format = format;
  element.view = { id: '1', table: -1, address: 0x72000, count: 256, nonZero: [0x20], changed: [], tables: [0x20], ...view };
  const said = [];
  element.addEventListener('pw-address', (event) => said.push(event.detail.address));
  document.body.append(element);
  await element.updateComplete;
  element.take({ id: '1', from: 0, rows: [row] });
  await element.updateComplete;
  return { root: element.shadowRoot, said };
}

test('a table is called after the address that its first entry translates', async () => {
  const { root } = await shown({}, { index: 0x20, raw: 0x76067, kind: 'VALID' });
  expect(root.querySelector('option[value="32"]').textContent).toBe('table 0x020 from 2000_0000');
});

test('an entry of a table leads to the address that it translates, and names its frame', async () => {
  const { root, said } = await shown({ table: 0x20, count: 2048 }, { index: 1, raw: 0x79067, kind: 'VALID' });
  expect(root.querySelector('#entry-1').children[2].textContent).toBe('0x00078000');
  root.querySelector('#entry-1').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  expect(said).toEqual([0x20002000]);
});

test('while nobody said how addresses split, no address is drawn', async () => {
  const element = document.createElement('pw-entries');
  element.view = { id: '1', table: 1, address: 0x72000, count: 1024, nonZero: [], changed: [], tables: [1] };
  const said = [];
  element.addEventListener('pw-address', (event) => said.push(event.detail));
  document.body.append(element);
  await element.updateComplete;
  element.take({ id: '1', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }] });
  await element.updateComplete;
  expect(element.shadowRoot.querySelector('#entry-0').children[2].textContent).toBe('');
  element.shadowRoot.querySelector('#entry-0').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  expect(said).toEqual([]);
  expect(element.shadowRoot.querySelector('pw-bit-lens')).toBeNull();
});
