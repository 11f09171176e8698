/**
 * The course's reader of captchas: two convolutions, pooling, a third, pooling, dropout, and a dense layer with a softmax for
 * every position. Those dense layers lie beside each other in one, `heads`: the same computation, one product of matrices.
 */
import { classesOf, type CaptchaStyle } from '../declarations/captchaStyle';
import { characterSoftmax, conv2d, dense, dropout, flatten, maxPooling2d, sequential } from './layers';

export function captchaCourse(style: CaptchaStyle) {
  const classes = classesOf(style);
  return sequential({
    name: 'captcha-course',
    layers: [
      conv2d({ name: 'conv1', filters: 32, kernelSize: 3, activation: 'relu', inputShape: [style.height, style.width, 1] }),
      conv2d({ name: 'conv2', filters: 32, kernelSize: 3, activation: 'relu' }),
      maxPooling2d({ name: 'pool1', poolSize: 2, padding: 'same' }),
      conv2d({ name: 'conv3', filters: 64, kernelSize: 3, activation: 'relu' }),
      maxPooling2d({ name: 'pool2', poolSize: 2, padding: 'same' }),
      flatten({ name: 'flatten' }),
      dropout({ name: 'dropout', rate: 0.25 }),
      dense({ name: 'heads', units: style.length * classes }),
      characterSoftmax({ name: 'softmax', classes }),
    ],
  });
}
