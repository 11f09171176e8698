/** Where the mean face has its landmarks in a chip. */
import type { FaceBox, FivePoints, Point } from '../../declarations/faces';

/**
 * dlib's mean face shape (image_transforms/interpolation.h, points 17 to 67 of 68) as five points in the unit square:
 * middle of either eye (the mean of its six points), nose tip (30), corners of the mouth (48, 54).
 */
const meanShape: FivePoints = [
  { x: 0.225492, y: 0.21599 },
  { x: 0.754761, y: 0.21599 },
  { x: 0.490127, y: 0.515625 },
  { x: 0.254149, y: 0.780233 },
  { x: 0.726104, y: 0.780233 },
];

/** The five points in a chip of `side` pixels, as dlib's get_face_chip_details puts them. @param padding part of the shape's width left free on every side */
export function chipPoints(side: number, padding: number): FivePoints {
  const place = (value: number): number => ((padding + value) / (2 * padding + 1)) * side;
  return shaped(({ x, y }) => ({ x: place(x), y: place(y) }));
}

/** Where the mean face has them in a box from forehead to chin: in the middle three fifths of its width, the eyes at two fifths of its height. */
export function pointsInBox({ x: left, y: top, width, height }: FaceBox): FivePoints {
  return shaped(({ x, y }) => ({ x: left + width * (0.2 + 0.6 * x), y: top + height * (0.27 + 0.6 * y) }));
}

function shaped(place: (point: Point) => Point): FivePoints {
  const [leftEye, rightEye, nose, leftMouth, rightMouth] = meanShape;
  return [place(leftEye), place(rightEye), place(nose), place(leftMouth), place(rightMouth)];
}
