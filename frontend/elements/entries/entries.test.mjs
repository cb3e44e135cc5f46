import { expect, test } from 'vitest';
import { fields, valueOf } from './bits';
import './entries';

const view = { id: '1', table: -1, address: 0x39000, count: 1024, nonZero: [1, 511], changed: [511], tables: [1] };

async function shown() {
  const element = document.createElement('pw-entries');
  const asked = [];
  element.addEventListener('pw-rows', (event) => asked.push(event.detail));
  element.view = view;
  document.body.append(element);
  await element.updateComplete;
  return { element, asked };
}

test('the fields of every kind of entry cover the 32 bits once', () => {
  for (const kind of ['VALID', 'ZERO', 'DEMAND_ZERO', 'PAGE_FILE', 'TRANSITION', 'PROTOTYPE']) {
    const bits = fields(kind, false, 12).flatMap((field) => Array.from({ length: field.high - field.low + 1 }, (_, i) => field.high - i));
    expect(bits).toEqual(Array.from({ length: 32 }, (_, i) => 31 - i));
  }
  expect(valueOf(0xfffff067, { name: 'frame', high: 31, low: 12 })).toBe(0xfffff);
});

test('only rows in view exist and are asked for', async () => {
  const { element, asked } = await shown();
  expect(asked).toEqual([{ id: '1', from: 0, count: 64 }]);
  expect(element.shadowRoot.querySelectorAll('.line').length).toBeLessThan(60);
});

test('rows of another view are ignored', async () => {
  const { element } = await shown();
  element.take({ id: 'old', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }] });
  await element.updateComplete;
  expect(element.shadowRoot.querySelector('#entry-0').textContent).toContain('…');
  element.take({ id: '1', from: 0, rows: [{ index: 0, raw: 0x1067, kind: 'VALID' }] });
  await element.updateComplete;
  expect(element.shadowRoot.querySelector('#entry-0').textContent).toContain('0000_1067');
});

test('the keyboard goes from one entry that is not zero to the next', async () => {
  const { element } = await shown();
  element.shadowRoot.querySelector('[role=grid]').dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
  await element.updateComplete;
  expect(element.shadowRoot.querySelector('[aria-selected=true]').id).toBe('entry-1');
});
