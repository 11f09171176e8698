import { expect, test } from 'vitest';
import fixture from './fits.fixture.json' with { type: 'json' };
import { bestLine, meanLoss, residualLoss, type LineLoss } from './lineFit';

const { houses: points, lines } = fixture;
const { delta } = points;

test('least squares is numpy\'s line', () => {
  const line = bestLine(points, 'squared', delta);
  expect(line?.slope).toBeCloseTo(lines.squared[0] ?? Number.NaN, 9);
  expect(line?.intercept).toBeCloseTo(lines.squared[1] ?? Number.NaN, 9);
});

test('least absolute deviations are scipy\'s linear programme', () => {
  const line = bestLine(points, 'absolute', delta);
  expect(line?.slope).toBeCloseTo(lines.absolute.line[0] ?? Number.NaN, 7);
  expect(line && meanLoss(points, line, residualLoss('absolute', delta))).toBeCloseTo(lines.absolute.risk, 9);
});

test('the line of Huber\'s loss is scipy\'s minimum', () => {
  const line = bestLine(points, 'huber', delta);
  expect(line?.slope).toBeCloseTo(lines.huber[0] ?? Number.NaN, 5);
  expect(line?.intercept).toBeCloseTo(lines.huber[1] ?? Number.NaN, 5);
});

test.each(['squared', 'absolute', 'huber'] as const)('no line nearby has less %s risk', (id: LineLoss) => {
  const line = bestLine(points, id, delta) ?? { slope: 0, intercept: 0 };
  const loss = residualLoss(id, delta);
  for (const [a, b] of [[1e-3, 0], [-1e-3, 0], [0, 1e-3], [0, -1e-3], [1e-3, -2e-3], [-1e-3, 2e-3]] as const)
    expect(meanLoss(points, { slope: line.slope + a, intercept: line.intercept + b }, loss)).toBeGreaterThanOrEqual(meanLoss(points, line, loss));
});

test('points above one another determine no line', () => {
  const upright = { x: [1, 1, 1], y: [0, 1, 2] };
  for (const id of ['squared', 'absolute', 'huber'] as const) expect(bestLine(upright, id, 1)).toBeNull();
});
