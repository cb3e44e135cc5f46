import { expect, test } from 'vitest';
import { TimelineElement, type TimelineStep } from '../../../frontend/elements/timeline/timeline';
import { all, change, click, listen, one, show, text, texts } from './page';

const labels = { 'timeline.empty': 'Nothing was done', 'timeline.quiet': 'Nothing happened', 'timeline.instructions': 'instructions', 'timeline.events': 'Events' };
const steps: TimelineStep[] = [
  { command: 0, instruction: 0, text: 'Load', kind: 'load' },
  { command: 1, instruction: 1234, text: 'Run', kind: 'run' },
];

test('what was done leads back there; the last is now and leads nowhere', async () => {
  const element = await show(TimelineElement, { labels, steps });
  const said = listen(element, 'pw-seek');
  const load = one(element, '.steps button');
  const run = one(element, '.steps button', 1);
  expect([load.hasAttribute('aria-current'), run.getAttribute('aria-current')]).toEqual([false, 'step']);
  expect(run.title).toBe('Run — 1\u202f234 instructions');
  await click(element, run);
  await click(element, load);
  expect(said).toEqual([['pw-seek', { command: 0, instruction: 0 }]]);
});

test('nothing can be chosen while the machine is busy', async () => {
  const element = await show(TimelineElement, { labels, steps, busy: true });
  const said = listen(element, 'pw-seek');
  await click(element, one(element, '.steps button'));
  expect(said).toEqual([]);
  await change(element, { busy: false });
  await click(element, one(element, '.steps button'));
  expect(said).toHaveLength(1);
});

test('events tell their kind by a sign, their nesting by indentation, and where it was', async () => {
  const element = await show(TimelineElement, {
    labels, steps, more: 'and 3 more',
    events: [
      { kind: 'api', text: 'malloc(16)', depth: 0 },
      { kind: 'memory', text: 'committed', depth: 1, address: 0 },
      { kind: 'bad', text: 'access violation', depth: 0, address: null },
    ],
  });
  const said = listen(element, 'pw-address');
  expect(texts(element, '.events li')).toEqual(['and 3 more', 'ƒmalloc(16)', '▣committed 0x00000000', '✕access violation']);
  expect(all(element, '.events li').map((event) => event.style.getPropertyValue('--depth'))).toEqual(['0', '0', '1', '0']);
  expect(all(element, '.sign').every((sign) => sign.getAttribute('aria-hidden') === 'true')).toBe(true);
  await click(element, one(element, '.events button'));
  expect(said).toEqual([['pw-address', { address: 0 }]]);
});

test('events have a name and a stop of the keyboard', async () => {
  const element = await show(TimelineElement, { labels, steps, events: [{ kind: 'note', text: 'x', depth: 0 }] });
  const list = one(element, '.events');
  expect([list.getAttribute('aria-label'), list.tabIndex]).toEqual(['Events', 0]);
});

test('before the first step and after a quiet one it says so', async () => {
  const element = await show(TimelineElement, { labels });
  expect(text(one(element, '.empty'))).toBe('Nothing was done');
  expect(all(element, '.steps')).toEqual([]);
  await change(element, { steps });
  expect(text(one(element, '.empty'))).toBe('Nothing happened');
});
