/** Connected patches of ink, and which of them are writing. */
interface Patch {
  readonly pixels: readonly number[];
  /** Sum of ink. */
  readonly mass: number;
  readonly touchesBorder: boolean;
}

/** Specks below this part of the heaviest patch are noise; the loose bar of a 5 has about a tenth of the digit. */
const speck = 0.03;
/** Patches at the border are the edge of a table or a shadow, if this part of all ink lies free of it. */
const free = 0.1;

/** The same picture without specks and without what comes in over its border. */
export function keepWriting(ink: Float32Array, width: number, height: number): Float32Array {
  const patches = findPatches(ink, width, height);
  const all = patches.reduce((sum, patch) => sum + patch.mass, 0);
  const inside = patches.filter((patch) => !patch.touchesBorder);
  const candidates = inside.reduce((sum, patch) => sum + patch.mass, 0) >= free * all ? inside : patches;
  const heaviest = candidates.reduce((most, patch) => Math.max(most, patch.mass), 0);
  const kept = new Float32Array(ink.length);
  for (const patch of candidates) if (patch.mass >= speck * heaviest) for (const pixel of patch.pixels) kept[pixel] = ink[pixel] ?? 0;
  return kept;
}

/** Patches of pixels above 0, joined over sides and corners. */
function findPatches(ink: Float32Array, width: number, height: number): Patch[] {
  const seen = new Uint8Array(ink.length);
  const patches: Patch[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (seen[start] === 1 || !((ink[start] ?? 0) > 0)) continue;
    seen[start] = 1;
    const pixels = [start];
    let mass = 0;
    let touchesBorder = false;
    // The list grows while it is walked: a breadth-first search.
    for (const pixel of pixels) {
      mass += ink[pixel] ?? 0;
      const x = pixel % width;
      const y = (pixel - x) / width;
      touchesBorder ||= x === 0 || y === 0 || x === width - 1 || y === height - 1;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const neighbour = v * width + u;
          if (seen[neighbour] === 1 || !((ink[neighbour] ?? 0) > 0)) continue;
          seen[neighbour] = 1;
          pixels.push(neighbour);
        }
      }
    }
    patches.push({ pixels, mass, touchesBorder });
  }
  return patches;
}
