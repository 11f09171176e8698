import type { Language } from '../lesson';
import { wordsOf } from '../figure/words';
import { messages } from './messages';

/** The columns' names in the learner's language; those of the file stand for columns that it does not know. */
export function columnLabels(columns: readonly string[], language: Language, scaled: boolean): readonly string[] {
  const t = wordsOf(messages, language);
  const known: Readonly<Record<string, readonly [plain: string, bare: string]>> = {
    square_feet: [t('squareFeet'), t('area')],
    bedrooms: [t('bedrooms'), t('bedrooms')],
    price: [t('price'), t('priceShort')],
  };
  return columns.map((column) => {
    const names = known[column];
    if (!names) return column;
    return scaled ? `${names[1]}${t('zOf')}` : names[0];
  });
}
