/** The bits of an entry, drawn once (Intel SDM vol. 3, 4.3; bits 9 and 10 as Windows uses them). */
export interface BitField {
  name: string;
  high: number;
  low: number;
}

/**
 * Fields of the 32 bits from bit 31 down, as whoever reads this kind of entry sees them. A frame number begins where a page
 * ends; the slot of the page file has 20 bits always.
 */
export function fields(kind: string, directory: boolean, pageShift: number): BitField[] {
  const frame = { name: 'frame', high: 31, low: pageShift };
  const between = (low: number) => (pageShift > low ? [{ name: 'unused', high: pageShift - 1, low }] : []);
  const one = (name: string, bit: number) => ({ name, high: bit, low: bit });
  if (kind === 'VALID') {
    return [
      frame, ...between(11), one('prototype', 10), one('cow', 9), one('G', 8), one(directory ? 'PS' : 'PAT', 7),
      one('D', 6), one('A', 5), one('PCD', 4), one('PWT', 3), one('US', 2), one('RW', 1), one('P', 0),
    ];
  }
  if (kind === 'PAGE_FILE') {
    return [{ name: 'slot', high: 31, low: 12 }, one('transition', 11), one('prototype', 10), { name: 'protection', high: 9, low: 5 },
      { name: 'file', high: 4, low: 1 }, one('P', 0)];
  }
  if (kind === 'TRANSITION') {
    return [frame, ...between(12), one('transition', 11), one('prototype', 10), { name: 'protection', high: 9, low: 5 },
      { name: 'cacheBits', high: 4, low: 1 }, one('P', 0)];
  }
  if (kind === 'PROTOTYPE') {
    return [{ name: 'protoHigh', high: 31, low: 11 }, one('prototype', 10), { name: 'unused', high: 9, low: 8 }, { name: 'protoLow', high: 7, low: 1 }, one('P', 0)];
  }
  return [{ name: 'unused', high: 31, low: 12 }, one('transition', 11), one('prototype', 10), { name: 'protection', high: 9, low: 5 },
    { name: 'unused', high: 4, low: 1 }, one('P', 0)];
}

/** The bits of a field as a number. */
export function valueOf(raw: number, field: BitField): number {
  return ((raw >>> field.low) & (2 ** (field.high - field.low + 1) - 1)) >>> 0;
}

/** The named single bits of a valid entry that are set, from bit 0 up. */
export const FLAGS: ReadonlyArray<readonly [string, number]> = [
  ['P', 0], ['RW', 1], ['US', 2], ['PWT', 3], ['PCD', 4], ['A', 5], ['D', 6], ['PS', 7], ['G', 8],
];
