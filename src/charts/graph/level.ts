/** What one expanded scope shows, before anything has a place: its children, and the uses among them in bundles. */

/** Uses between the same two things of a level, drawn as one line. */
export interface Bundle {
  /** Children of the scope, or `port`s for what lies outside of it. */
  readonly from: number;
  readonly to: number;
  /** Only control dependencies. */
  readonly control: boolean;
  /** At least one of the tensors is a reference to a variable's memory. */
  readonly reference: boolean;
  /** Numbers of the graph's edges. */
  readonly edges: readonly number[];
}

/** Something drawn small beside those that use it (or that it uses), instead of with long lines. */
export interface Aside {
  readonly entry: number;
  /** The child beside which it stands. */
  readonly beside: number;
  readonly side: 'in' | 'out';
  readonly control: boolean;
  readonly edges: readonly number[];
}

export interface Level {
  readonly scope: number;
  /** Children that are laid out. */
  readonly items: readonly number[];
  /** Children with asides at so many others that they stand in a column of their own. */
  readonly apart: readonly number[];
  /** Children that are shown as asides only. */
  readonly small: readonly number[];
  readonly bundles: readonly Bundle[];
  readonly asides: readonly Aside[];
  /** Outside neighbours, as they are called at the level where both ends part. */
  readonly portsIn: readonly number[];
  readonly portsOut: readonly number[];
}

/** A bundle's end for an outside neighbour, apart from children, and from the same neighbour on the other side. */
export const portIn = (entry: number): number => -2 - 2 * entry;
export const portOut = (entry: number): number => -3 - 2 * entry;
/** Stands for all neighbours of one side where they are many. */
export const anyone = 0x3fffffff;
