import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftsElement } from '../../../frontend/elements/drafts/drafts';
import { DraftStore, forgetDrafts, type Unsent } from '../../../frontend/elements/drafts/store';
import { change, click, one, show, text, texts } from './page';

const labels = { 'drafts.saved': 'Saved', 'drafts.saving': 'Saving', 'drafts.offline': 'Offline', 'drafts.newer': 'Newer',
  'drafts.refused': 'Too long', 'drafts.which': 'Which?', 'drafts.aside': 'Others' };
const properties = { labels, account: '7', place: 'lab', revisions: { source: 3 } };
const said: Array<[string, Record<string, unknown>]> = [];
const hear = (event: Event) => said.push([event.type, (event as CustomEvent).detail as Record<string, unknown>]);
const names = ['pw-draft', 'pw-draft-restore', 'pw-draft-mine', 'pw-draft-other'];

beforeEach(() => {
  vi.useFakeTimers();
  names.forEach((name) => document.body.addEventListener(name, hear));
});

afterEach(() => {
  vi.useRealTimers();
  names.forEach((name) => document.body.removeEventListener(name, hear));
  said.length = 0;
  localStorage.clear();
});

function field(name = 'source', place = 'lab'): HTMLInputElement {
  const input = document.createElement('input');
  input.dataset.draft = name;
  input.dataset.draftPlace = place;
  document.body.append(input);
  return input;
}

