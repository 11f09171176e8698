import type { Locator, Page } from '@playwright/test';
import type { Point } from '../digits/hand';

type Network = 'Softmax network' | 'Convolutional network';

/** The pad for digits and what the networks read on it. */
export class DrawPad {
  readonly canvas: Locator;
  readonly #page: Page;
  readonly #cell: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#cell = page.locator('#cell-draw');
    this.canvas = this.#cell.getByRole('img', { name: /^Drawing pad/ });
  }

  /** Draws with the mouse; points are shares of the pad's side. */
  async draw(strokes: readonly (readonly Point[])[]): Promise<void> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('the drawing pad is not on the page');
    const move = ({ x, y }: Point): Promise<void> => this.#page.mouse.move(box.x + x * box.width, box.y + y * box.height);
    for (const stroke of strokes) {
      const [first, ...rest] = stroke;
      if (!first) continue;
      await move(first);
      await this.#page.mouse.down();
      // Sent without waiting for each: like a fast pen, whose samples the browser hands over many to a frame.
      await Promise.all(rest.map(move));
      await this.#page.mouse.up();
    }
  }

  async clear(): Promise<void> {
    await this.#cell.getByRole('button', { name: 'Clear' }).click();
  }

  answer(network: Network): Locator {
    return this.#cell.getByRole('region', { name: network });
  }

  /** "reads 3, 98.7 % sure", or that it waits for a digit. */
  reading(network: Network): Locator {
    return this.answer(network).getByText(/^reads \d|^waiting for your digit/);
  }
}
