/**
 * What an experiment declares about itself: data only, importable by page, engine and command line.
 * Must not import TensorFlow.js, the DOM or React.
 */
import { EngineError } from '../errors/failure';

export type ExperimentId = string;
export type ParamValue = number | string | boolean;
export type Params = Readonly<Record<string, ParamValue>>;

interface ParamBase {
  readonly name: string;
  /** Folded away by default. */
  readonly advanced?: boolean;
  /** Only meaningful while another parameter has one of these values. */
  readonly when?: { readonly param: string; readonly is: readonly ParamValue[] };
}
export interface NumberParam extends ParamBase {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** Slider positions: `log` spaces them by ratio. */
  readonly scale?: 'linear' | 'log';
  /** Offered values, where a few sensible ones exist. */
  readonly choices?: readonly number[];
  readonly unit?: string;
}
export interface ChoiceParam extends ParamBase {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly string[];
}
export interface FlagParam extends ParamBase {
  readonly kind: 'flag';
  readonly default: boolean;
}
export type ParamSchema = NumberParam | ChoiceParam | FlagParam;

export interface MetricDeclaration {
  readonly name: string;
  /** How the values are read: a loss goes down, an accuracy up, a weight or a rate neither. */
  readonly role: 'loss' | 'accuracy' | 'weight' | 'rate';
  readonly split: 'train' | 'validation';
  readonly every: 'step' | 'epoch' | 'probe';
}

/** Work of one run. Operations are multiplications and additions; convolutions count by their definition, however they are computed. */
export interface Cost {
  readonly examples: number;
  readonly steps: number;
  readonly floatingPointOperations: number;
  /** Of training on one example, without validation. */
  readonly operationsPerExample: number;
}

/** Data-only description of something that trains. Texts (titles, parameter labels) live with the page, keyed by id and name. */
export interface ExperimentDeclaration {
  readonly id: ExperimentId;
  readonly params: readonly ParamSchema[];
  readonly metrics: readonly MetricDeclaration[];
  readonly cost: (params: Params) => Cost;
}

/** Defaults of a declaration, overlaid with `given`. Unknown names and values out of range are refused. */
export function resolveParams(declaration: ExperimentDeclaration, given: Params): Params {
  const known = declaration.params.map((p) => p.name);
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name)) throw new EngineError('bad-parameter', { name, value: String(value), expected: `one of the names ${known.join(', ')}` });
  }
  return Object.fromEntries(declaration.params.map((p) => [p.name, checkParam(p, given[p.name] ?? p.default)]));
}

/** The value itself if the schema allows it; throws `bad-parameter` otherwise. */
export function checkParam(schema: ParamSchema, value: ParamValue): ParamValue {
  const fail = (expected: string): never => {
    throw new EngineError('bad-parameter', { name: schema.name, value: String(value), expected });
  };
  switch (schema.kind) {
    case 'number': {
      const range = `${schema.integer ? 'an integer' : 'a number'} from ${schema.min} to ${schema.max}`;
      if (typeof value !== 'number' || !Number.isFinite(value)) return fail(range);
      if (value < schema.min || value > schema.max || (schema.integer && !Number.isInteger(value))) return fail(range);
      return value;
    }
    case 'choice':
      return typeof value === 'string' && schema.options.includes(value) ? value : fail(`one of ${schema.options.join(', ')}`);
    case 'flag':
      return typeof value === 'boolean' ? value : fail('true or false');
  }
}

/** Turns `name=value` texts of a command line or a link into typed values of the schema. */
export function parseParam(schema: ParamSchema, text: string): ParamValue {
  if (schema.kind === 'number') return checkParam(schema, text.trim() === '' ? Number.NaN : Number(text));
  if (schema.kind === 'flag') return checkParam(schema, text === 'true' ? true : text === 'false' ? false : text);
  return checkParam(schema, text);
}

/** Reads a parameter that the schema guarantees to be a number. */
export function numberParam(params: Params, name: string): number {
  const value = params[name];
  if (typeof value !== 'number') throw new EngineError('bad-parameter', { name, value: String(value), expected: 'a number' });
  return value;
}

/** Reads a parameter that the schema guarantees to be a text. */
export function textParam(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new EngineError('bad-parameter', { name, value: String(value), expected: 'a text' });
  return value;
}
