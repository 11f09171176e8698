/** What a learner types where a number is asked for. */

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** The number a text means (`1e-3`, `60,000`, full-width digits of Chinese input methods), or null when it is none in the range. */
export function parseNumberText(text: string, { min, max, integer }: NumberRange): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,_]/g, '').replace('−', '-');
  if (plain === '') return null;
  const value = Number(plain);
  if (!Number.isFinite(value) || value < min || value > max || (integer && !Number.isInteger(value))) return null;
  return value;
}
