/** The box that a curve of learning rates is drawn in. */
export const rateCurveSize = { width: 240, height: 48 } as const;
const margin = 3;

/** A line through `rates` at even distances, from zero (or, logarithmic, from the lowest) to the highest. */
export function rateCurvePath(rates: readonly number[], logarithmic: boolean): string {
  const bend = logarithmic ? Math.log : (rate: number) => rate;
  const low = logarithmic ? bend(Math.min(...rates)) : 0;
  const high = bend(Math.max(...rates));
  const { width, height } = rateCurveSize;
  const places = rates.map((rate, i) => {
    const x = rates.length < 2 ? 0 : (i / (rates.length - 1)) * width;
    const y = height - margin - ((bend(rate) - low) / (high - low || 1)) * (height - 2 * margin);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${places.join('L')}`;
}
