import { reluGrad } from '../simd/elementwise/reluGrad';
import type { WebglKernel } from './packedTexture';
import { runTexelProgram, type TexelProgram } from './texelProgram';

const program: TexelProgram = { inputs: ['x', 'dy'], outputs: ['dy'], numbers: [], statements: 'dy = mix(vec4(0.0), dy, greaterThan(x, vec4(0.0)));' };

/** x > 0 ? dy : 0, which TensorFlow.js composes of a step, a cast and a product. */
export const reluGradient: WebglKernel = {
  name: reluGrad,
  compute: ({ backend, input }) => runTexelProgram(backend, program, [input('x'), input('dy')], [])[0] ?? input('dy'),
};
