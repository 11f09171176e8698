/** A rectangle of cells. */
export interface Window {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** The window of that size with the place in its middle, moved to lie inside the picture. */
export function windowAround(place: { readonly row: number; readonly column: number }, size: Pick<Window, 'height' | 'width'>, picture: Pick<Window, 'height' | 'width'>): Window {
  const from = (centre: number, length: number, whole: number): number => Math.max(0, Math.min(whole - length, centre - Math.floor(length / 2)));
  return { row: from(place.row, size.height, picture.height), column: from(place.column, size.width, picture.width), ...size };
}
