import { expect, test } from 'vitest';
import { BudgetsElement, type Counters } from '../../../frontend/elements/budgets/budgets';
import { all, one, show, text, texts } from './page';
import { PAGE_4K } from './formats';

const MIB = 2 ** 20;
const labels = { 'budget.address': 'Address space', 'budget.commit': 'Commit', 'budget.ram': 'RAM', 'budget.soft': 'Soft faults', 'budget.tlb': 'TLB' };
const counters: Counters = {
  addressSpaceTotal: 2048 * MIB, addressSpaceUsed: 512 * MIB, commitCharge: 3 * MIB, commitLimit: 12 * MIB, framesTotal: 1024, framesUsed: 256,
  residentPages: 7, pageTablePages: 2, softFaults: 1234, hardFaults: 0, accessViolations: 0, tlbHits: 90, tlbMisses: 4,
};

function widths(element: BudgetsElement, kind: string): string[] {
  return all(element, `.${kind} .bar i`).map((bar) => bar.style.width);
}

test('three meters tell name, amount and limit', async () => {
  const element = await show(BudgetsElement, { labels, format: PAGE_4K, counters });
  const meters = all(element, '[role=meter]');
  expect(meters.map((meter) => meter.getAttribute('aria-label'))).toEqual(['Address space', 'Commit', 'RAM']);
  expect(meters.map((meter) => meter.getAttribute('aria-valuetext'))).toEqual(['512 MiB / 2 GiB', '3 MiB / 12 MiB', '1 MiB / 4 MiB']);
  expect(meters.map((meter) => [Number(meter.getAttribute('aria-valuenow')), Number(meter.getAttribute('aria-valuemax'))]))
    .toEqual([[512 * MIB, 2048 * MIB], [3 * MIB, 12 * MIB], [MIB, 4 * MIB]]);
  expect(['address', 'commit', 'ram'].map((kind) => widths(element, kind))).toEqual([['25%'], ['25%'], ['25%']]);
  expect(all(element, '.delta')).toEqual([]);
});

test('what has grown is drawn behind what was, and told with its sign', async () => {
  const element = await show(BudgetsElement, { labels, format: PAGE_4K, counters, earlier: { ...counters, commitCharge: 0, framesUsed: 512, softFaults: 1230 } });
  expect(widths(element, 'commit')).toEqual(['25%', '0%']);
  expect(one(element, '.commit .bar i').className).toBe('more');
  expect(widths(element, 'ram')).toEqual(['25%']);
  expect(texts(element, '.delta')).toEqual(['+3 MiB', '−1 MiB', '+4']);
});

test('a limit of nothing and more than all draw no nonsense', async () => {
  const element = await show(BudgetsElement, { labels, format: PAGE_4K, counters: { ...counters, commitLimit: 0, framesUsed: 9999 } });
  expect(widths(element, 'commit')).toEqual(['0%']);
  expect(widths(element, 'ram')).toEqual(['100%']);
});

test('counters stand with their names', async () => {
  const element = await show(BudgetsElement, { labels, format: PAGE_4K, counters });
  const count = (name: string) => all(element, 'dl > div').map(text).find((each) => each.startsWith(name));
  expect(count('Soft faults')).toBe('Soft faults1 234');
  expect(count('TLB')).toBe('TLB90 / 4');
});

test('without counters nothing is drawn', async () => {
  const element = await show(BudgetsElement, { labels });
  expect(all(element, '*').filter((each) => each.localName !== 'style')).toEqual([]);
});
