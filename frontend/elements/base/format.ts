/** Numbers as people who debug Windows write them. All functions take any number and never throw. */

/** Eight hexadecimal digits in two groups, without 0x: `7FFD_F000`. */
export function hex8(value: number): string {
  const digits = (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
  return digits.slice(0, 4) + '_' + digits.slice(4);
}

/** Hexadecimal after 0x, at least `width` digits. */
export function hex(value: number, width = 1): string {
  return '0x' + (value >>> 0).toString(16).toUpperCase().padStart(width, '0');
}

/** A size in bytes with the largest unit that divides it well: `4 KiB`, `1.5 GiB`. */
export function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1024 && unit < 3) {
    value /= 1024;
    unit++;
  }
  const rounded = Math.abs(value) < 10 ? value : Math.round(value * 10) / 10;
  const shown = Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(Math.abs(rounded) < 10 ? 2 : 1);
  return `${shown} ${units[unit]}`;
}

/** Digits in groups of three by thin spaces. */
export function grouped(value: number): string {
  return Math.trunc(value).toString().replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/**
 * An address as a person types it: hexadecimal with or without 0x, `_`, spaces or backticks, any case.
 * @returns null if it is not a 32-bit number
 */
export function parseAddress(text: string): number | null {
  const digits = text.trim().replace(/^0x/i, '').replace(/[_`\s]/g, '').replace(/h$/i, '');
  return /^[0-9a-f]{1,8}$/i.test(digits) ? parseInt(digits, 16) : null;
}

/** Fills `{0}`, `{1}`... of a label. */
export function fill(label: string | undefined, ...values: Array<string | number>): string {
  return (label ?? '').replace(/\{(\d)\}/g, (all, index) => String(values[Number(index)] ?? all));
}
