import { expect, test } from 'vitest';
import './budgets';

const counters = {
  addressSpaceTotal: 2 ** 31, addressSpaceUsed: 0, commitCharge: 0, commitLimit: 2 ** 20, framesTotal: 64, framesUsed: 16, residentPages: 0,
  pageTablePages: 0, softFaults: 0, hardFaults: 0, accessViolations: 0, tlbHits: 0, tlbMisses: 0,
};

async function ram(format) {
  const element = document.createElement('pw-budgets');
  element.format = format;
  element.counters = counters;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot.querySelector('.ram [role=meter]');
}

test('RAM has as many bytes as its frames have together', async () => {
  const small = await ram({ pageShift: 12, tableBits: 10, directoryBits: 10 });
  const large = await ram({ pageShift: 13, tableBits: 11, directoryBits: 8 });
  expect(small.getAttribute('aria-valuetext')).toBe('64 KiB / 256 KiB');
  expect(large.getAttribute('aria-valuetext')).toBe('128 KiB / 512 KiB');
});

test('while nobody said how large a frame is, RAM is not drawn', async () => {
  expect(await ram(null)).toBeNull();
});
