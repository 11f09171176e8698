import { expect, it } from 'vitest';
import { standingsTable } from './standingsTable';
import type { Row, Score } from './tournament';

const score = (stepMs: number, examplesPerSecond: number): Score => ({
  samples: 5, stepMs, fastestMs: stepMs, slowestMs: stepMs, firstMs: 50, examplesPerSecond, losses: [2, 1], gigaflops: 50, shareOfPeak: 0.5, frames: null,
});
const row = (name: string, given: Partial<Row>): Row => ({ name, threads: 1, batch: 128, score: null, note: null, failed: false, ...given });

it('compares everyone with the best of the studio and tells who did not take part', () => {
  const rows = [
    row('studio, 1 thread', { score: score(200, 640) }),
    row('studio, 2 threads', { score: score(100, 1_280) }),
    row('peer', { score: score(2_000, 64) }),
    row('absent', { note: 'no adapter' }),
    row('broken', { note: 'The loss does not fall: 1, 2.', failed: true }),
  ];
  const text = standingsTable({ workload: 'B', flopPerExample: 71.6e6, peaks: [57, 114], rows });
  const cells = (name: string): string[] => text.split('\n').find((line) => line.startsWith(name))?.split(/ {2,}/) ?? [];
  expect(cells('studio, 2')).toContain('1 x');
  expect(cells('peer')).toEqual(['peer', '128', '5', '2,000', '2,000', '2,000', '64', '20 x', '50 %', '50']);
  expect(text).toContain('71.6 MFLOP');
  expect(text).toContain('\nabsent: no adapter');
  expect(text).toContain('\nFAILED broken: The loss does not fall');
});
