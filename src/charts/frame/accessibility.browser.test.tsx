import axe from 'axe-core';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import '../../app/theme/tokens.css';
import '../../app/theme/base.css';
import { DistributionBars } from '../bars/DistributionBars';
import { ProbabilityBars } from '../bars/ProbabilityBars';
import { ComparisonBars } from '../comparison/ComparisonBars';
import { ConfusionMatrix } from '../confusion/ConfusionMatrix';
import { ContourPlot } from '../contour/ContourPlot';
import { ExecutorReplay } from '../executor/ExecutorReplay';
import { FunctionPlot } from '../function/FunctionPlot';
import { GraphExplorer } from '../graph/GraphExplorer';
import { regression } from '../graph/testing/graphs';
import { Histogram } from '../histogram/Histogram';
import { ImageGrid } from '../images/ImageGrid';
import { TensorGrid } from '../images/TensorGrid';
import { ValueGrid } from '../images/ValueGrid';
import { LineChart } from '../line/LineChart';
import { ScatterPlot } from '../scatter/ScatterPlot';
import { Scatter3D } from '../scatter3d/Scatter3D';
import { Sparkline } from '../sparkline/Sparkline';
import { Surface3D } from '../surface3d/Surface3D';
import { DataTable } from '../table/DataTable';
import { TraceTimeline } from '../timeline/TraceTimeline';
import type { ChartLanguage } from './language';
import { mountInTest } from './mountInTest';

const labels = Array.from({ length: 10 }, (_, i) => String(i));
const steps = Float64Array.from({ length: 300 }, (_, i) => i + 1);
const curve = { id: 'adam', label: 'Adam', color: 'var(--adam)', steps, values: steps.map((s) => 1 / s), stepsPerEpoch: 100 };
const counts = Uint32Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 90 : i % 7));
const x = [1, 2, 3, 4];
const trace = {
  session: 's', fed: ['input/x:0'], fetched: ['model/predict:0'],
  operations: ['model/w', 'model/w/read', 'model/predict'].map((node, i) => ({ node, op: 'Op', inputs: [], ready: i, start: i, end: i + 1, device: '/cpu:0', bytes: 4, outputs: [], dead: i === 1 })),
};

