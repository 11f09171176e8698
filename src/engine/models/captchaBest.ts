/**
 * A reader of captchas with 195,016 parameters and a tenth of the course's multiplications: every convolution works on a
 * quarter of the pixels that the one before it had, and all pictures come to it equally light and equally strong.
 */
import { classesOf, type CaptchaStyle } from '../declarations/captchaStyle';
import { captchaBestFilters } from '../declarations/captcha';
import { characterSoftmax, conv2d, dense, flatten, imageStandardisation, maxPooling2d, sequential } from './layers';

export function captchaBest(style: CaptchaStyle) {
  const classes = classesOf(style);
  return sequential({
    name: 'captcha-best',
    layers: [
      imageStandardisation({ name: 'standardise', inputShape: [style.height, style.width, 1] }),
      ...captchaBestFilters.flatMap((filters, i) => [
        ...(i > 0 ? [maxPooling2d({ name: `pool${i}`, poolSize: 2 })] : []),
        conv2d({ name: `conv${i + 1}`, filters, kernelSize: 3, padding: 'same', activation: 'relu' }),
      ]),
      flatten({ name: 'flatten' }),
      dense({ name: 'heads', units: style.length * classes }),
      characterSoftmax({ name: 'softmax', classes }),
    ],
  });
}
