/** Readers of data that nobody vouches for: each gives a fresh value of its type, or throws `Refused`. */

export class Refused extends Error {
  override readonly name = 'Refused';
}
export type Reader<T> = (value: unknown) => T;

/** Text is cut, not refused: what is too long is still worth its beginning. */
export const text = (longest: number): Reader<string> => (value) => {
  if (typeof value !== 'string') throw new Refused('not a text');
  return value.slice(0, longest);
};

export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Refused('not true or false');
  return value;
};

/** A finite number, not negative: sizes, times, lines. */
export const amount: Reader<number> = (value) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new Refused('not a number from 0');
  return value;
};

export const oneOf = <T extends string>(...allowed: readonly T[]): Reader<T> => (value) => {
  const found = allowed.find((a) => a === value);
  if (found === undefined) throw new Refused('not one of the words allowed');
  return found;
};

export const orNull = <T>(read: Reader<T>): Reader<T | null> => (value) => (value === null ? null : read(value));

export const listOf = <T>(read: Reader<T>, longest: number): Reader<readonly T[]> => (value) => {
  if (!Array.isArray(value) || value.length > longest) throw new Refused('not a list, or too long');
  return Array.from(value, (item: unknown) => read(item));
};

/** Exactly the fields named; others are left out. */
export const record = <T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> => (value) => {
  const from = entriesOf(value);
  return Object.fromEntries(Object.entries<Reader<unknown>>(fields).map(([name, read]) => [name, read(from[name])])) as T;
};

export const dictionaryOf = <T>(read: Reader<T>, most: number, longestKey: number): Reader<Readonly<Record<string, T>>> => (value) => {
  const entries = Object.entries(entriesOf(value));
  if (entries.length > most) throw new Refused('too many entries');
  return Object.fromEntries(entries.map(([key, item]) => [key.slice(0, longestKey), read(item)]));
};

export const bytes = (most: number): Reader<ArrayBuffer> => (value) => {
  if (!(value instanceof ArrayBuffer) || value.byteLength > most) throw new Refused('not bytes, or too many');
  return value;
};

function entriesOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('not a record');
  return value as Readonly<Record<string, unknown>>;
}
