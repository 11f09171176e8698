/** Names of operations by TensorFlow's rules (tensorflow/python/framework/ops.py, `unique_name` and `name_scope`). */
import { ValueError } from './errors';

const validOperation = /^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$/;
const validScope = /^[A-Za-z0-9_.\\/>-]*$/;

/** Names in use within one graph; upper and lower case count as the same. */
export class NameBook {
  readonly #uses = new Map<string, number>();

  /** A name that was made elsewhere is taken from now on. */
  take(name: string): void {
    const key = name.toLowerCase();
    if (!this.#uses.has(key)) this.#uses.set(key, 1);
  }

  /** `name`, or `name_1`, `name_2`, ... where it is taken; from now on the result is. */
  unique(name: string): string {
    const key = name.toLowerCase();
    let count = this.#uses.get(key) ?? 0;
    this.#uses.set(key, count + 1);
    if (count === 0) return name;
    let tried = key;
    while (this.#uses.has(tried)) {
      tried = `${key}_${count}`;
      count += 1;
    }
    this.#uses.set(tried, 1);
    return `${name}_${count - 1}`;
  }
}

/** @throws ValueError */
export function checkOperationName(name: string): void {
  if (!validOperation.test(name)) throw new ValueError(`\`${name}\` is not a valid node name. Accepted names conform to Regex /${validOperation.source}/`);
}

/** @param inner whether the scope lies in another one, where names may begin with `_` or `-` @throws ValueError */
export function checkScopeName(name: string, inner: boolean): void {
  const pattern = inner ? validScope : validOperation;
  if (!pattern.test(name)) throw new ValueError(`'${name}' is not a valid scope name. A scope name has to match the following pattern: ${pattern.source}`);
}