function Gallery({ language }: { readonly language: ChartLanguage }): ReactElement {
  return (
    <>
      <LineChart title="line" language={language} series={[curve, { ...curve, id: 'val', label: 'Adam val', dashed: true }]} version={1} smoothing={0.6} target={0.1} marks={[{ x: 100, label: 'lr' }]} />
      <LineChart title="empty line" language={language} series={[]} version={1} />
      <Sparkline label="spark" language={language} values={curve.values} version={1} color="var(--adam)" />
      <ProbabilityBars title="bars" language={language} labels={labels} probabilities={labels.map((_, i) => (i === 3 ? 1 : 0))} truth={3} />
      <DistributionBars title="distribution" language={language} labels={labels} groups={[{ label: 'train', color: 'var(--info)', counts: labels.map((_, i) => 90 + i) }]} onOpen={() => undefined} />
      <ComparisonBars title="comparison" language={language} rows={[{ label: 'a', marked: true }, { label: 'b', marked: false }]} panels={['p', 'q', 'r'].map((panel) => ({ title: panel, values: [3, null] }))} format={(value) => `${value} ms`} table={{ columns: ['a', 'b'], rows: [[3, '']] }} />
      <Histogram title="histogram" language={language} values={curve.values} />
      <ScatterPlot title="scatter" language={language} x={x} y={x} xLabel="x" yLabel="y" lines={[{ label: 'line', color: 'var(--adam)', intercept: 0, slope: 1 }]} residualsTo={0} zeroAxes />
      <Scatter3D title="box" language={language} x={x} y={x} z={x} xLabel="x" yLabel="y" zLabel="z" planes={[{ label: 'plane', color: 'var(--adam)', intercept: 0, xSlope: 1, ySlope: 0 }]} />
      <ContourPlot title="contour" language={language} surface={(a, b) => a * a + b * b} surfaceKey="bowl" range={{ x: [-1, 1], y: [-1, 1] }} xLabel="a" yLabel="b" paths={[{ id: 'p', label: 'path', color: 'var(--adam)', x: [1, 0.5], y: [1, 0.5] }]} version={1} start={{ x: 1, y: 1, label: 'start', onMove: () => undefined }} steps={{ step: () => 1, subscribe: () => () => undefined }} />
      <Surface3D title="surface" language={language} grid={{ xs: [0, 1, 2], ys: [0, 1, 2], values: [0, 1, 4, 1, 2, 5, 4, 5, 8] }} xLabel="a" yLabel="b" zLabel="loss" paths={[{ id: 'p', label: 'path', color: 'var(--adam)', x: [2, 1], y: [2, 1], z: [8, 2] }]} />
      <ConfusionMatrix title="confusion" language={language} labels={labels} counts={counts} onOpen={() => undefined} selected={{ truth: 1, predicted: 2 }} />
      <ImageGrid title="images" language={language} images={{ count: 4, width: 4, height: 4, pixels: new Uint8Array(64) }} captions={['a', 'b', 'c', 'd']} wrong={[true, false]} onOpen={() => undefined} />
      <TensorGrid title="tensor" language={language} picture={{ layer: 'conv', shape: [3, 3, 1, 8], values: new Float32Array(72) }} limit={4} />
      <ValueGrid label="values" height={2} width={2} values={[1, 2, -3, Number.NaN]} diverging frames={[{ row: 0, column: 0, height: 1, width: 1, strong: true }]} cursor={{ row: 0, column: 0, spoken: '1', onMove: () => undefined }} />
      <FunctionPlot title="function" language={language} curves={[{ id: 'f', label: 'f', color: 'var(--adam)', at: Math.abs, slope: Math.sign, corners: [0] }]} domain={[-1, 1]} range={[0, 1]} xLabel="x" yLabel="y" point={{ x: 0.5, step: 0.1, onMove: () => undefined }} shaded={{ label: 'flat', stretches: [[0, 0.2]] }} dots={[{ label: 'dots', color: 'var(--info)', x, y: x }]} />
      <GraphExplorer title="graph" language={language} graph={regression} traces={[trace]} />
      <ExecutorReplay title="executor" language={language} graph={regression} trace={trace} />
      <TraceTimeline title="timeline" language={language} trace={trace} />
      <DataTable title="table" language={language} columns={[{ id: 'a', label: 'A', numeric: true }]} rows={x.map((a) => ({ id: String(a), cells: { a } }))} maxHeight={80} />
    </>
  );
}

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.querySelector('main') ?? document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme;
  onTestFinished(() => {
    delete document.documentElement.dataset['theme'];
  });
}

test.each([
  ['light', 'en', 1100],
  ['dark', 'zh', 1100],
  ['light', 'zh', 358],
  ['dark', 'en', 358],
] as const)('no accessibility violation: %s, %s, %i px', async (theme, language, width) => {
  setTheme(theme);
  const render = mountInTest(width);
  render(<Gallery language={language} />);
  expect(await violations()).toEqual([]);
  expect(document.querySelector('main')?.scrollWidth).toBeLessThanOrEqual(width);
});

test('tables and folded panels are as accessible as pictures', async () => {
  mountInTest(700)(<Gallery language="en" />);
  for (const name of ['Table', 'Options', 'Save']) for (const button of document.querySelectorAll<HTMLElement>(`figure [role="toolbar"] button[aria-label="${name}"]`)) button.click();
  await expect.poll(() => document.querySelectorAll('[role="region"] table').length).toBeGreaterThanOrEqual(8);
  expect(await violations()).toEqual([]);
});
