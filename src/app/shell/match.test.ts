import { describe, expect, it } from 'vitest';
import { matchScore, search } from './match';

const housing = { zh: '房价预测', en: 'House prices' };
const mnist = { zh: 'MNIST 手写数字', en: 'MNIST digits' };

describe('search', () => {
  it('finds lessons by either language, whatever the case and accents', () => {
    expect(search([housing, mnist], '房价', (t) => [t])).toEqual([housing]);
    expect(search([housing, mnist], 'PRICES', (t) => [t])).toEqual([housing]);
    expect(search([housing, mnist], 'mnïst', (t) => [t])).toEqual([mnist]);
    expect(search([housing, mnist], '手写', (t) => [t])).toEqual([mnist]);
  });
  it('asks for every word and gives everything for an empty query', () => {
    expect(search([housing, mnist], 'house digits', (t) => [t])).toEqual([]);
    expect(search([housing, mnist], '  ', (t) => [t])).toEqual([housing, mnist]);
  });
  it('puts the start of a text before the start of a word before the middle of one', () => {
    expect(matchScore('mni', ['MNIST'])).toBeGreaterThan(matchScore('mni', ['the MNIST']));
    expect(matchScore('mni', ['the MNIST'])).toBeGreaterThan(matchScore('nis', ['the MNIST']));
    expect(matchScore('xyz', ['MNIST'])).toBe(0);
  });
});
