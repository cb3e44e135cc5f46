import { addressParts, type AddressPart } from '../base/paging';

/** The numbers of two bits, the higher one first: the ends of a field, or two cuts, each named by the lowest bit above it. */
export interface Places {
  high: number;
  low: number;
}

/** A field to mark; `places` is null until it is marked, `locked` true once nothing is to be changed. */
export interface Field {
  id: string;
  name: string;
  places: Places | null;
  locked: boolean;
}

/** A strip as the server gives it; `cuts` is null until one was moved. */
export interface Strip {
  mode: 'set' | 'cuts' | 'fields';
  value: number;
  cuts: Places | null;
  fields: Field[];
  locked: boolean;
}

/** One end of a field, or one of two cuts. */
export type End = 'high' | 'low';

export const BITS = 32;
const LEAST_TILE = 24;
const MARGINS = 28;

/** How many bits stand in a row of this width, so that each can be touched. */
export function bitsPerRow(width: number): number {
  return [32, 16].find((bits) => width === 0 || width >= bits * LEAST_TILE + MARGINS) ?? 8;
}

export function isSet(value: number, bit: number): boolean {
  return ((value >>> bit) & 1) === 1;
}

/** The number with one bit turned over. */
export function turned(value: number, bit: number): number {
  return (value ^ (1 << bit)) >>> 0;
}

/** The 32 bits in groups of four. */
export function binary(value: number): string {
  return (value >>> 0).toString(2).padStart(BITS, '0').replace(/\B(?=(\d{4})+$)/g, ' ');
}

/** From one bit to another, in any order. */
export function between(one: number, other: number): Places {
  return { high: Math.max(one, other), low: Math.min(one, other) };
}

/** The cuts with one of them moved, as far as each of the three parts keeps a bit. */
export function cutMoved(cuts: Places, end: End, to: number): Places {
  return end === 'high'
    ? { ...cuts, high: Math.max(cuts.low + 1, Math.min(BITS - 1, to)) }
    : { ...cuts, low: Math.max(1, Math.min(cuts.high - 1, to)) };
}

/** The field with one end moved; it takes the other end along rather than pass it. */
export function endMoved(field: Places, end: End, to: number): Places {
  const bit = Math.max(0, Math.min(BITS - 1, to));
  return end === 'high' ? { high: bit, low: Math.min(field.low, bit) } : { high: Math.max(field.high, bit), low: bit };
}

/** What two cuts make of an address. */
export function parts(cuts: Places): AddressPart[] {
  return addressParts({ pageShift: cuts.low, tableBits: cuts.high - cuts.low, directoryBits: BITS - cuts.high });
}

/** For each field the line below the bits on which it has room beside the others; -1 for one that isn't marked. */
export function lanes(fields: ReadonlyArray<Places | null>): number[] {
  const ends: Places[][] = [];
  return fields.map((field) => {
    if (!field) {
      return -1;
    }
    const free = ends.findIndex((lane) => lane.every((other) => other.low > field.high || other.high < field.low));
    const lane = free < 0 ? ends.length : free;
    (ends[lane] ??= []).push(field);
    return lane;
  });
}

/** A place on the picture: which row, and how far along it, 0 to 1. */
export interface Spot {
  row: number;
  along: number;
}

/** The right edge of a bit: where a cut lies that is named by it, and where a field ends. */
export function rightOf(bit: number, perRow: number): Spot {
  const index = BITS - 1 - bit;
  return { row: Math.floor(index / perRow), along: ((index % perRow) + 1) / perRow };
}

/** The left edge of a bit. */
export function leftOf(bit: number, perRow: number): Spot {
  const index = BITS - 1 - bit;
  return { row: Math.floor(index / perRow), along: (index % perRow) / perRow };
}

/** The bit at a spot. */
export function bitAt(spot: Spot, perRow: number): number {
  return BITS - 1 - (spot.row * perRow + Math.max(0, Math.min(perRow - 1, Math.floor(spot.along * perRow))));
}

/** The bit whose right edge is next to a spot; 32 for the left edge of the strip. */
export function edgeAt(spot: Spot, perRow: number): number {
  return BITS - (spot.row * perRow + Math.max(0, Math.min(perRow, Math.round(spot.along * perRow))));
}
