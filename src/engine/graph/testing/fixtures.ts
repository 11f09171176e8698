import { readFileSync } from 'node:fs';
import type { Program } from './program';

const families = ['elementwise', 'shapes', 'networks', 'gradients', 'optimizers', 'expressions', 'graphs'] as const;

export interface Family {
  readonly family: (typeof families)[number];
  readonly madeWith: string;
  readonly programs: readonly Program[];
}

/** All recorded programs. Read, not imported: the compiler would infer a type from a megabyte of JSON. */
export const recordedFamilies = (): readonly Family[] =>
  families.map((family) => {
    const { madeWith, programs } = JSON.parse(readFileSync(new URL(`${family}.fixture.json`, import.meta.url), 'utf8')) as Omit<Family, 'family'>;
    return { family, madeWith, programs };
  });
