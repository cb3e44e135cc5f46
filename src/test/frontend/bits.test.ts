import { expect, test } from 'vitest';
import { BitsElement } from '../../../frontend/elements/bits/bits';
import {
  between, binary, bitAt, bitsPerRow, cutMoved, edgeAt, endMoved, lanes, leftOf, parts, rightOf, turned, type Strip,
} from '../../../frontend/elements/bits/strip';
import { all, change, click, listen, one, press, show, text, texts } from './page';

const labels = {
  'strip.help.set': 'Set', 'strip.help.cuts': 'Cut', 'strip.help.fields': 'Mark', 'strip.fields': 'Fields', 'strip.bit': 'Bit {0}',
  'strip.upper': 'Upper cut', 'strip.lower': 'Lower cut', 'strip.between': 'between bits {0} and {1}', 'strip.first': 'Highest bit: {0}',
  'strip.last': 'Lowest bit: {0}', 'strip.none': 'not marked', 'strip.single': 'bit {0}', 'strip.range': 'bits {0}–{1}', 'strip.one': '1 bit',
  'strip.many': '{0} bits', 'walk.directory': 'Directory index', 'walk.table': 'Table index', 'walk.offset': 'Offset',
};
const setting: Strip = { mode: 'set', value: 0, cuts: null, fields: [], locked: false };
const cutting: Strip = { mode: 'cuts', value: 0x3da871c5, cuts: null, fields: [], locked: false };
const marking: Strip = {
  mode: 'fields', value: 0x12345067, cuts: null, locked: false,
  fields: [{ id: 'frame', name: 'Frame', places: null, locked: false }, { id: 'dirty', name: 'Dirty', places: null, locked: false }],
};

/** The strip as if it were 320 wide and high, so that a bit of a row of 32 is 10 wide; points at a bit or at an edge. */
function picture(element: BitsElement) {
  const strip = one(element, '.strip');
  strip.getBoundingClientRect = () => ({ left: 0, top: 0, width: 320, height: 320 }) as DOMRect;
  strip.setPointerCapture = () => undefined;
  const middle = (bit: number) => (31 - bit) * 10 + 5;
  const edge = (bit: number) => (32 - bit) * 10;
  const point = async (kind: string, target: HTMLElement, x: number, y = 10) => {
    target.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true, button: 0, pointerId: 1, clientX: x, clientY: y }));
    await element.updateComplete;
  };
  return {
    middle, edge, point,
    drag: async (from: HTMLElement, ...xs: number[]) => {
      await point('pointerdown', from, xs[0] ?? 0);
      for (const x of xs.slice(1)) {
        await point('pointermove', strip, x);
      }
      await point('pointerup', strip, xs.at(-1) ?? 0);
    },
    clickAt: async (target: HTMLElement, x: number) => {
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: 10 }));
      await element.updateComplete;
    },
  };
}

const bit = (element: BitsElement, number: number) => one(element, `[data-bit="${number}"]`);
const cut = (element: BitsElement, end: string) => one(element, `[role=slider][data-end=${end}]`);
const now = (element: BitsElement) => all(element, '[role=slider]').map((slider) => Number(slider.getAttribute('aria-valuenow')));

test('numbers of bits, parts and places are those of the picture', () => {
  expect([turned(0, 31), turned(0x80000001, 31), turned(0xffffffff, 0)]).toEqual([0x80000000, 1, 0xfffffffe]);
  expect(binary(0xf0000001)).toBe('1111 0000 0000 0000 0000 0000 0000 0001');
  expect(between(3, 7)).toEqual({ high: 7, low: 3 });
  expect(parts({ high: 22, low: 12 }).map((part) => [part.name, part.high, part.low])).toEqual([['directory', 31, 22], ['table', 21, 12], ['offset', 11, 0]]);
  for (const perRow of [32, 16, 8]) {
    for (let place = 0; place < 32; place++) {
      expect(bitAt(leftOf(place, perRow), perRow)).toBe(place);
      expect(edgeAt(rightOf(place, perRow), perRow)).toBe(place);
      expect(edgeAt(leftOf(place, perRow), perRow)).toBe(place + 1);
    }
  }
});

test('a row has as many bits as can be touched', () => {
  expect([0, 1200, 796, 795, 412, 411, 320].map(bitsPerRow)).toEqual([32, 32, 32, 16, 16, 8, 8]);
});

test('cuts leave each part a bit, an end takes the other along', () => {
  const cuts = { high: 22, low: 12 };
  expect([cutMoved(cuts, 'high', 40), cutMoved(cuts, 'high', 3), cutMoved(cuts, 'low', -5), cutMoved(cuts, 'low', 30)]).toEqual([
    { high: 31, low: 12 }, { high: 13, low: 12 }, { high: 22, low: 1 }, { high: 22, low: 21 }]);
  expect([endMoved(cuts, 'high', 40), endMoved(cuts, 'high', 3), endMoved(cuts, 'low', -5), endMoved(cuts, 'low', 30)]).toEqual([
    { high: 31, low: 12 }, { high: 3, low: 3 }, { high: 22, low: 0 }, { high: 30, low: 30 }]);
});

