import { frameRoom } from './itemSize';
import type { Rectangle, Scene, SceneAside, SceneItem } from './scene';

export type Hit = { readonly what: 'item'; readonly item: SceneItem; readonly onSign: boolean } | { readonly what: 'aside'; readonly aside: SceneAside };

/** Middle of the sign that opens and closes a scope. */
export function signOf({ x, y, width, height, open }: SceneItem): readonly [number, number] {
  return [x + width - 16, y + (open ? frameRoom.band : height) / 2];
}

/** The innermost thing at a point of the scene; null on the ground. */
export function hitAt(scene: Scene, [x, y]: readonly [number, number]): Hit | null {
  const inside = (thing: Rectangle): boolean => x >= thing.x && x <= thing.x + thing.width && y >= thing.y && y <= thing.y + thing.height;
  const aside = scene.asides.find(inside);
  if (aside) return { what: 'aside', aside };
  const item = scene.items.findLast(inside);
  if (!item) return null;
  const [sx, sy] = signOf(item);
  return { what: 'item', item, onSign: item.entry.scope && Math.abs(x - sx) <= 14 && Math.abs(y - sy) <= 14 };
}
