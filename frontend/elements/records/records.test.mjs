import { expect, test } from 'vitest';
import './records';

const view = {
  title: 'Blocks', choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }], choice: 'a', items: [], item: '', itemLabel: '',
  facts: [{ label: 'Free', value: '3', changed: true }], columns: ['Address', 'Size'],
  rows: [{ cells: ['0015_0640', '112'], addresses: [0x150640, null], changed: true, tone: 'bad' }, { cells: ['0015_06B0', '16'], addresses: [0x1506b0, null], changed: false, tone: '' }],
  from: 0, total: 5, pageSize: 2, empty: 'None',
};

async function shown(now) {
  const element = document.createElement('pw-records');
  element.labels = { 'records.changed': 'changed', 'records.range': '{0} to {1} of {2}' };
  element.view = now;
  document.body.append(element);
  await element.updateComplete;
  const said = [];
  for (const name of ['pw-choose', 'pw-page', 'pw-address']) {
    element.addEventListener(name, (event) => said.push([name, event.detail]));
  }
  return { root: element.shadowRoot, said };
}

test('a table with headers shows one page, says what changed, and lets go on', async () => {
  const { root, said } = await shown(view);
  expect([...root.querySelectorAll('th')].map((th) => th.textContent)).toEqual(['Address', 'Size']);
  expect(root.querySelector('tbody tr').textContent).toContain('changed');
  expect(root.querySelector('.pager').textContent).toContain('1 to 2 of 5');
  const [previous, next] = root.querySelectorAll('.pager button');
  expect(previous.disabled).toBe(true);
  next.click();
  root.querySelector('tbody button').click();
  expect(said).toEqual([['pw-page', { from: 2 }], ['pw-address', { address: 0x150640 }]]);
});

test('without rows it says so, and a page alone has no pager', async () => {
  const { root } = await shown({ ...view, rows: [], total: 0 });
  expect(root.querySelector('.empty').textContent).toBe('None');
  expect(root.querySelector('.pager')).toBeNull();
});

test('another kind can be chosen', async () => {
  const { root, said } = await shown(view);
  const select = root.querySelector('select');
  select.value = 'b';
  select.dispatchEvent(new Event('change'));
  expect(said).toEqual([['pw-choose', { id: 'b' }]]);
});
