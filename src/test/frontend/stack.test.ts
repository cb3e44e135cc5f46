import { expect, test } from 'vitest';
import { StackElement, type StackFrame, type StackVariable } from '../../../frontend/elements/stack/stack';
import { all, click, listen, one, show, text, texts } from './page';

const labels = { 'stack.empty': 'No call', 'stack.line': 'line', 'stack.library': 'library', 'stack.no-variables': 'no variables', 'stack.globals': 'Globals', 'records.changed': 'changed' };
const x: StackVariable = { name: 'x', type: 'int', address: 0x12ff70, value: '42', changed: true };
const frames: StackFrame[] = [
  { function: 'f', line: 7, framePointer: 0x12ff60, variables: [x, { ...x, name: 'y', address: 0x12ff74, changed: false }] },
  { function: 'qsort', line: 0, framePointer: 0x12ff80, variables: [] },
];

test('calls stand innermost first, with their variables', async () => {
  const element = await show(StackElement, { labels, frames });
  expect(texts(element, 'h2 code')).toEqual(['f()', 'qsort()']);
  expect(all(element, 'tbody tr').map((row) => [...row.children].map(text))).toEqual([['x', '42', 'int', '0x0012FF70'], ['y', '42', 'int', '0x0012FF74']]);
  expect(all(element, 'tbody tr').map((row) => row.className)).toEqual(['changed', '']);
  expect(all(element, 'section')[1]?.textContent).toContain('no variables');
});

test('a line leads to the program, an address to everywhere; a function of the library has no line', async () => {
  const element = await show(StackElement, { labels, frames });
  const said = listen(element, 'pw-line', 'pw-address');
  expect(texts(element, 'section:first-child button').slice(0, 3)).toEqual(['line 7', '0x0012FF60', '0x0012FF70']);
  for (const number of [0, 1, 2]) {
    await click(element, one(element, 'section:first-child button', number));
  }
  expect(said).toEqual([['pw-line', { line: 7 }], ['pw-address', { address: 0x12ff60 }], ['pw-address', { address: 0x12ff70 }]]);
  expect(texts(element, 'section:nth-child(2) .head')).toEqual(['qsort() library EBP0x0012FF80']);
});

test('limits come first, globals last', async () => {
  const element = await show(StackElement, { labels, frames, globals: [{ ...x, name: 'table' }], facts: [{ label: 'Limit', value: '1 MiB', changed: false }] });
  expect(texts(element, '.facts dd')).toEqual(['1 MiB']);
  expect(texts(element, 'section:last-of-type h2')).toEqual(['Globals']);
  expect(texts(element, 'section:last-of-type td:first-child')).toEqual(['table']);
});

test('without a call it says so', async () => {
  const element = await show(StackElement, { labels });
  expect(text(one(element, '.empty'))).toBe('No call');
  expect(all(element, 'section')).toEqual([]);
});
