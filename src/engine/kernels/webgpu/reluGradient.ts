import { reluGrad } from '../simd/elementwise/reluGrad';
import { runElementProgram, type WebgpuKernel } from './elementProgram';

const program = { key: reluGrad, inputs: ['x', 'dy'], numbers: [], statements: 'result[index] = select(0.0, dy[index], x[index] > 0.0);' };

/** x > 0 ? dy : 0, which TensorFlow.js composes of a step, a cast and a product. */
export const reluGradient: WebgpuKernel = {
  name: reluGrad,
  compute: ({ backend, input }) => runElementProgram(backend, program, [input('x'), input('dy')], input('x').shape),
};
