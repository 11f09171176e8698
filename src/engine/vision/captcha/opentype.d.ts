/** The part of opentype.js that is used. Its published types ask for the DOM, which the engine must not see. */
declare module 'opentype.js/dist/opentype.mjs' {
  /** y points down. */
  export type PathCommand =
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | { readonly type: 'Q'; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | { readonly type: 'C'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly x: number; readonly y: number }
    | { readonly type: 'Z' };
  export interface Glyph {
    readonly advanceWidth: number;
    /** `size` pixels an em. */
    getPath(x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascender: number;
    charToGlyph(character: string): Glyph;
  }
  /** @throws Error where the bytes are no font */
  export function parse(font: ArrayBuffer): Font;
}
