/** Brightness of a colour, 0 to 255 for channels of 0 to 255 (ITU-R BT.601): 0.299 R + 0.587 G + 0.114 B, from whole numbers. */
export const luma = (red: number, green: number, blue: number): number => (299 * red + 587 * green + 114 * blue) / 1_000;
