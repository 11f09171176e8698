/** Validation accuracy after each epoch as the course's notebooks printed it (DjangoPeng/tensorflow-101 at e0c97727, beginners, chapter 5, saved outputs). */
export const courseAccuracy: readonly { readonly epoch: number; readonly softmax: number; readonly cnn: number }[] = [
  { epoch: 1, softmax: 0.9709, cnn: 0.9822 },
  { epoch: 2, softmax: 0.9749, cnn: 0.9855 },
  { epoch: 3, softmax: 0.9807, cnn: 0.9895 },
  { epoch: 4, softmax: 0.9769, cnn: 0.9894 },
  { epoch: 5, softmax: 0.9786, cnn: 0.9899 },
];
