let context: CanvasRenderingContext2D | null | undefined;
let setWeight: 400 | 600 | null = null;
const known = new Map<string, number>();
const mostKnown = 20_000;

/** Width of 12 px interface text, in CSS pixels. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  const key = `${weight} ${text}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return estimatedWidth(text);
  // Setting the font costs more than measuring.
  if (weight !== setWeight) context.font = `${weight} 12px ${getComputedStyle(document.body).fontFamily}`;
  setWeight = weight;
  const width = context.measureText(text).width;
  if (known.size > mostKnown) known.clear();
  known.set(key, width);
  return width;
}

/** About as wide, without measuring: for thousands of texts at once. */
export const estimatedWidth = (text: string): number => text.length * 7;
