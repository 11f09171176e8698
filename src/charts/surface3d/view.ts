import { type Place, type Projected, project, type Turn } from '../scatter3d/geometry';
import { flatness } from './terrain';

/** Where a place of the box is drawn, in CSS pixels. */
export function projection(turn: Turn, width: number, height: number): (place: Place) => Projected {
  const unit = Math.max(20, Math.min((width - 96) / 2.9, (height - 50) / 2.5));
  return ([u, v, w]) => {
    const at = project([u, v, w * flatness], turn);
    return { x: width / 2 + at.x * unit, y: height / 2 + at.y * unit, depth: at.depth };
  };
}
