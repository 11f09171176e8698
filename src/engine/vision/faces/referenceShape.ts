/** Where the mean face has its landmarks in a chip. */
import type { FivePoints } from '../../declarations/faces';

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
export const chipPoints = (side: number, padding: number): FivePoints => {
  const place = (value: number): number => ((padding + value) / (2 * padding + 1)) * side;
  const [leftEye, rightEye, nose, leftMouth, rightMouth] = meanShape;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: place(x), y: place(y) });
  return [at(leftEye), at(rightEye), at(nose), at(leftMouth), at(rightMouth)];
};
