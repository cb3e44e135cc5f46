import { expect, test } from 'vitest';
import { blank, write, type ApiForm, type Parameter } from '../../../frontend/elements/console/call';
import { ConsoleElement } from '../../../frontend/elements/console/console';
import { all, change, listen, one, press, show, submit, texts, type } from './page';

const labels = { 'console.run': 'Run', 'console.line': 'Line of C', 'console.form': 'Function', 'console.entries': 'Calls' };

function parameter(name: string, initial: string, more: Partial<Parameter> = {}): Parameter {
  return { name, type: 'LPVOID', kind: 'text', initial, options: [], modifiers: [], help: 'help of ' + name, ...more };
}

const alloc: ApiForm = {
  name: 'VirtualAlloc', result: 'LPVOID', variable: 'char *p', declaration: '', shown: '', help: 'Reserves or commits.',
  parameters: [
    parameter('lpAddress', 'NULL'),
    parameter('flAllocationType', 'MEM_RESERVE|MEM_COMMIT', { kind: 'flags', options: ['MEM_RESERVE', 'MEM_COMMIT', 'MEM_RESET'] }),
    parameter('flProtect', 'PAGE_READWRITE', { kind: 'choice', options: ['PAGE_READONLY', 'PAGE_READWRITE'], modifiers: ['PAGE_GUARD'] }),
  ],
};

test('a form writes the call in C', () => {
  expect(write(alloc, blank(alloc))).toBe('char *p = VirtualAlloc(NULL, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)');
});

test('modifiers are joined, no flags are zero, an empty field is zero', () => {
  const filled = blank(alloc);
  filled.variable = '';
  filled.values.lpAddress = ' ';
  filled.flags.flAllocationType = [];
  filled.flags.flProtect = ['PAGE_GUARD'];
  expect(write(alloc, filled)).toBe('VirtualAlloc(0, 0, PAGE_READWRITE | PAGE_GUARD)');
});

test('a call that answers through a buffer declares it and shows it', () => {
  const query: ApiForm = { ...alloc, name: 'VirtualQuery', variable: '', declaration: 'MEMORY_BASIC_INFORMATION mbi;', shown: 'mbi', parameters: [parameter('lpAddress', 'p')] };
  expect(write(query, blank(query))).toBe('MEMORY_BASIC_INFORMATION mbi; VirtualQuery(p); mbi');
});

test('Enter runs the line; up and down bring lines back, each once', async () => {
  const element = await show(ConsoleElement, { labels });
  const said = listen(element, 'pw-call');
  const line = one<HTMLInputElement>(element, '#line');
  for (const call of ['first()', 'second()', 'first()']) {
    await type(element, line, call);
    await submit(element);
    expect(line.value).toBe('');
  }
  expect(said.map(([, detail]) => detail)).toEqual([{ text: 'first()' }, { text: 'second()' }, { text: 'first()' }]);
  const seen = [];
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
    await press(element, line, key);
    seen.push(line.value);
  }
  expect(seen).toEqual(['first()', 'second()', 'second()', 'first()', '']);
});

test('nothing is run while the machine is busy, and no empty line', async () => {
  const element = await show(ConsoleElement, { labels, busy: true });
  const said = listen(element, 'pw-call');
  await type(element, one<HTMLInputElement>(element, '#line'), 'f()');
  await submit(element);
  expect(one<HTMLButtonElement>(element, 'button.primary').disabled).toBe(true);
  await change(element, { busy: false });
  await type(element, one<HTMLInputElement>(element, '#line'), '   ');
  await submit(element);
  expect(said).toEqual([]);
});

test('what was run stands with its value and whether it went well', async () => {
  const element = await show(ConsoleElement, {
    labels,
    entries: [
      { text: 'p', value: '0x00410000', message: '', good: true },
      { text: '!vad', value: 'a\nb', message: '', good: true },
      { text: 'q', value: '', message: 'no such name', good: false },
    ],
  });
  expect(texts(element, '.entries li')).toEqual(['> p0x00410000', '> !vada b', '> q no such name']);
  expect(all(element, '.entries li').map((entry) => entry.className)).toEqual(['good', 'good', 'bad']);
  expect(texts(element, '.listing')).toEqual(['a b']);
  expect(one(element, '.entries').getAttribute('aria-label')).toBe('Calls');
});

test('a form has a named field for each parameter and writes the line as it is filled', async () => {
  const element = await show(ConsoleElement, { labels, forms: [alloc] });
  const said = listen(element, 'pw-call');
  const line = one<HTMLInputElement>(element, '#line');
  await type(element, one<HTMLSelectElement>(element, '.line select'), 'VirtualAlloc');
  expect(line.readOnly).toBe(true);
  expect(texts(element, 'label[for=field-lpAddress]')).toEqual(['lpAddress LPVOID']);
  expect(one(element, '#field-lpAddress').getAttribute('aria-describedby')).toBe('field-lpAddress-help');
  expect(texts(element, '#field-lpAddress-help')).toEqual(['help of lpAddress']);
  await type(element, one<HTMLInputElement>(element, '#field-lpAddress'), '0x500000');
  await type(element, one<HTMLInputElement>(element, '#variable'), 'q');
  one(element, '[role=group] input').click();
  await element.updateComplete;
  expect(line.value).toBe('q = VirtualAlloc(0x500000, MEM_COMMIT, PAGE_READWRITE)');
  await press(element, one(element, '#field-lpAddress'), 'Enter');
  expect(said).toEqual([['pw-call', { text: 'q = VirtualAlloc(0x500000, MEM_COMMIT, PAGE_READWRITE)' }]]);
});

test('leaving a form leaves its line to be edited', async () => {
  const element = await show(ConsoleElement, { labels, forms: [alloc] });
  const choice = one<HTMLSelectElement>(element, '.line select');
  await type(element, choice, 'VirtualAlloc');
  await type(element, choice, '');
  const line = one<HTMLInputElement>(element, '#line');
  expect([line.readOnly, line.value]).toEqual([false, write(alloc, blank(alloc))]);
  expect(all(element, 'fieldset')).toEqual([]);
});

test('a function without a result asks for no variable', async () => {
  const element = await show(ConsoleElement, { labels, forms: [{ ...alloc, result: 'void' }] });
  await type(element, one<HTMLSelectElement>(element, '.line select'), 'VirtualAlloc');
  expect(all(element, 'fieldset')).toHaveLength(1);
  expect(all(element, '#variable')).toEqual([]);
});