function write(input: HTMLInputElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function kept(): Unsent[] {
  return Object.keys(localStorage).map((key) => JSON.parse(localStorage.getItem(key) ?? '') as Unsent);
}

test('what is typed is on its way a moment later, however long the typing goes on, and in the browser until it is confirmed', async () => {
  const element = await show(DraftsElement, properties);
  const input = field();
  for (let i = 1; i <= 4; i++) {
    write(input, 'x'.repeat(i));
    vi.advanceTimersByTime(60);
  }
  expect(said).toEqual([['pw-draft', { field: 'source', text: 'xxxx', serial: 1 }]]);
  expect(kept()).toMatchObject([{ text: 'xxxx', base: 3, sent: 'xxxx' }]);
  expect(element.state).toBe('saving');

  element.saved('source', 4, 1);
  expect(kept()).toEqual([]);
  expect(element.state).toBe('saved');
});

test('one text at a time is on its way; the next follows the answer, over the new revision', async () => {
  const element = await show(DraftsElement, properties);
  const input = field();
  write(input, 'a');
  vi.advanceTimersByTime(400);
  write(input, 'ab');
  vi.advanceTimersByTime(1000);
  expect(said).toHaveLength(1);
  element.saved('source', 4, 1);
  vi.advanceTimersByTime(10);
  expect(said[1]).toEqual(['pw-draft', { field: 'source', text: 'ab', serial: 2 }]);
  expect(kept()).toMatchObject([{ text: 'ab', base: 4 }]);
});

test('the line is calm: saving is told only if it takes a while, and no answer at all is no connection', async () => {
  const element = await show(DraftsElement, properties);
  expect(texts(element, '[role=status]')).toEqual(['Saved']);
  write(field(), 'a');
  vi.advanceTimersByTime(500);
  await element.updateComplete;
  expect(texts(element, '[role=status]')).toEqual(['Saved']);
  vi.advanceTimersByTime(1000);
  await element.updateComplete;
  expect(texts(element, '[role=status]')).toEqual(['Saving']);
  vi.advanceTimersByTime(4000);
  await element.updateComplete;
  expect(texts(element, '[role=status]')).toEqual(['Offline']);
});

test('what the server kept by itself is what the text here is written over, after a restart too', async () => {
  const element = await show(DraftsElement, properties);
  write(field(), 'ab');
  element.saved('source', 4, 0);
  expect(kept()).toMatchObject([{ text: 'ab', base: 4 }]);
});

test('who leaves a field or presses Enter has sent it', async () => {
  await show(DraftsElement, properties);
  const input = field();
  write(input, 'a');
  input.dispatchEvent(new Event('focusout', { bubbles: true }));
  expect(said).toHaveLength(1);
});

test('other places on the page, and fields that are no drafts, are left alone', async () => {
  await show(DraftsElement, properties);
  write(field('source', 'elsewhere'), 'a');
  const plain = document.createElement('input');
  document.body.append(plain);
  write(plain, 'a');
  vi.advanceTimersByTime(1000);
  expect(said).toEqual([]);
  expect(kept()).toEqual([]);
});

test('what was not confirmed is sent again after the page was loaded again', async () => {
  const before = await show(DraftsElement, properties);
  const input = field();
  write(input, 'a');
  vi.advanceTimersByTime(400);
  write(input, 'ab');
  before.remove();

  const after = await show(DraftsElement, properties);
  expect(said.at(-1)).toEqual(['pw-draft-restore', { field: 'source', text: 'ab', base: 3, sent: 'a', serial: 1 }]);
  after.saved('source', 5, 1);
  expect(kept()).toEqual([]);
});

test('another account and another place have nothing of it', async () => {
  const before = await show(DraftsElement, properties);
  write(field(), 'secret');
  before.remove();
  await show(DraftsElement, { ...properties, account: '8' });
  await show(DraftsElement, { ...properties, place: 'attempt/1/lesson' });
  expect(said).toEqual([]);
});

test('if another page wrote meanwhile the person chooses, and nothing more is sent until then', async () => {
  const element = await show(DraftsElement, properties);
  const input = field();
  write(input, 'mine');
  vi.advanceTimersByTime(400);
  element.stale('source', 'mine', 'the other', 1_700_000_000_000);
  await element.updateComplete;
  expect(element.state).toBe('newer');
  expect(texts(element, 'pre')).toEqual(['mine', 'the other']);
  await click(element, one(element, 'button.show'));
  expect(element.shadowRoot?.activeElement).toBe(one(element, '.conflict'));
  write(input, 'mine, more');
  vi.advanceTimersByTime(1000);
  expect(said).toHaveLength(1);
  await element.updateComplete;
  expect(texts(element, 'pre')).toEqual(['mine, more', 'the other']);

  await click(element, one(element, 'button.mine'));
  expect(said[1]).toEqual(['pw-draft-mine', { field: 'source', text: 'mine, more', serial: 2 }]);
  element.saved('source', 9, 2);
  await element.updateComplete;
  expect(element.state).toBe('saved');
  expect(kept()).toEqual([]);
});

test('taking the other text leaves nothing here; what gave way can be read', async () => {
  const element = await show(DraftsElement, properties);
  write(field(), 'mine');
  vi.advanceTimersByTime(400);
  element.stale('source', 'mine', 'the other', 0);
  await element.updateComplete;
  await click(element, one(element, 'button.other'));
  expect(said[1]).toEqual(['pw-draft-other', { field: 'source', text: 'mine' }]);
  expect(kept()).toEqual([]);
  await change(element, { aside: [{ text: '<b>mine</b>', at: 0 }] });
  expect(text(one(element, 'details pre'))).toBe('<b>mine</b>');
});

test('what is too long is said until it is changed', async () => {
  const element = await show(DraftsElement, properties);
  const input = field();
  write(input, 'long');
  vi.advanceTimersByTime(400);
  element.refused('source', 1);
  expect(element.state).toBe('refused');
  write(input, 'short');
  expect(element.state).toBe('saving');
});

test('the store is bounded, old texts go, strange ones are left out, and signing out leaves nothing', () => {
  const store = new DraftStore('7', 'lab');
  const now = Date.now();
  store.put('old', { text: 'x', base: 0, sent: '', at: now - 15 * 24 * 3600 * 1000 });
  for (let i = 0; i < 30; i++) {
    store.put('field ' + i, { text: 'x'.repeat(100_000), base: 0, sent: '', at: now + i });
  }
  const left = store.left();
  expect(left.map((each) => each.field)).not.toContain('old');
  expect(left.at(-1)?.field).toBe('field 29');
  expect(left.reduce((sum, each) => sum + each.text.length, 0)).toBeLessThanOrEqual(2_000_000);

  localStorage.setItem('pagewalk-draft:nonsense', '{');
  localStorage.setItem('pagewalk-draft:["7","lab","f","t"]', '{"text": 3}');
  expect(() => store.left()).not.toThrow();
  localStorage.setItem('other', 'stays');
  forgetDrafts();
  expect(Object.keys(localStorage)).toEqual(['other']);
});

test('a text that another page has just written is that page\'s to send', () => {
  const theirs = { getItem: () => 'their page', setItem: () => {} } as unknown as Storage;
  const now = Date.now();
  new DraftStore('7', 'lab', localStorage, theirs).put('source', { text: 'x', base: 0, sent: '', at: now });
  const mine = new DraftStore('7', 'lab');
  expect(mine.left(now + 1000)).toEqual([]);
  expect(mine.left(now + 6000)).toHaveLength(1);
});

test('a full store is no failure', () => {
  const full = { length: 0, key: () => null, getItem: () => null, setItem: () => { throw new Error('full'); }, removeItem: () => {} } as unknown as Storage;
  expect(() => new DraftStore('7', 'lab', full).put('source', { text: 'x', base: 0, sent: '', at: 0 })).not.toThrow();
});
