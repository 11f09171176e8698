import { describe, expect, test } from 'vitest';
import fixture from './fits.fixture.json' with { type: 'json' };
import { fitPolynomial, legendreRow, meanSquaredError, polynomialAt } from './polynomial';

const { x, y, degree, lambdas } = fixture;
const closeTo = (mine: readonly number[] | null, theirs: readonly number[] | undefined, digits: number): void => {
  expect(mine).toHaveLength(theirs?.length ?? -1);
  mine?.forEach((value, i) => { expect(value).toBeCloseTo(theirs?.[i] ?? Number.NaN, digits); });
};

test('Legendre\'s polynomials at 0.5 have their closed forms', () => {
  closeTo(legendreRow(0.5, 4), [1, 0.5, -0.125, -0.4375, -0.2890625], 12);
  expect(legendreRow(0.5, 0)).toEqual([1]);
});

test('without a penalty it is numpy\'s least squares', () => {
  closeTo(fitPolynomial(x, y, degree, { penalty: 'none', lambda: 1 }), fixture.none, 8);
});

describe.each(lambdas.map((lambda, i) => ({ lambda, i })))('lambda $lambda', ({ lambda, i }) => {
  test('L2 is scikit-learn\'s ridge', () => { closeTo(fitPolynomial(x, y, degree, { penalty: 'l2', lambda }), fixture.l2[i], 8); });
  test('L1 is scikit-learn\'s lasso, with the same zeros', () => {
    const mine = fitPolynomial(x, y, degree, { penalty: 'l1', lambda });
    closeTo(mine, fixture.l1[i], 6);
    expect(mine?.map((c) => c === 0)).toEqual(fixture.l1[i]?.map((c) => c === 0));
  });
});

test('a line through a line has no error', () => {
  const line = fitPolynomial([-1, 0, 1], [1, 3, 5], 1, { penalty: 'none', lambda: 0 }) ?? [];
  expect(polynomialAt(line, 0.5)).toBeCloseTo(4, 12);
  expect(meanSquaredError(line, [-1, 0, 1], [1, 3, 5])).toBeCloseTo(0, 20);
});

test('too few points determine no polynomial', () => {
  expect(fitPolynomial([0, 1], [0, 1], 2, { penalty: 'none', lambda: 0 })).toBeNull();
});
