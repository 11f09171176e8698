/** Command-line arguments: `--name value`, repeated `--set name=value`, and what remains. */

export interface Arguments {
  readonly positional: readonly string[];
  /** The value of a named option, or null. */
  option(name: string): string | null;
  flag(name: string): boolean;
  /** `--set a=1 --set b=x` or `--set a=1 b=x` as pairs. */
  readonly settings: readonly (readonly [name: string, value: string])[];
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @param valued options that take a value @param flags options that take none; others are refused */
export function parseArguments(argv: readonly string[], valued: readonly string[], flags: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const positional: string[] = [];
  const settings: [string, string][] = [];
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--set') {
      if (!isSetting(words[0])) throw new UsageError('--set wants name=value');
      for (let next = words[0]; isSetting(next); next = words[0]) {
        const at = next.indexOf('=');
        settings.push([next.slice(0, at), next.slice(at + 1)]);
        words.shift();
      }
    } else if (word.startsWith('--')) {
      const name = word.slice(2);
      if (flags.includes(name)) options.set(name, '');
      else if (valued.includes(name)) {
        const value = words.shift();
        if (value === undefined) throw new UsageError(`--${name} wants a value`);
        options.set(name, value);
      } else throw new UsageError(`unknown option --${name}; known: ${[...valued, ...flags, 'set'].map((o) => `--${o}`).join(' ')}`);
    } else positional.push(word);
  }
  return { positional, settings, option: (name) => options.get(name) ?? null, flag: (name) => options.has(name) };
}

const isSetting = (word: string | undefined): word is string => word !== undefined && !word.startsWith('--') && /^\w+=/.test(word);

/** The backend that `--backend` names; wasm unless told otherwise. */
export function backendOption(args: Arguments): 'wasm' | 'cpu' {
  const backend = args.option('backend') ?? 'wasm';
  if (backend !== 'wasm' && backend !== 'cpu') throw new UsageError(`unknown backend ${backend}: wasm or cpu`);
  return backend;
}
