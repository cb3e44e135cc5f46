import { expect, test } from 'vitest';
import { GradebookElement } from '../../../frontend/elements/gradebook/gradebook';
import { filtered, mean, sorted, type GradebookData, type Mark, type Student } from '../../../frontend/elements/gradebook/rows';
import { all, click, one, press, show, text, texts, type } from './page';

const labels = {
  'gradebook.title': 'Marks', 'gradebook.name': 'Name', 'gradebook.number': 'Number', 'gradebook.section': 'Section', 'gradebook.total': 'Total',
  'gradebook.of': 'of {0}', 'gradebook.count': '{0} of {1}', 'gradebook.sign.MISSING': 'missing', 'gradebook.sign.LATE': 'late',
};
const mark = (points: number | null, ...signs: Mark['signs']): Mark => ({ work: points === null ? 0 : 7, points, signs, counts: points !== null || signs.includes('MISSING') });
const student = (id: number, name: string, number: string, ...marks: Mark[]): Student =>
  ({ id, name, number, section: id % 2 ? 'A' : 'B', active: true, total: marks.reduce((sum, one) => sum + (one.points ?? 0), 0), marks });
const book: GradebookData = {
  columns: [{ title: 'Sheet 1', most: 10, note: '' }, { title: 'Sheet 2', most: 4, note: '' }],
  students: [
    student(1, 'Ada', '10', mark(3), mark(4)),
    student(2, 'Zoe', '9', mark(10, 'LATE'), mark(null)),
    student(3, 'Émile', '', mark(null, 'MISSING'), mark(1)),
  ],
};
const names = (element: GradebookElement): string[] => texts(element, 'tbody th');
/** A class of that size, each with that many marks. */
const large = (students: number, columns: number): GradebookData => ({
  columns: Array.from({ length: columns }, (_, i) => ({ title: `Sheet ${i}`, most: 10, note: '' })),
  students: Array.from({ length: students }, (_, i) => student(i + 1, `Student ${i}`, `${i}`, ...Array.from({ length: columns }, (_, j) => mark((i * 7 + j) % 11)))),
});

test('names are sorted as people do, marks from the best; what is empty comes last either way', () => {
  const by = (key: Parameters<typeof sorted>[1]['by'], down: boolean) => sorted(book.students, { by: key, down }).map((one) => one.name);
  expect(by('name', false)).toEqual(['Ada', 'Émile', 'Zoe']);
  expect(by('number', false)).toEqual(['Zoe', 'Ada', 'Émile']);
  expect(by('number', true)).toEqual(['Ada', 'Zoe', 'Émile']);
  expect(by(0, true)).toEqual(['Zoe', 'Ada', 'Émile']);
  expect(by(0, false)).toEqual(['Ada', 'Zoe', 'Émile']);
});

test('one looks for text, section and state at once', () => {
  const found = (text: string, section: string, sign: '' | 'LATE') => filtered(book.students, { text, section, sign }).map((one) => one.name);
  expect(found(' ADA ', '', '')).toEqual(['Ada']);
  expect(found('', 'B', '')).toEqual(['Zoe']);
  expect(found('', '', 'LATE')).toEqual(['Zoe']);
  expect(found('ada', 'B', '')).toEqual([]);
});

test('what is missing counts as nothing in the mean, what is not asked yet not at all', () => {
  expect(mean(book.students, 0)).toBeCloseTo(13 / 3);
  expect(mean(book.students, 1)).toBe(2.5);
  expect(mean([], 0)).toBeNull();
});

test('it is a grid that says how large it is and what each mark is, in words', async () => {
  const element = await show(GradebookElement, { labels, book });
  const grid = one(element, '[role=grid]');
  expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount'), grid.tabIndex]).toEqual(['5', '6', 0]);
  expect(names(element)).toEqual(['Ada', 'Émile', 'Zoe']);
  expect(text(one(element, '#c-2-4'))).toBe('late10');
  expect(text(one(element, '#c-1-4'))).toBe('missing');
  expect(one(element, '#c-2-4 a').getAttribute('href')).toBe('/teach/marks/7');
  expect(one(element, '#c-0-0 a').getAttribute('href')).toBe('/teach/student/1');
});

test('a head sorts, and says how', async () => {
  const element = await show(GradebookElement, { labels, book });
  await click(element, one(element, '#h-4 button'));
  expect(names(element)).toEqual(['Zoe', 'Ada', 'Émile']);
  expect(one(element, '#h-4').getAttribute('aria-sort')).toBe('descending');
  await click(element, one(element, '#h-4 button'));
  expect(names(element)).toEqual(['Ada', 'Zoe', 'Émile']);
  expect(one(element, '#h-0').getAttribute('aria-sort')).toBe('none');
});

test('what is typed is looked for, and the number of those found is told', async () => {
  const element = await show(GradebookElement, { labels, book });
  await type(element, one<HTMLInputElement>(element, 'input'), 'zoe');
  expect(names(element)).toEqual(['Zoe']);
  expect(text(one(element, '[role=status]'))).toBe('1 of 3');
});

test('arrows go from cell to cell and stay within; Enter opens a cell and sorts at a head', async () => {
  const element = await show(GradebookElement, { labels, book });
  const grid = one(element, '[role=grid]');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) {
    await press(element, grid, key);
  }
  expect(grid.getAttribute('aria-activedescendant')).toBe('h-0');
  await press(element, grid, 'Enter');
  expect(names(element)).toEqual(['Zoe', 'Émile', 'Ada']);
  for (const key of ['End', 'ArrowDown', 'ArrowLeft']) {
    await press(element, grid, key);
  }
  expect(grid.getAttribute('aria-activedescendant')).toBe('c-0-4');
  const opened: string[] = [];
  one(element, '#c-0-4 a').addEventListener('click', (event) => { event.preventDefault(); opened.push('work'); });
  await press(element, grid, 'Enter');
  expect(opened).toEqual(['work']);
});

test('names are text, whatever they are', async () => {
  const element = await show(GradebookElement, { labels, book: { ...book, students: [student(1, '<img src=x onerror=alert(1)>', '', mark(1), mark(1))] } });
  expect(all(element, 'img')).toHaveLength(0);
  expect(names(element)).toEqual(['<img src=x onerror=alert(1)>']);
});

test('of 300 students with 30 marks only those in view are drawn', async () => {
  const element = await show(GradebookElement, { labels, book: large(300, 30) });
  expect(all(element, 'tbody th').length).toBeLessThan(40);
  expect(one(element, '[role=grid]').getAttribute('aria-rowcount')).toBe('302');
});
