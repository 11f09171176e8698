import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme/base.css';
import '../../app/theme/tokens.css';
import { mountInTest } from '../../charts/frame/mountInTest';
import type { BackendBenchmark, TaskTimes } from '../../engine/declarations/benchmark';
import type { Capabilities } from '../../engine/declarations/capabilities';
import type { StepTrace } from '../../engine/declarations/graphPicture';
import type { ProgramReport } from '../../engine/declarations/programReport';
import type { DatasetAnswer } from '../../engine/protocol';
import { fakeDevice, fakeProps } from '../figure/fakeProps.testing';
import type { DeviceAccess, DeviceView, FigureProps } from '../lesson';
import { ArchitectureFigure } from './architecture/ArchitectureFigure';
import { BenchmarkFigure } from './benchmark/BenchmarkFigure';
import { CommandFigure } from './commands/CommandFigure';
import { DeviceFigure } from './device/DeviceFigure';
import { ExecutionFigure } from './execution/ExecutionFigure';

const capabilities: Capabilities = {
  webgl: { version: 'WebGL 2.0', renderer: 'SwiftShader', software: true, maxTextureSize: 8192, floatTextures: true },
  webgpu: null, simd: 'simd', sharedMemory: true, cores: 4, kernels: 187,
};
const times = (gflops: number): TaskTimes => ({ medianMs: 10 / gflops, fastestMs: 9 / gflops, slowestMs: 12 / gflops, repeats: 7, gflops });
const wasm: BackendBenchmark = { backend: 'wasm', device: null, times: { matmul: times(40), conv2d: times(50), step: times(8) }, failure: null };
const webgpu: BackendBenchmark = {
  backend: 'webgpu', device: null, times: { matmul: null, conv2d: null, step: null },
  failure: { code: 'backend-unavailable', details: { backend: 'webgpu', reason: 'no WebGPU adapter' } },
};
const table: DatasetAnswer = { kind: 'table', columns: [], rows: [], provenance: { title: { zh: '', en: '' }, source: '', licence: { zh: '', en: '' }, files: [] } };

const operation = (node: string, start: number, inputs: readonly string[]): StepTrace['operations'][number] => (
  { node, op: 'Add', inputs, ready: start, start, end: start + 1, device: '', bytes: 4, outputs: [], dead: false }
);
/** Stands for a step that fetched `sum` and then `twice`, and left `other` alone. */
const report: ProgramReport = {
  lines: [{ kind: 'print', text: 'twice:0 = 14.0' }], failure: null, files: [], seconds: 0,
  graph: {
    nodes: ([['x', []], ['sum', ['x']], ['twice', ['sum', 'sum']], ['other', ['x']]] as const)
      .map(([name, inputs]) => ({ name, op: name === 'x' ? 'Placeholder' : 'Add', inputs: [...inputs], device: '', outputs: [{ dtype: 'float32', shape: [] }], attributes: {} })),
  },
  traces: [{ session: 'session', fed: ['x:0'], fetched: ['twice:0'], operations: [operation('sum', 0, ['x']), operation('twice', 2, ['sum', 'sum'])] }],
};

function propsWith(view: Partial<DeviceView> = {}, actions: Partial<DeviceAccess> = {}, given: Partial<FigureProps> = {}): FigureProps {
  const device = fakeDevice(view, { probe: async () => Promise.resolve(capabilities), ...actions });
  return fakeProps({ device, dataset: async () => Promise.resolve(table), ...given });
}

afterEach(() => { vi.restoreAllMocks(); });

test('a command is found, copied and announced', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  mountInTest()(<CommandFigure {...fakeProps()} />);
  await userEvent.click(page.getByRole('radio', { name: 'Windows' }));
  await userEvent.fill(page.getByRole('searchbox'), 'activates');
  await userEvent.click(page.getByRole('button', { name: 'Copy venv\\Scripts\\activate' }));
  expect(write).toHaveBeenCalledWith('venv\\Scripts\\activate');
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied venv\\Scripts\\activate');
});

test('where the clipboard is refused, the page copies; where that is refused too, the line is selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused', 'NotAllowedError'));
  const command = vi.spyOn(document, 'execCommand').mockReturnValueOnce(true).mockReturnValueOnce(false);
  mountInTest()(<CommandFigure {...fakeProps()} />);
  await userEvent.click(page.getByRole('radio', { name: 'The virtual environment' }));
  const copy = page.getByRole('button', { name: 'Copy deactivate' });
  await userEvent.click(copy);
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied deactivate');
  await userEvent.click(copy);
  await expect.element(page.getByRole('status')).toHaveTextContent('press Ctrl-C');
  expect(getSelection()?.toString()).toBe('deactivate');
  expect(command).toHaveBeenCalledTimes(2);
});

test('one Tab reaches the list of commands, arrow keys go through it', async () => {
  mountInTest()(<CommandFigure {...fakeProps()} />);
  await userEvent.click(page.getByRole('radio', { name: 'Get ready' }));
  await userEvent.keyboard('{Tab}');
  const first = document.activeElement;
  expect(first?.getAttribute('aria-label')).toMatch(/^Copy py/);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).not.toBe(first);
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Copy /);
});

