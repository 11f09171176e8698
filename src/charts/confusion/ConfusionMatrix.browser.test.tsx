import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountInTest } from '../frame/mountInTest';
import { ConfusionMatrix } from './ConfusionMatrix';

const counts = Uint32Array.of(8, 2, 1, 9);

test('cells open their images, by pointer and by arrow keys', async () => {
  const opened: string[] = [];
  mountInTest()(<ConfusionMatrix title="Confusion" language="en" labels={['cat', 'dog']} counts={counts} onOpen={(truth, predicted) => opened.push(`${truth}${predicted}`)} />);
  await page.getByRole('button', { name: 'Truth cat, predicted dog: 2, 20.0 % of the class' }).click();
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}{Enter}');
  expect(opened).toEqual(['01', '10']);
});

test('one tab stop for all cells', () => {
  mountInTest()(<ConfusionMatrix title="Confusion" language="en" labels={['cat', 'dog']} counts={counts} onOpen={() => undefined} />);
  expect(document.querySelectorAll('td button[tabindex="0"]')).toHaveLength(1);
});

test('tells accuracy and worst confusion, and waits for the first evaluation', async () => {
  const render = mountInTest();
  render(<ConfusionMatrix title="Confusion" language="en" labels={['cat', 'dog']} counts={null} />);
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/after the first evaluation/);
  render(<ConfusionMatrix title="Confusion" language="en" labels={['cat', 'dog']} counts={counts} />);
  await expect.element(page.getByRole('figure')).toHaveAccessibleDescription(/20 examples, accuracy 85\.0.%.*cat taken for dog, 2 times/);
});
