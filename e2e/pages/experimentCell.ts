import { expect, type Locator, type Page } from '@playwright/test';

type CellState = 'ready' | 'queued' | 'loading' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';

const stepIn = (text: string): number => Number(/step ([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);

/** A cell that trains: its form, its controls and what it says about its run. */
export class ExperimentCell {
  readonly section: Locator;

  constructor(page: Page, id: string) {
    this.section = page.locator(`#cell-${id}`);
  }

  button(name: string): Locator {
    return this.section.getByRole('group', { name: 'Run controls' }).getByRole('button', { name, exact: true });
  }

  async select(label: string, option: string): Promise<void> {
    await this.section.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async type(label: string, value: number): Promise<void> {
    const field = this.section.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await this.section.getByRole('button', { name: /\d+ more$/ }).click();
    await field.fill(String(value));
    await field.press('Enter');
  }

  async run(): Promise<void> {
    await this.section.getByRole('button', { name: /^Run( again)?$/ }).first().click();
  }

  async expectState(state: CellState, timeout = 60_000): Promise<void> {
    await expect(this.section.locator('[data-state]').first()).toHaveAttribute('data-state', state === 'ready' ? 'idle' : state, { timeout });
  }

  /** The step that the run stands at, as the run bar says; 0 before the first. */
  async step(): Promise<number> {
    return stepIn(await this.section.getByRole('group', { name: 'Run controls' }).innerText());
  }

  /** Clicks a run control; the step that was shown at that moment. */
  async clickAtStep(name: string): Promise<number> {
    const controls = this.section.getByRole('group', { name: 'Run controls' });
    const atClick = controls.evaluate((group: HTMLElement) => new Promise<string>((resolve) => {
      group.addEventListener('click', () => { resolve(group.innerText); }, { capture: true, once: true });
    }));
    await this.button(name).click();
    return stepIn(await atClick);
  }

  async expectStepBeyond(step: number, timeout = 60_000): Promise<void> {
    await expect.poll(() => this.step(), { timeout, intervals: [100] }).toBeGreaterThan(step);
  }
}
