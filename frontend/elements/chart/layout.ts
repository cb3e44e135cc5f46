import type { Picture } from './figures';

/** Below this a name stands above its bar and not before it. */
const NARROW = 560;

/** Sizes in pixels. */
export interface Layout {
  width: number;
  height: number;
  /** of letters */
  font: number;
  narrow: boolean;
  /** left of the drawing: the names, if they stand before their bars */
  names: number;
  /** right of it: what stands at the ends of bars */
  ends: number;
  /** thickness of a bar */
  bar: number;
}

const TOP = 8;
export const SCALE = 52;

/** About how wide a text is: Chinese characters are as wide as they are high. */
export function textWidth(text: string, font: number): number {
  let ems = 0;
  for (const character of text) {
    ems += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.56;
  }
  return Math.ceil(ems * font);
}

/** How wide a text is in letters of a size; the browser knows it better than {@link textWidth}. */
export type Measure = (text: string, font: number) => number;

/** How much room everything has in a picture of this width. */
export function layout(picture: Picture, width: number, measure: Measure = textWidth): Layout {
  const widest = (texts: string[], size: number): number => Math.ceil(Math.max(0, ...texts.map((text) => measure(text, size))));
  const narrow = width < NARROW;
  const large = picture.kind === 'bars' && picture.of.large;
  const font = large ? (narrow ? 16 : 22) : 13;
  if (picture.kind === 'points') {
    return { width, height: Math.min(420, Math.max(300, width * 0.6)), font, narrow, names: 64, ends: 28, bar: 0 };
  }
  const names = picture.kind === 'dots' ? picture.of.rows : picture.of.rows.map((row) => row.name);
  const ends = picture.kind === 'dots' ? [] : picture.of.rows.map((row) => row.said);
  const bar = Math.round(font * 1.2);
  const row = picture.kind === 'dots' ? 64 : bar + (narrow ? font * 2 : font * 0.9);
  return {
    width,
    height: Math.ceil(TOP + names.length * row + SCALE * (font / 13)),
    font,
    narrow,
    names: narrow ? 14 : Math.min(Math.ceil(width * 0.4), widest(names, font) + 20),
    ends: Math.min(Math.ceil(width * 0.45), Math.max(24, widest(ends, font) + 14)),
    bar,
  };
}
