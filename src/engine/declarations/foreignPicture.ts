/** A picture as anybody may bring it: RGBA bytes of any size, row by row. */
export interface ForeignPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}
