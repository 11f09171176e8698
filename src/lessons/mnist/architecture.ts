/** The two networks' layers as the lesson's table shows them: shapes and parameters follow from the layers' settings. */
export type LayerPlan =
  | { readonly kind: 'input'; readonly shape: readonly number[] }
  | { readonly kind: 'conv'; readonly kernel: number; readonly filters: number }
  | { readonly kind: 'pool'; readonly size: number }
  | { readonly kind: 'dropout'; readonly rate: number }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly units: number; readonly activation: 'relu' | 'softmax' };

export interface LayerRow {
  readonly plan: LayerPlan;
  readonly output: readonly number[];
  readonly parameters: number;
  /** The sum that gives `parameters`; empty for layers without any. */
  readonly working: string;
}

export const softmaxPlan: readonly LayerPlan[] = [
  { kind: 'input', shape: [28, 28, 1] },
  { kind: 'flatten' },
  { kind: 'dense', units: 512, activation: 'relu' },
  { kind: 'dense', units: 512, activation: 'relu' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

export const cnnPlan: readonly LayerPlan[] = [
  { kind: 'input', shape: [28, 28, 1] },
  { kind: 'conv', kernel: 3, filters: 32 },
  { kind: 'conv', kernel: 3, filters: 64 },
  { kind: 'pool', size: 2 },
  { kind: 'dropout', rate: 0.25 },
  { kind: 'flatten' },
  { kind: 'dense', units: 128, activation: 'relu' },
  { kind: 'dropout', rate: 0.5 },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

/** Shapes and parameters, layer after layer; convolutions without padding, stride 1. */
export function layerRows(plans: readonly LayerPlan[]): readonly LayerRow[] {
  let shape: readonly number[] = [];
  return plans.map((plan) => {
    const row = after(plan, shape);
    shape = row.output;
    return { plan, ...row };
  });
}

export const parametersOf = (rows: readonly LayerRow[]): number => rows.reduce((sum, row) => sum + row.parameters, 0);

function after(plan: LayerPlan, [a = 0, b = 1, c = 1]: readonly number[]): Omit<LayerRow, 'plan'> {
  const none = { parameters: 0, working: '' };
  switch (plan.kind) {
    case 'input':
      return { output: plan.shape, ...none };
    case 'conv': {
      const { kernel, filters } = plan;
      return {
        output: [a - kernel + 1, b - kernel + 1, filters],
        parameters: (kernel * kernel * c + 1) * filters,
        working: `(${kernel} × ${kernel} × ${c} + 1) × ${filters}`,
      };
    }
    case 'pool':
      return { output: [Math.floor(a / plan.size), Math.floor(b / plan.size), c], ...none };
    case 'dropout':
      return { output: [a, b, c].slice(0, b * c === 1 ? 1 : 3), ...none };
    case 'flatten':
      return { output: [a * b * c], ...none };
    case 'dense':
      return { output: [plan.units], parameters: (a + 1) * plan.units, working: `(${a.toLocaleString('en-US')} + 1) × ${plan.units}` };
  }
}
