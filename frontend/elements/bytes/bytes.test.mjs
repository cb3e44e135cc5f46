import { expect, test } from 'vitest';
import './bytes';

const view = {
  address: 0x150640, bytes: Array.from({ length: 32 }, (_, i) => (i < 16 ? 0x41 + i : -1)), changed: [3],
  runs: [{ code: 'HE', label: 'entry', length: 8 }, { code: 'DA', label: 'data', length: 24 }], region: 'heap',
};

async function shown() {
  const element = document.createElement('pw-bytes');
  element.view = view;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

test('bytes, characters and their meaning stand in one row; pages without bytes are question marks', async () => {
  const root = (await shown()).shadowRoot;
  const rows = [...root.querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(2);
  expect(rows[0].textContent).toContain('ABCDEFGHIJKLMNOP');
  expect([...rows[0].querySelectorAll('.code')].map((code) => code.textContent)).toEqual(['HE', 'DA']);
  expect(rows[0].querySelectorAll('.byte.changed')).toHaveLength(1);
  expect(rows[1].textContent).toContain('??');
  expect([...root.querySelectorAll('.legend li')].map((li) => li.textContent)).toEqual(['HEentry', 'DAdata']);
});

test('an address is typed; what is none is refused', async () => {
  const element = await shown();
  const said = [];
  element.addEventListener('pw-address', (event) => said.push(event.detail.address));
  const submit = async (text) => {
    const input = element.shadowRoot.querySelector('input');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    element.shadowRoot.querySelector('form').dispatchEvent(new Event('submit', { cancelable: true }));
    await element.updateComplete;
  };
  await submit('0012_ff60');
  await submit('xyz');
  expect(said).toEqual([0x12ff60]);
  expect(element.shadowRoot.querySelector('[role=alert]')).not.toBeNull();
});
