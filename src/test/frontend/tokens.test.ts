import { expect, test } from 'vitest';
import tokens from '../../main/resources/META-INF/resources/styles.css?raw';
import lesson from '../../main/resources/META-INF/resources/styles/lesson.css?raw';
import lab from '../../../frontend/styles/lab.css?raw';

const elements = import.meta.glob<string>('../../../frontend/elements/**/*.ts', { query: '?raw', import: 'default', eager: true });
const defined = new Map([...tokens.matchAll(/^ {2}(--pw-[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name ?? '', value ?? '']));

/** The colour of a token in light (0) and dark (1). */
function colour(name: string, scheme: 0 | 1): string {
  const value = defined.get(name) ?? '';
  const found = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value)?.[scheme + 1] ?? /^#[\da-f]{6}$/.exec(value)?.[0];
  if (found === undefined) {
    throw new Error(`${name} is no colour: ${value}`);
  }
  return found;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const share = (at: number) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * share(1) + 0.7152 * share(3) + 0.0722 * share(5);
}

function contrast(one: string, other: string): number {
  const both = [luminance(one), luminance(other)];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

/** Which of the pairs "front on back" are below the ratio, in which scheme. */
function tooPale(pairs: string[], ratio: number): string[] {
  return pairs.flatMap((pair) => ([0, 1] as const).flatMap((scheme) => {
    const [front = '', back = ''] = pair.split(' on ').map((name) => colour('--pw-' + name, scheme));
    const found = contrast(front, back);
    return found < ratio ? [`${pair} in ${['light', 'dark'][scheme]}: ${found.toFixed(2)}`] : [];
  }));
}

test('every token that is used is defined, and every one that is defined is used', () => {
  const sources = [tokens, lesson, lab, ...Object.values(elements)].join('\n');
  const used = new Set([...sources.matchAll(/var\((--pw-[\w-]+)/g)].map(([, name]) => name ?? ''));
  expect(defined.size).toBeGreaterThan(50);
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  expect([...defined.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test('the measure of contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('text on its background has at least 4.5:1', () => {
  const plain = ['text', 'muted', 'accent'].flatMap((front) => ['page', 'surface', 'surface-2'].map((back) => `${front} on ${back}`));
  const said = ['good', 'bad', 'warn', 'changed', 'directory', 'table', 'offset', 'accent'].flatMap((name) => [`${name} on ${name}-tint`, `${name} on surface`]);
  const code = ['keyword', 'type', 'string', 'number', 'comment', 'meta', 'call'].flatMap((name) => [`code-${name} on surface`, `code-${name} on next`]);
  const uses = ['image', 'mapped', 'shareable', 'heap', 'stack', 'private', 'system', 'paper'].map((name) => `use-ink on use-${name}`);
  const filled = ['on-accent on accent-fill', 'text on accent-tint', 'text on changed-tint', 'text on heap-entry-tint', 'text on heap-fence-tint', 'text on heap-runtime-tint'];
  expect(tooPale([...plain, ...said, ...code, ...uses, ...filled], 4.5)).toEqual([]);
});

test('what is no text but tells something has at least 3:1, first of all the ring of the focus', () => {
  const rings = ['page', 'surface', 'surface-2', 'accent-tint', 'changed-tint'].map((back) => `focus on ${back}`);
  const lines = ['border-strong on page', 'border-strong on surface', 'next-edge on surface', ...['entry', 'data', 'fence', 'runtime', 'free'].map((name) => `heap-${name} on surface`)];
  const bars = ['address', 'commit', 'ram'].map((name) => `budget-${name} on surface-2`);
  expect(tooPale([...rings, ...lines, ...bars], 3)).toEqual([]);
});
