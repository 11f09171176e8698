import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export interface RunFile {
  readonly name: string;
  readonly experiment: string;
  readonly backend: string;
  readonly seed: number;
  readonly phase: string;
  readonly steps: number;
  readonly final: Readonly<Record<string, number>>;
  readonly marks: readonly { readonly kind: string; readonly step: number }[];
  readonly history: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** The list of runs at the side. */
export class RunDrawer {
  readonly region: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('complementary', { name: 'Runs' });
  }

  async open(): Promise<void> {
    const show = this.#page.getByRole('button', { name: 'Show runs' });
    if (await show.isVisible()) await show.click();
    await expect(this.region).toBeVisible();
  }

  /** The runs' own menus, newest first. */
  menus(): Locator {
    return this.region.getByRole('button', { name: /^Actions for / });
  }

  async act(run: number, item: string): Promise<void> {
    await this.open();
    await this.menus().nth(run).click();
    await this.#page.getByRole('menuitem', { name: item }).click();
  }

  /** The run file of a run; 0 is the newest. */
  async export(run = 0): Promise<RunFile> {
    const downloading = this.#page.waitForEvent('download');
    await this.act(run, 'Export run file (JSON)');
    const path = await (await downloading).path();
    return JSON.parse(await readFile(path, 'utf8')) as RunFile;
  }
}
