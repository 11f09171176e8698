/** A graph as it lies on the page: everything that is open, with places in CSS pixels at scale 1. */
import type { Points } from './boxLayout';
import type { OperationKind } from './operationKind';
import type { Entry } from './scopeTree';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SceneItem extends Rectangle {
  readonly entry: Entry;
  /** A scope whose inside is shown. */
  readonly open: boolean;
  readonly kind: OperationKind | 'scope';
  /** An operation's type; empty for a scope. */
  readonly type: string;
}

/** Something small beside an item. */
export interface SceneAside extends Rectangle {
  readonly entry: Entry;
  readonly side: 'in' | 'out';
  readonly control: boolean;
  readonly kind: OperationKind | 'scope';
  readonly label: string;
  readonly edges: readonly number[];
}

export interface SceneLine {
  readonly key: string;
  readonly points: Points;
  readonly bounds: Rectangle;
  readonly control: boolean;
  readonly reference: boolean;
  /** Which way the arrow at its end points; none where the line goes on inside of a frame. */
  readonly head: 'down' | 'up' | 'none';
  /** In CSS pixels: grows with the number of values. */
  readonly thickness: number;
  /** The shape of the one tensor, or how many there are; null where neither is worth its room. */
  readonly label: string | number | null;
  readonly edges: readonly number[];
  readonly middle: readonly [x: number, y: number];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Outer ones before those within them. */
  readonly items: readonly SceneItem[];
  readonly asides: readonly SceneAside[];
  readonly lines: readonly SceneLine[];
  readonly itemOf: ReadonlyMap<number, SceneItem>;
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
