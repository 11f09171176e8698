import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../theme/tokens.css';
import '../theme/base.css';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { EventLog } from '../../engine/declarations/eventLog';
import type { BoardRun } from './boardRun';
import { defaultBoardSettings, useBoardSettings } from './boardSettings';
import { addLog, emptyBoard, failReading, fileId, useBoard } from './boardStore';
import { emptyLog } from './emptyLog';
import { Notices } from './Notices';
import { RunList } from './RunList';
import { ScalarsTab } from './ScalarsTab';
import { TextTab } from './TextTab';

function log(name: string, tags: readonly string[]): EventLog {
  const steps = Float64Array.from({ length: 50 }, (_, i) => i);
  return { ...emptyLog(name), scalars: tags.map((tag) => ({ tag, steps, wallTimes: steps.map((s) => 1.6e9 + s), values: steps.map((s) => 1 / (s + 1)) })) };
}
const run = (made: EventLog): BoardRun => ({ id: fileId(made.name), name: made.name, color: 'var(--adam)', run: null, live: false, log: made });

beforeEach(() => {
  useBoard.setState(emptyBoard, true);
  useBoardSettings.setState(defaultBoardSettings);
});

test('runs are ticked, shown alone and removed; a filter that is no expression says so', async () => {
  for (const name of ['first', 'second']) addLog(emptyLog(name));
  let filter = '';
  const render = mountInTest(280);
  const draw = (): void => { render(<RunList runs={['first', 'second'].map((name) => run(emptyLog(name)))} filter={filter} onFilter={(next) => { filter = next; draw(); }} />); };
  draw();
  await page.getByRole('checkbox', { name: 'Show first' }).click();
  expect([...useBoard.getState().unticked]).toEqual(['file:first']);
  expect((page.getByRole('checkbox', { name: 'All' }).element() as HTMLInputElement).indeterminate).toBe(true);
  await page.getByRole('button', { name: /^first/ }).click();
  expect([...useBoard.getState().unticked]).toEqual(['file:second']);
  await page.getByRole('searchbox').fill('a(');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/Not a regular expression/);
  await page.getByRole('button', { name: 'Remove second from the board' }).click();
  expect(useBoard.getState().files.map(({ id }) => id)).toEqual(['file:first']);
});

test('a group of many tags has pages, folds, and is filtered', async () => {
  mountInTest(900)(<ScalarsTab runs={[run(log('a', [...Array.from({ length: 15 }, (_, i) => `layer/${i}`), 'loss']))]} />);
  await expect.element(page.getByText('1–12 of 15')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.element(page.getByRole('figure', { name: 'layer/14' })).toBeVisible();
  await expect.element(page.getByRole('figure', { name: 'layer/11' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /^layer/ }).click();
  await expect.element(page.getByRole('figure', { name: 'layer/14' })).not.toBeInTheDocument();
  await page.getByRole('searchbox').fill('^loss$');
  await expect.element(page.getByRole('button', { name: /^layer/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole('figure', { name: 'loss' })).toBeVisible();
});

test('a card tells smoothed and raw values, step and time of the runs nearest to the pointer', async () => {
  mountInTest(700)(<ScalarsTab runs={Array.from({ length: 7 }, (_, i) => run(log(`run ${i}`, ['loss'])))} />);
  const reader = page.getByRole('slider', { name: /loss/ });
  await expect.element(reader).toBeVisible();
  (reader.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(page.getByText('2 more')).toBeVisible();
  const row = document.querySelector('figure table tbody tr')?.textContent ?? '';
  // 1 and 1/2, smoothed by 0.6: (0.6 * 1 + 0.5) / 1.6.
  expect(row).toMatch(/run 0.*0\.6875.*0\.5000.*1 s/);
});

test('an axis of dates and a logarithmic one are drawn', async () => {
  mountInTest(700)(<ScalarsTab runs={[run(log('a', ['loss']))]} />);
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/Step 0 to 49/);
  useBoardSettings.setState({ axis: 'wall' });
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/Time 2020-09-13 \d\d:26:40 to 2020-09-13 \d\d:27:29/);
  useBoardSettings.setState({ axis: 'step', logX: true });
  expect(document.querySelector('path[class*=curve]')?.getAttribute('d')).not.toMatch(/NaN/);
});

test('failures and problems are told in sentences, and can be put away', async () => {
  failReading('a.txt', { code: 'bad-file', details: { file: 'a.txt', expected: 'an event file of TensorBoard', found: '3 bytes' } });
  addLog({ ...emptyLog('b'), problems: [{ kind: 'truncated', at: 1234, what: '' }] });
  mountInTest(700)(<Notices />);
  await expect.element(page.getByRole('alert')).toHaveTextContent(/The file a\.txt cannot be read/);
  await expect.element(page.getByRole('status')).toHaveTextContent('b: the file breaks off at byte 1,234');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  expect(document.querySelector('[role=alert], [role=status]')).toBeNull();
});

test('texts stay texts, the newest first', () => {
  const made = { ...emptyLog('a'), texts: [{ tag: 'notes', points: Array.from({ length: 7 }, (_, step) => ({ step, wallTime: 1.6e9, text: `<img src=x onerror=alert(1)> ${step}` })) }] };
  mountInTest(700)(<TextTab runs={[run(made)]} />);
  return expect.poll(() => [...document.querySelectorAll('li p')].map((p) => p.textContent.at(-1)).join('')).toBe('65432');
});
