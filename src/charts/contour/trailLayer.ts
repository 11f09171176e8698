import { paintEnd, strokeTrail, type Trail } from './trail';

/** Trails on a canvas of their own. Going on by a step draws that step alone; only going back draws everything anew. */
export class TrailLayer {
  readonly #trails: readonly Trail[];
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #density: number;
  readonly #paper: string;
  #reached: number[];
  #upTo = 0;

  /** @param size in device pixels, `density` of them a CSS pixel @param paper the colour about the dots */
  constructor(trails: readonly Trail[], size: { readonly width: number; readonly height: number }, density: number, paper: string) {
    this.#trails = trails;
    this.#reached = trails.map(() => 0);
    this.#density = density;
    this.#paper = paper;
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = size.width;
    this.#canvas.height = size.height;
    this.#context = this.#canvas.getContext('2d');
    this.#context?.scale(density, density);
  }

  /** Paints the trails up to a step onto a canvas whose unit is a CSS pixel. */
  paint(target: CanvasRenderingContext2D, step: number): void {
    const context = this.#context;
    if (!context) return;
    if (step < this.#upTo) this.#clear(context);
    this.#upTo = step;
    context.lineWidth = 2.25;
    context.lineCap = 'round';
    this.#reached = this.#trails.map((trail, i) => strokeTrail(context, trail, this.#reached[i] ?? 0, Math.floor(step)));
    target.drawImage(this.#canvas, 0, 0, this.#canvas.width / this.#density, this.#canvas.height / this.#density);
    for (const trail of this.#trails) paintEnd(target, trail, step, this.#paper);
  }

  #clear(context: CanvasRenderingContext2D): void {
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#reached = this.#trails.map(() => 0);
  }
}
