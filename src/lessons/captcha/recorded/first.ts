/** The first training of chapter 6: ten epochs with Adam, as its notebook recorded them (DjangoPeng/tensorflow-101 at e0c97727, beginners, chapter 6, saved history). */
import type { RecordedRun } from './run';

export const recordedFirst: RecordedRun = {
  optimizer: 'adam', loss: 'binary-ce', trainSize: 3_956, validationSize: 954,
  curves: {
    loss: [
      0.327, 0.3229, 0.2987, 0.2257, 0.1799, 0.1523, 0.1383, 0.1251, 0.1144, 0.1063,
    ],
    val_loss: [
      0.3247, 0.3195, 0.2726, 0.2303, 0.2171, 0.2062, 0.2048, 0.2052, 0.2013, 0.2045,
    ],
    acc: [
      0.9, 0.9, 0.9004, 0.9164, 0.9337, 0.9447, 0.9498, 0.955, 0.9587, 0.9618,
    ],
    val_acc: [
      0.9, 0.9, 0.9028, 0.9171, 0.9209, 0.9254, 0.926, 0.926, 0.9285, 0.9268,
    ],
  },
};
