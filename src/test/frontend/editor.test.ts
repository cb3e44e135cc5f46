import { expect, test, vi } from 'vitest';
import { EditorView } from '@codemirror/view';
import { EditorElement } from '../../../frontend/elements/editor/editor';
import { all, change, listen, one, press, show, text, texts } from './page';

const labels = { 'editor.name': 'Program', 'editor.keys': 'Escape, then Tab leaves' };
const value = 'int main(void)\n{\n    return 0;\n}\n';

/** CodeMirror's own view in an element: what a person would reach with mouse and keyboard. */
function view(element: EditorElement): EditorView {
  const found = EditorView.findFromDOM(one(element, '.cm-editor'));
  if (!found) {
    throw new Error('no editor was made');
  }
  return found;
}

function write(element: EditorElement, insert: string): void {
  view(element).dispatch({ changes: { from: 0, insert } });
}

test('the text stands there, with a name and how to leave by keyboard', async () => {
  const element = await show(EditorElement, { labels, value });
  expect(view(element).state.doc.toString()).toBe(value);
  const content = one(element, '.cm-content');
  expect([content.getAttribute('aria-label'), content.getAttribute('aria-describedby')]).toEqual(['Program', 'hint']);
  expect(texts(element, '#hint')).toEqual(['Escape, then Tab leaves']);
});

test('typing is told a moment later, once', async () => {
  vi.useFakeTimers();
  try {
    const element = await show(EditorElement, { labels, value });
    const said = listen(element, 'pw-change');
    write(element, '//');
    vi.advanceTimersByTime(300);
    write(element, '/');
    vi.advanceTimersByTime(300);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(said).toEqual([['pw-change', { value: '///' + value }]]);
    expect(element.value).toBe('///' + value);
  } finally {
    vi.useRealTimers();
  }
});

test('before a key that starts something, and when the focus leaves, it is told at once', async () => {
  const element = await show(EditorElement, { labels, value });
  const said = listen(element, 'pw-change');
  write(element, 'a');
  await press(element, one(element, '.cm-content'), 'x');
  expect(said).toHaveLength(0);
  await press(element, one(element, '.cm-content'), 'F8');
  expect(said).toHaveLength(1);
  write(element, 'b');
  one(element, '.host').dispatchEvent(new Event('focusout', { bubbles: true }));
  expect(said[1]).toEqual(['pw-change', { value: 'ba' + value }]);
});

test('a text that is too long is not told, but that it is', async () => {
  const element = await show(EditorElement, { labels, value, longest: 40 });
  const said = listen(element, 'pw-change', 'pw-too-long');
  write(element, 'x'.repeat(30));
  await press(element, one(element, '.cm-content'), 'F5');
  expect(said).toEqual([['pw-too-long', { length: 30 + value.length }]]);
});

test('F9 sets a breakpoint and removes it; a new text forgets them', async () => {
  const element = await show(EditorElement, { labels, value, breakpoints: [1, 3, 99] });
  const said = listen(element, 'pw-breakpoints');
  await press(element, one(element, '.cm-content'), 'F9');
  await press(element, one(element, '.cm-content'), 'F9');
  await change(element, { value: 'int x;\n' });
  expect(said.map(([, detail]) => detail)).toEqual([{ lines: [3] }, { lines: [1, 3] }, { lines: [] }]);
});

test('the line that is next is marked, and notes stand behind their lines', async () => {
  const element = await show(EditorElement, { labels, value, currentLine: 3, notes: [{ line: 3, text: 'x = 42' }, { line: 99, text: 'nowhere' }] });
  expect(texts(element, '.cm-line.next')).toEqual(['return 0;x = 42']);
  expect(texts(element, '.remark')).toEqual(['x = 42']);
  await change(element, { currentLine: 0, notes: [] });
  expect(all(element, '.next, .remark')).toEqual([]);
});

test('a diagnostic marks its place, even one that lies behind the end', async () => {
  const element = await show(EditorElement, {
    labels, value, diagnostics: [
      { severity: 'error', line: 3, column: 5, endLine: 3, endColumn: 11, message: 'no' },
      { severity: 'note', line: 50, column: 50, endLine: 60, endColumn: 1, message: 'far' },
    ],
  });
  expect(texts(element, '.cm-lintRange-error')).toEqual(['return']);
  await change(element, { diagnostics: [] });
  expect(all(element, '.cm-lintRange-error')).toEqual([]);
});

test('going to a place puts the cursor there and tells the line', async () => {
  const element = await show(EditorElement, { labels, value });
  const said = listen(element, 'pw-cursor');
  // the simulated page fails when a shadow root is asked for its focus
  const focus = vi.spyOn(EditorView.prototype, 'focus').mockImplementation(() => undefined);
  element.goTo(3, 5);
  expect(focus).toHaveBeenCalledOnce();
  await press(element, one(element, '.cm-content'), 'F10');
  expect(view(element).state.selection.main.head).toBe(value.indexOf('return'));
  expect(said).toEqual([['pw-cursor', { line: 3 }]]);
  element.goTo(1000, 1000);
  expect(view(element).state.selection.main.head).toBe(value.length);
  focus.mockRestore();
});

test('a text that comes from outside is not told back', async () => {
  const element = await show(EditorElement, { labels, value });
  const said = listen(element, 'pw-change');
  await change(element, { value: 'other' });
  await press(element, one(element, '.cm-content'), 'F8');
  expect(text(one(element, '.cm-content'))).toBe('other');
  expect(said).toEqual([]);
});

test('each change by a person is told at once, for whoever keeps the text; a text that is set is not', async () => {
  const element = await show(EditorElement, { labels, value });
  const said = listen(element, 'pw-typed');
  await change(element, { value: 'set' });
  expect(said).toEqual([]);
  write(element, 'typed, ');
  expect(said).toHaveLength(1);
  expect(element.text).toBe('typed, set');
});
