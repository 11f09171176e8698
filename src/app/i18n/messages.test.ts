import { describe, expect, it } from 'vitest';
import { declarations } from '../../engine/declarations/catalog';
import { experimentNames } from './experiments';
import { fill, preferredLanguage, translator, defineMessages, type Bilingual } from './messages';
import { metricNames } from './metrics';
import { optionLabel, paramNames, unitLabel } from './params';

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(['../../**/messages.ts', '!./messages.ts'], { eager: true });

const isBilingual = (value: unknown): value is Bilingual => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
const texts = Object.entries(modules).flatMap(([file, exports]) =>
  Object.values(exports).flatMap((group) =>
    typeof group === 'object' && group !== null ? Object.entries(group).filter((entry): entry is [string, Bilingual] => isBilingual(entry[1])).map(([key, text]) => ({ where: `${file} ${key}`, text })) : [],
  ),
);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort();

describe('all texts of the product', () => {
  it('are found', () => {
    expect(texts.length).toBeGreaterThan(150);
  });
  it.each(texts.map(({ where, text }) => [where, text] as const))('%s is complete in both languages', (_, { zh, en }) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(zh)).toEqual(placeholders(en));
  });
});

describe('names of what the engine declares', () => {
  it.each(declarations.map((d) => [d.id, d] as const))('%s: experiment, parameters, options, units and metrics are named', (id, declaration) => {
    expect(experimentNames[id]).toBeDefined();
    for (const param of declaration.params) {
      expect(paramNames[param.name], param.name).toBeDefined();
      if (param.kind === 'choice') for (const option of param.options) expect(optionLabel(option, 'en'), option).not.toBe(option);
      if (param.kind === 'number' && param.unit !== undefined) expect(unitLabel(param.unit, 2, 'en')).not.toBe(param.unit);
    }
    for (const metric of declaration.metrics) expect(metricNames[metric.name], metric.name).toBeDefined();
  });
  it('counts units', () => {
    expect(unitLabel('epoch', 1, 'en')).toBe('epoch');
    expect(unitLabel('epoch', 5, 'en')).toBe('epochs');
    expect(unitLabel('epoch', 5, 'zh')).toBe('轮');
  });
});

describe('lookup', () => {
  const t = translator(defineMessages({ plain: { zh: '好', en: 'good' }, filled: { zh: '第 {step} 步', en: 'step {step}' } }), 'zh');
  it('fills placeholders and leaves unknown ones in sight', () => {
    expect(t('plain')).toBe('好');
    expect(t('filled', { step: 3 })).toBe('第 3 步');
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
  it('takes the first language that it speaks, else English', () => {
    expect(preferredLanguage(['de-DE', 'zh-TW', 'en'])).toBe('zh');
    expect(preferredLanguage(['en-GB', 'zh'])).toBe('en');
    expect(preferredLanguage(['fr'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});
