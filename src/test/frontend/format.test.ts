import { expect, test } from 'vitest';
import { fill, grouped, hex, hex8, parseAddress, size } from '../../../frontend/elements/base/format';

test('an address is read with or without 0x, with separators, in any case', () => {
  for (const text of ['0x00A1F000', 'a1f000', '00A1_F000', ' 0xa1 f000 ', '00a1`f000', 'A1F000h']) {
    expect(parseAddress(text)).toBe(0x00a1f000);
  }
});

test('what is no 32-bit number is not an address', () => {
  for (const text of ['', '0x', 'ghi', '123456789', '-1']) {
    expect(parseAddress(text)).toBeNull();
  }
});

test('numbers are written as debuggers write them', () => {
  expect(hex8(0x7ffdf000)).toBe('7FFD_F000');
  expect(hex8(-1)).toBe('FFFF_FFFF');
  expect(hex(0xfff, 8)).toBe('0x00000FFF');
  expect(hex(0xc0000005)).toBe('0xC0000005');
  expect(size(4096)).toBe('4 KiB');
  expect(size(1.5 * 2 ** 30)).toBe('1.50 GiB');
  expect(size(2 ** 40)).toBe('1024 GiB');
  expect(grouped(1234567)).toBe('1\u202f234\u202f567');
});

test('labels are filled; what is missing stays visible', () => {
  expect(fill('{0} of {1}', 1, 2)).toBe('1 of 2');
  expect(fill('{0} of {1}', 1)).toBe('1 of {1}');
  expect(fill(undefined, 1)).toBe('');
});