test('fields that overlap stand on lines of their own', () => {
  expect(lanes([{ high: 31, low: 12 }, null, { high: 11, low: 0 }, { high: 12, low: 5 }, { high: 4, low: 4 }])).toEqual([0, -1, 0, 1, 1]);
});

test('nothing is drawn until a strip is there', async () => {
  const element = await show(BitsElement, { labels });
  expect(all(element, '*').filter((each) => each.localName !== 'style')).toEqual([]);
});

test('bits are set by click, and the number is told and read out', async () => {
  const element = await show(BitsElement, { labels, strip: setting });
  const said = listen(element, 'pw-value');
  expect(all(element, 'button.tile')).toHaveLength(32);
  await click(element, bit(element, 31));
  await click(element, bit(element, 0));
  expect(said).toEqual([['pw-value', { value: 0x80000000 }], ['pw-value', { value: 0x80000001 }]]);
  expect([bit(element, 0).getAttribute('aria-pressed'), bit(element, 0).getAttribute('aria-label'), text(one(element, 'output'))])
    .toEqual(['true', 'Bit 0', '0x80000001']);
  expect(texts(element, '.digit')).toEqual(['8', '0', '0', '0', '0', '0', '0', '1']);
  await click(element, bit(element, 31));
  expect(said.at(-1)).toEqual(['pw-value', { value: 1 }]);
});

test('the bits are one stop of the keyboard; arrows, Home and End go from bit to bit', async () => {
  const element = await show(BitsElement, { labels, strip: setting });
  const at = [];
  for (const [from, key] of [[31, 'ArrowLeft'], [31, 'ArrowRight'], [30, 'End'], [0, 'ArrowDown'], [0, 'ArrowUp'], [1, 'Home'], [31, 'PageDown']] as const) {
    bit(element, from).focus();
    expect(await press(element, bit(element, from), key)).toBe(true);
    at.push(element.at);
    expect(all(element, '[tabindex="0"]')).toEqual([bit(element, element.at)]);
    expect(element.shadowRoot?.activeElement).toBe(bit(element, element.at));
  }
  expect(at).toEqual([31, 30, 0, 0, 1, 31, 0]);
  expect(await press(element, bit(element, 0), 'x')).toBe(false);
  expect(await press(element, bit(element, 0), 'Home', { ctrlKey: true })).toBe(false);
});

test('a settled strip is only read', async () => {
  for (const strip of [{ ...setting, value: 5 }, { ...cutting, cuts: { high: 22, low: 12 } }]) {
    const element = await show(BitsElement, { labels, strip: { ...strip, locked: true } });
    expect(all(element, 'button, [tabindex], [role=slider], .help')).toEqual([]);
    expect(one(element, '[role=group]').getAttribute('aria-label')).toMatch(/^0x[0-9A-F]{8}: ([01]{4} ?){8}$/);
    const said = listen(element, 'pw-value', 'pw-cuts');
    const picture1 = picture(element);
    await picture1.drag(bit(element, 5), 100, 200);
    await picture1.clickAt(bit(element, 5), 200);
    expect(said).toEqual([]);
  }
});

test('cuts are sliders; left and up go to higher bits, and nothing is coloured before one was moved', async () => {
  const element = await show(BitsElement, { labels, strip: cutting });
  const said = listen(element, 'pw-cuts');
  expect([texts(element, '.part'), texts(element, 'output'), all(element, '.tile.hue').length]).toEqual([[], [''], 0]);
  await press(element, cut(element, 'high'), 'ArrowRight');
  expect(said).toEqual([['pw-cuts', { high: 23, low: 8 }]]);
  await press(element, cut(element, 'high'), 'ArrowDown');
  await press(element, cut(element, 'low'), 'PageUp');
  expect(said.at(-1)).toEqual(['pw-cuts', { high: 22, low: 12 }]);
  const high = cut(element, 'high');
  expect(['aria-label', 'aria-valuenow', 'aria-valuetext'].map((name) => high.getAttribute(name))).toEqual(['Upper cut', '22', 'between bits 22 and 21']);
  expect([text(one(element, 'output')), texts(element, '.part')]).toEqual(['10/10/12',
    ['Directory index bits 31–22 · 10 bits', 'Table index bits 21–12 · 10 bits', 'Offset bits 11–0 · 12 bits']]);
  expect(['directory', 'table', 'offset'].map((name) => all(element, `.tile.${name}`).length)).toEqual([10, 10, 12]);
  await press(element, cut(element, 'low'), 'End');
  await press(element, high, 'Home');
  expect(now(element)).toEqual([31, 1]);
  expect(text(one(element, '.part'))).toBe('Directory index bit 31 · 1 bit');
  expect(await press(element, high, 'a')).toBe(false);
});

