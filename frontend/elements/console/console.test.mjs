import { expect, test } from 'vitest';
import { blank, write } from './call';
import './console';

const text = (name, initial) => ({ name, type: 'LPVOID', kind: 'text', initial, options: [], modifiers: [], help: '' });
const alloc = {
  name: 'VirtualAlloc', result: 'LPVOID', variable: 'char *p', declaration: '', shown: '', help: '',
  parameters: [
    text('lpAddress', 'NULL'),
    { ...text('flAllocationType', 'MEM_RESERVE|MEM_COMMIT'), kind: 'flags', options: ['MEM_RESERVE', 'MEM_COMMIT', 'MEM_RESET'] },
    { ...text('flProtect', 'PAGE_READWRITE'), kind: 'choice', options: ['PAGE_READONLY', 'PAGE_READWRITE'], modifiers: ['PAGE_GUARD'] },
  ],
};

test('a form writes the call in C', () => {
  expect(write(alloc, blank(alloc))).toBe('char *p = VirtualAlloc(NULL, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)');
});

test('modifiers are joined and no flags are zero', () => {
  const filled = blank(alloc);
  filled.variable = '';
  filled.flags.flAllocationType = [];
  filled.flags.flProtect = ['PAGE_GUARD'];
  expect(write(alloc, filled)).toBe('VirtualAlloc(NULL, 0, PAGE_READWRITE | PAGE_GUARD)');
});

test('a call that answers through a buffer declares it and shows it', () => {
  const query = { ...alloc, name: 'VirtualQuery', variable: '', declaration: 'MEMORY_BASIC_INFORMATION mbi;', shown: 'mbi', parameters: [text('lpAddress', 'p')] };
  expect(write(query, blank(query))).toBe('MEMORY_BASIC_INFORMATION mbi; VirtualQuery(p); mbi');
});

test('Enter runs the line, and up brings it back', async () => {
  const element = document.createElement('pw-console');
  document.body.append(element);
  await element.updateComplete;
  const said = [];
  element.addEventListener('pw-call', (event) => said.push(event.detail.text));
  const line = element.shadowRoot.querySelector('#line');
  line.value = 'GetLastError()';
  line.dispatchEvent(new Event('input'));
  element.shadowRoot.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await element.updateComplete;
  expect(said).toEqual(['GetLastError()']);
  expect(line.value).toBe('');
  line.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
  await element.updateComplete;
  expect(line.value).toBe('GetLastError()');
});
