import { expect, test } from 'vitest';
import { mergeTexts } from './chapter';

const text = (id: string) => ({ zh: { [id]: '甲' }, en: { [id]: 'a' } });

test('puts the texts of chapters together', () => {
  expect(mergeTexts([text('goal'), text('rules')])).toEqual({ zh: { goal: '甲', rules: '甲' }, en: { goal: 'a', rules: 'a' } });
});

test('refuses two texts for one cell', () => {
  expect(() => mergeTexts([text('goal'), text('rules'), text('goal')])).toThrow('two texts for cell goal');
});
