/** What `run` may be asked for: tensors, operations and names in nested lists and dictionaries, answered in the same form. */
import type { Graph } from '../graph';
import { KeyError, ValueError } from '../errors';
import type { NdArray } from '../ndArray';
import { Operation } from '../operation';
import { Tensor } from '../tensor';
import { Variable } from '../variable';

export type Fetch = Tensor | Operation | Variable | string | readonly Fetch[] | { readonly [key: string]: Fetch };
/** null stands for an operation, which has no value of its own. */
export type Fetched = NdArray | null | readonly Fetched[] | { readonly [key: string]: Fetched };

/** The result's type for a fetch's type. */
export type FetchedAs<F> = F extends Tensor | Variable
  ? NdArray
  : F extends Operation
    ? null
    : F extends string
      ? NdArray | null
      : F extends readonly unknown[]
        ? { -readonly [I in keyof F]: FetchedAs<F[I]> }
        : F extends object
          ? { -readonly [K in keyof F]: FetchedAs<F[K]> }
          : never;

/** Every graph element among the fetches, each once. @throws ValueError for elements of another graph, TypeError for anything else */
export function fetchedElements(fetch: Fetch, graph: Graph): (Tensor | Operation)[] {
  const found = new Set<Tensor | Operation>();
  visit(fetch, graph, (element) => found.add(element));
  return [...found];
}

function visit(fetch: Fetch, graph: Graph, found: (element: Tensor | Operation) => void): void {
  if (fetch instanceof Tensor || fetch instanceof Operation || fetch instanceof Variable || typeof fetch === 'string') found(fetchable(elementOf(fetch, graph), graph));
  else if (Array.isArray(fetch)) for (const part of fetch as readonly Fetch[]) visit(part, graph, found);
  else if (isDictionary(fetch)) for (const part of Object.values(fetch)) visit(part, graph, found);
  else throw invalid(fetch);
}

/** @throws ValueError for what a branch or a loop computes inside, as often as it runs */
function fetchable(element: Tensor | Operation, graph: Graph): Tensor | Operation {
  const op = element instanceof Tensor ? element.op : element;
  if (graph.contextOf(op) === null) return element;
  throw new ValueError(`Operation ${op.name} has been marked as not fetchable. Typically this happens when it is defined in another function or code block. Use return values, explicit JavaScript locals or collections to access it.`);
}

const isDictionary = (value: unknown): value is Readonly<Record<string, Fetch>> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function invalid(fetch: unknown): TypeError {
  const type = fetch === null ? 'null' : typeof fetch;
  return new TypeError(`Argument \`fetch\` = ${String(fetch)} has invalid type "${type}" must be a string or Tensor. (Can not convert a ${type} into a Tensor or Operation.)`);
}

/** The graph element that a fetch or a feed's key means. */
export function elementOf(fetch: Tensor | Operation | Variable | string, graph: Graph): Tensor | Operation {
  const refuse = (reason: string): ValueError => new ValueError(`Argument \`fetch\` = ${String(fetch)} cannot be interpreted as a Tensor. (${reason})`);
  if (typeof fetch === 'string') {
    try {
      return fetch.includes(':') ? graph.tensor(fetch) : graph.operation(fetch.replace(/^\^/, ''));
    } catch (error) {
      throw error instanceof KeyError || error instanceof ValueError ? refuse(error.name === 'KeyError' ? JSON.stringify(error.message) : error.message) : error;
    }
  }
  const element = fetch instanceof Variable ? fetch.snapshot : fetch;
  const kind = element instanceof Tensor ? 'Tensor' : 'Operation';
  if (element.graph !== graph) throw refuse(`${kind} ${String(element)} is not an element of this graph.`);
  return element;
}

/** The values in the form of the fetches. */
export function inFormOf(fetch: Fetch, graph: Graph, valueOf: (element: Tensor | Operation) => NdArray | null): Fetched {
  if (fetch instanceof Tensor || fetch instanceof Operation || fetch instanceof Variable || typeof fetch === 'string') return valueOf(elementOf(fetch, graph));
  if (Array.isArray(fetch)) return (fetch as readonly Fetch[]).map((part) => inFormOf(part, graph, valueOf));
  return Object.fromEntries(Object.entries(fetch).map(([key, part]) => [key, inFormOf(part, graph, valueOf)]));
}
