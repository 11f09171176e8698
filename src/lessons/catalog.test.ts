import { describe, expect, test } from 'vitest';
import { declarationOf } from '../engine/declarations/catalog';
import { optimizerIds } from '../engine/declarations/optimizers';
import { resolveParams } from '../engine/declarations/schema';
import { drawTrials } from '../engine/stats/sweep/trials';
import { lessons } from './catalog';
import rulesEn from './optimizers/rules/rules.en.md';
import rulesZh from './optimizers/rules/rules.zh.md';

// Loaded here, as the first import of a lesson's figures may take longer than a test is given.
const loaded = await Promise.all(lessons.map(async (entry) => ({ slug: entry.slug, entry, lesson: await entry.load() })));

describe.each(loaded)('lesson $slug', ({ entry, lesson }) => {
  test('is what the catalog says', () => {
    expect([lesson.slug, lesson.number]).toEqual([entry.slug, entry.number]);
  });

  test('has a text in both languages for every cell, and none too many', () => {
    const { cells, text } = lesson;
    const ids = cells.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const sections of [text.zh, text.en]) {
      expect(Object.keys(sections).sort()).toEqual([...ids].sort());
      for (const html of Object.values(sections)) expect(html).toMatch(/<h2/);
    }
    const slugs = lessons.map((one) => one.slug);
    for (const html of [...Object.values(text.zh), ...Object.values(text.en)]) for (const [, slug] of html.matchAll(/href="#\/lesson\/([^"/?]+)/g)) expect(slugs).toContain(slug);
    for (const html of Object.values(text.zh)) expect(html).toMatch(/\p{Script=Han}/u);
    for (const html of Object.values(text.en)) expect(html).not.toMatch(/\p{Script=Han}/u);
  });

  test('names only experiments, parameters, metrics and cells that exist', () => {
    const { cells } = lesson;
    for (const cell of cells) {
      if (cell.kind === 'figure' && cell.of !== undefined) expect(cells.map((c) => c.id)).toContain(cell.of);
      if (cell.kind !== 'experiment' && cell.kind !== 'race' && cell.kind !== 'sweep') continue;
      for (const id of cell.experiments) {
        const declaration = declarationOf(id);
        expect(declaration.params.map((p) => p.name)).toEqual(expect.arrayContaining([...cell.basic]));
        const metrics = cell.kind === 'sweep' ? [cell.settings.metric] : cell.charts.flatMap((chart) => [...chart.metrics]);
        expect(declaration.metrics.map((m) => m.name)).toEqual(expect.arrayContaining(metrics));
        resolveParams(declaration, cell.params ?? {});
        if (cell.kind === 'sweep') {
          expect(cell.settings.dimensions.length).toBeGreaterThan(0);
          for (const trial of drawTrials(cell.settings.dimensions, 20, 1)) resolveParams(declaration, { ...cell.params, ...trial });
        }
        if (cell.kind === 'race') for (const racer of cell.racers) resolveParams(declaration, { ...cell.params, ...racer });
        if (cell.kind === 'experiment') expect(cell.code[id]?.typescript).toMatch(/export function/);
        if (cell.kind === 'experiment') expect(cell.code[id]?.python).toMatch(/^import|^from/m);
      }
    }
  });
});

test('every optimizer has its rule in both languages', () => {
  for (const rules of [rulesZh, rulesEn]) expect(Object.keys(rules).sort()).toEqual([...optimizerIds].sort());
});
