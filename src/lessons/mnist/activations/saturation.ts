/** A derivative smaller than this lets hardly any gradient back. */
export const saturation = 0.05;