test('the device figure weighs what was found and says what to do', async () => {
  mountInTest()(<DeviceFigure {...propsWith()} />);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect.element(row('WebGL renderer')).toHaveTextContent(/SwiftShader.*hardware acceleration/);
  await expect.element(row('Processor cores')).toHaveTextContent('4');
  await expect.element(row('WebGPU').getByRole('img')).toHaveAccessibleName('missing');
});

test('the benchmark measures what is ticked, and can be stopped', async () => {
  const measure = vi.fn<DeviceAccess['measure']>();
  const stopMeasuring = vi.fn();
  const render = mountInTest();
  render(<BenchmarkFigure {...propsWith({}, { measure })} />);
  await userEvent.click(page.getByRole('checkbox', { name: 'WebGPU' }));
  await userEvent.click(page.getByRole('button', { name: 'Measure' }));
  expect(measure).toHaveBeenCalledWith(['webgl', 'wasm', 'cpu']);
  render(<BenchmarkFigure {...propsWith({ training: true, measuring: { backends: ['wasm', 'cpu'], backend: 'cpu', task: 'conv2d' } }, { stopMeasuring })} />);
  await expect.element(page.getByText('CPU: Convolution (backend 2 of 2)')).toBeVisible();
  await expect.element(page.getByText(/A run is training/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Measure' })).toBeDisabled();
  await userEvent.click(page.getByRole('button', { name: 'Stop' }));
  expect(stopMeasuring).toHaveBeenCalled();
});

test('results are drawn with their failures, and the choice can be changed', async () => {
  const choose = vi.fn<DeviceAccess['choose']>();
  mountInTest()(<BenchmarkFigure {...propsWith({ benchmarks: [webgpu, wasm] }, { choose })} />);
  await expect.element(page.getByRole('img', { name: /Matrix product: WebGPU no value, WASM 40\.0 GFLOP\/s\./ })).toBeVisible();
  await expect.element(page.getByText('WebGPU: no WebGPU adapter')).toBeVisible();
  await userEvent.click(page.getByRole('radio', { name: /Milliseconds/ }));
  await expect.element(page.getByRole('img', { name: /WASM 0\.250 ms/ })).toBeVisible();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Train on' }), 'cpu');
  expect(choose).toHaveBeenCalledWith('cpu');
});

test('a layer opens its counterpart with a fact of this device', async () => {
  mountInTest()(<ArchitectureFigure {...propsWith()} />);
  const kernels = page.getByRole('button', { name: /^Kernel implementations/ });
  await expect.element(kernels).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(kernels);
  await expect.element(kernels).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText('187 kernels are registered')).toBeVisible();
  await expect.element(page.getByText('src/engine/kernels/simd', { exact: true })).toBeVisible();
});

test('the engine runs the program with the chosen fetch and feeds; its report is told and can be gone through', async () => {
  const program = vi.fn<FigureProps['program']>(async () => Promise.resolve(report));
  mountInTest()(<ExecutionFigure {...fakeProps({ program })} />);
  await userEvent.click(page.getByRole('radio', { name: /^ratio/ }));
  await userEvent.click(page.getByRole('button', { name: 'Call Session.run' }));
  expect(program.mock.calls.map(([, inputs]) => inputs)).toEqual([{ fetch: 'product', x: 4, y: 3 }, { fetch: 'ratio', x: 4, y: 3 }]);
  await expect.element(page.getByText('twice:0 = 14.0')).toBeVisible();
  await expect.element(page.getByText(/2 operations ran.*pruned: other/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'One step on' }));
  await expect.element(page.getByText(/2 of 2: twice/)).toBeVisible();
});

test('a program that fails says why', async () => {
  const failure = { name: 'InvalidArgumentError', message: 'You must feed a value', line: null };
  mountInTest()(<ExecutionFigure {...fakeProps({ program: async () => Promise.resolve({ ...report, failure }) })} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('InvalidArgumentError: You must feed a value');
});

test.each(['zh', 'en'] as const)('no accessibility violation, nothing wider than a phone: %s', async (language) => {
  const width = 358;
  const shown = propsWith({ benchmarks: [webgpu, wasm] }, {}, { language, program: async () => Promise.resolve(report) });
  mountInTest(width)(
    <>
      <CommandFigure {...shown} />
      <DeviceFigure {...shown} />
      <BenchmarkFigure {...shown} />
      <ArchitectureFigure {...shown} />
      <ExecutionFigure {...shown} />
    </>,
  );
  await expect.element(page.getByText('SwiftShader').first()).toBeVisible();
  await expect.element(page.getByRole('region', { name: /Inputs still missing|还缺几个输入/ })).toBeVisible();
  const main = document.querySelector('main') ?? document.body;
  const { violations } = await axe.run(main, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([]);
  expect(main.scrollWidth).toBeLessThanOrEqual(width);
});
