import { expect, test } from 'vitest';
import { ChartElement } from '../../../frontend/elements/chart/chart';
import type { Bars, Dots, Points, Ranges } from '../../../frontend/elements/chart/figures';
import { layout, textWidth } from '../../../frontend/elements/chart/layout';
import { options } from '../../../frontend/elements/chart/options';
import { all, change, one, show, text } from './page';

const bars: Bars = {
  says: 'Full marks by step; fewest in b.', most: null, scale: 'Full marks', percent: true, large: false,
  rows: [{ name: 'a', value: 0.9, said: '90 %', alarm: false }, { name: 'b', value: 0.2, said: '20 % · look', alarm: true }],
};
const points: Points = {
  says: 'Two steps.', across: 'Full marks', up: 'Discrimination', least: 0.1, leastSaid: 'below: look',
  rows: [{ name: 'a', x: 0.9, y: 0.4 }, { name: 'b', x: 0.2, y: -0.4 }],
};
const ranges: Ranges = { says: 'Time.', scale: 'Minutes', rows: [{ name: 'q', lower: 1, median: 2, upper: 5, said: '2 min' }] };
const dots: Dots = {
  says: 'Variants.', scale: 'Points', rows: ['1. Size'],
  dots: [{ row: 0, value: 0.8, students: 9, alarm: false, said: 'variant 1' }, { row: 0, value: 0.3, students: 8, alarm: true, said: 'variant 2: 30 %' }],
};

/** What is written in the picture. */
function written(element: ChartElement): string[] {
  return all(element, 'svg text').map(text);
}

test('a picture is one image with a sentence, drawn as SVG in the colours of the page by their names', async () => {
  const element = await show(ChartElement, { bars });
  const image = one(element, '[role=img]');
  expect(image.getAttribute('aria-label')).toBe(bars.says);
  expect(written(element)).toEqual(expect.arrayContaining(['a', 'b', '90 %', '20 % · look', 'Full marks', '50 %']));
  const fills = all(element, 'svg path').map((path) => path.getAttribute('fill'));
  expect(fills).toContain('var(--chart-fill)');
  expect(fills).toContain('var(--chart-alarm)');
  expect(one(element, 'svg').outerHTML).not.toMatch(/#[\da-f]{6}/i);
});

test('nothing in it moves, and nothing in it is reached by a key', async () => {
  const element = await show(ChartElement, { ranges });
  expect(all(element, 'animate, [tabindex]')).toEqual([]);
  expect(options({ kind: 'bars', of: bars }, layout({ kind: 'bars', of: bars }, 600), 'x').animation).toBe(false);
});

test('each kind draws what it is given', async () => {
  expect(written(await show(ChartElement, { points }))).toEqual(expect.arrayContaining(['a', 'b', 'below: look', 'Discrimination']));
  expect(written(await show(ChartElement, { ranges }))).toEqual(expect.arrayContaining(['q', '2 min', 'Minutes']));
  const variants = written(await show(ChartElement, { dots }));
  expect(variants).toEqual(expect.arrayContaining(['1. Size', 'variant 2: 30 %']));
  expect(variants).not.toContain('variant 1');
});

test('another picture takes the place of the first, and none leaves nothing', async () => {
  const element = await show(ChartElement, { bars });
  await change(element, { bars: { ...bars, says: 'Other.', rows: [{ name: 'c', value: 1, said: '100 %', alarm: false }] } });
  expect(all(element, 'svg')).toHaveLength(1);
  expect(written(element)).toContain('c');
  expect(written(element)).not.toContain('a');
  expect(one(element, '[role=img]').getAttribute('aria-label')).toBe('Other.');
  await change(element, { bars: null });
  expect(all(element, '.place')).toEqual([]);
});

test('it is drawn again where it is put again', async () => {
  const element = await show(ChartElement, { bars });
  element.remove();
  expect(all(element, 'svg')).toEqual([]);
  document.body.append(element);
  await element.updateComplete;
  expect(written(element)).toContain('a');
});

test('texts are texts, whatever they are', async () => {
  const hostile = '<img src=x onerror=alert(1)>{a|b}';
  const element = await show(ChartElement, { bars: { ...bars, rows: [{ name: hostile, value: 1, said: hostile, alarm: false }] } });
  expect(all(element, 'img')).toEqual([]);
  expect(written(element).join()).toContain('<img src=x onerror=alert(1)>');
});

test('names stand before bars, and above them on a phone; everything stays within the width', () => {
  const wide = layout({ kind: 'bars', of: bars }, 900);
  const phone = layout({ kind: 'bars', of: bars }, 340);
  expect([wide.narrow, phone.narrow]).toEqual([false, true]);
  expect(phone.height).toBeGreaterThan(wide.height);
  const long = { ...bars, rows: [{ name: 'n'.repeat(400), value: 1, said: 's'.repeat(400), alarm: false }] };
  for (const width of [320, 390, 800, 1400]) {
    const room = layout({ kind: 'bars', of: long }, width);
    expect(room.names + room.ends).toBeLessThan(width * 0.9);
  }
  expect(layout({ kind: 'bars', of: { ...bars, large: true } }, 900).font).toBeGreaterThan(wide.font);
  expect(textWidth('页表', 10)).toBe(20);
});
