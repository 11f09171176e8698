import { expect, type Locator, type Page } from '@playwright/test';

/** A cell whose program may be changed and run. */
export class CodeCell {
  readonly section: Locator;
  readonly editor: Locator;
  readonly output: Locator;
  readonly #page: Page;

  constructor(page: Page, id: string) {
    this.#page = page;
    this.section = page.locator(`#cell-${id}`);
    this.editor = this.section.getByRole('textbox', { name: 'Program (TypeScript)' });
    this.output = this.section.getByRole('log', { name: 'Output' });
  }

  /** Puts a program in place of the one that stands there. */
  async write(program: string): Promise<void> {
    await this.editor.focus();
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.insertText(program);
  }

  button(name: string): Locator {
    return this.section.getByRole('button', { name, exact: true });
  }

  async run(): Promise<void> {
    await this.button('Run').click();
  }

  async expectState(state: 'idle' | 'running' | 'done' | 'failed' | 'stopped' | 'stale'): Promise<void> {
    await expect(this.section.locator('[data-state]').first()).toHaveAttribute('data-state', state);
  }
}