test('a cut is dragged, and told when it is let go', async () => {
  const element = await show(BitsElement, { labels, strip: cutting });
  const said = listen(element, 'pw-cuts');
  const { drag, edge, point } = picture(element);
  await drag(cut(element, 'high'), edge(24), edge(23) + 2, edge(22) - 3);
  expect(said).toEqual([['pw-cuts', { high: 22, low: 8 }]]);
  await drag(cut(element, 'low'), edge(8), edge(30));
  expect(now(element)).toEqual([22, 21]);
  await point('pointerdown', cut(element, 'low'), edge(21));
  await point('pointermove', one(element, '.strip'), edge(3));
  await point('pointercancel', one(element, '.strip'), edge(3));
  expect(now(element)).toEqual([22, 21]);
  expect(said).toHaveLength(2);
});

test('a click takes the nearer cut to the edge that is nearest: nobody has to drag', async () => {
  const element = await show(BitsElement, { labels, strip: cutting });
  const said = listen(element, 'pw-cuts');
  const { clickAt, edge } = picture(element);
  await clickAt(bit(element, 21), edge(22) + 3);
  await clickAt(bit(element, 12), edge(12) - 4);
  expect(said).toEqual([['pw-cuts', { high: 22, low: 8 }], ['pw-cuts', { high: 22, low: 12 }]]);
});

test('a field is marked from bit to bit, in any direction', async () => {
  const element = await show(BitsElement, { labels, strip: marking });
  const said = listen(element, 'pw-field');
  const { drag, middle } = picture(element);
  expect(texts(element, 'button.field')).toEqual(['1 Frame not marked', '2 Dirty not marked']);
  await drag(bit(element, 12), middle(12), middle(20), middle(31));
  expect(said).toEqual([['pw-field', { id: 'frame', high: 31, low: 12 }]]);
  expect([text(one(element, '.field')), text(one(element, 'output')), all(element, '.tile.hue.directory').length])
    .toEqual(['1 Frame bits 31–12', 'bits 31–12 · 20 bits', 20]);
  await click(element, one(element, 'button.field', 1));
  await drag(bit(element, 6), middle(6));
  expect(said.at(-1)).toEqual(['pw-field', { id: 'dirty', high: 6, low: 6 }]);
  expect(texts(element, '.mark')).toEqual(['1Frame', '2Dirty']);
});

test('two taps mark from the first to the second, the third begins again', async () => {
  const element = await show(BitsElement, { labels, strip: marking });
  const said = listen(element, 'pw-field');
  const { drag, middle } = picture(element);
  for (const tapped of [5, 9, 3]) {
    await drag(bit(element, tapped), middle(tapped));
  }
  expect(said.map(([, detail]) => detail)).toEqual([{ id: 'frame', high: 5, low: 5 }, { id: 'frame', high: 9, low: 5 }, { id: 'frame', high: 3, low: 3 }]);
});

test('the ends of the chosen field are sliders and can be dragged', async () => {
  const element = await show(BitsElement, { labels, strip: marking });
  const said = listen(element, 'pw-field');
  await press(element, cut(element, 'high'), 'Home');
  await press(element, cut(element, 'low'), 'ArrowRight');
  expect(now(element)).toEqual([31, 14]);
  expect(cut(element, 'low').getAttribute('aria-label')).toBe('Lowest bit: Frame');
  const { drag, edge } = picture(element);
  await drag(cut(element, 'low'), edge(14), edge(12) + 2);
  await drag(cut(element, 'high'), 0, edge(30) + 1);
  expect(said.at(-1)).toEqual(['pw-field', { id: 'frame', high: 29, low: 12 }]);
});

test('what is settled of the fields stays, and the next one is chosen', async () => {
  const element = await show(BitsElement, { labels, strip: marking });
  const [frame, dirty] = marking.fields;
  if (!frame || !dirty) {
    throw new Error('two fields');
  }
  await change(element, { strip: { ...marking, fields: [{ ...frame, places: { high: 31, low: 12 }, locked: true }, dirty] } });
  expect([texts(element, 'button.field'), texts(element, 'span.field')]).toEqual([['2 Dirty not marked'], ['1 Frame bits 31–12']]);
  expect(one(element, 'button.field').getAttribute('aria-pressed')).toBe('true');
  await change(element, { strip: { ...marking, locked: true, fields: [frame, dirty].map((field) => ({ ...field, places: { high: 6, low: 6 }, locked: true })) } });
  expect(all(element, 'button, [role=slider], .help')).toEqual([]);
});

test('rows of eight bits have their own numbers and parts of marks', async () => {
  const element = await show(BitsElement, { labels, strip: { ...marking, fields: [{ id: 'frame', name: 'Frame', places: { high: 31, low: 12 }, locked: false }] } });
  await change(element, { perRow: 8 });
  expect([all(element, '.row').length, all(element, '.mark').length, texts(element, '.places')[2]]).toEqual([4, 3, '2320']);
  expect(all(element, '[role=slider]').map((slider) => slider.getAttribute('style'))).toEqual(['--at:0;--along:0', '--at:2;--along:0.5']);
});
