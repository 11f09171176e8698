/** Page objects: how a person finds their way in the studio, by role and name. */
import type { Locator, Page } from '@playwright/test';

type Backend = 'webgl' | 'wasm' | 'cpu';

export interface Visit {
  readonly backend?: Backend;
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  /** Engine workers to spread runs over. */
  readonly workers?: number;
}

/** Address of a page of the studio, relative to the site's root. */
export function address(hash: string, { backend, language = 'en', theme, workers }: Visit = {}): string {
  const query = new URLSearchParams({ lang: language, ...(backend ? { backend } : {}), ...(theme ? { theme } : {}), ...(workers ? { workers: String(workers) } : {}) });
  return `?${query.toString()}#${hash}`;
}

export const lesson = (slug: string, cell: string): string => `/lesson/${slug}/${cell}`;

/** The device chip: it names the backend once the engine is ready. */
export const deviceChip = (page: Page): Locator => page.getByRole('button', { name: /^Device details/ });

/** Goes to another page of the studio as a link does, without loading the document anew. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((target) => { location.hash = target; }, hash);
}
