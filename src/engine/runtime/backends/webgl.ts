/** The GPU through WebGL 2, in a context of our own: TensorFlow.js tells nobody when it loses its context. */
import * as tf from '@tensorflow/tfjs-core';
import type { WebglCapabilities } from '../../declarations/capabilities';
import { EngineError } from '../../errors/failure';
import { registerWebglKernels } from '../../kernels/webgl/registerWebglKernels';
import { computesInFloat32 } from './float32';
import { isSoftwareRenderer, type OpenBackend } from './opening';

/** Textures above this many bytes are freed instead of kept for reuse; by default they never are (tfjs#4166). */
const keptTextureBytes = 256 * 2 ** 20;

// As TensorFlow.js sets them, but without `failIfMajorPerformanceCaveat`: software GPUs are refused by choice, not by accident.
const attributes: WebGLContextAttributes = { alpha: false, antialias: false, premultipliedAlpha: false, preserveDrawingBuffer: false, depth: false, stencil: false };

let context: WebGL2RenderingContext | null = null;
const listeners = new Set<() => void>();

export const openWebgl: OpenBackend = async ({ allowSoftware }) => {
  const unavailable = (reason: string) => new EngineError('backend-unavailable', { backend: 'webgl', reason });
  const gl = context ?? openContext();
  if (!gl) throw unavailable('no WebGL 2 in workers');
  if (gl.isContextLost()) throw unavailable('the context was lost');
  const renderer = rendererOf(gl);
  const software = isSoftwareRenderer(renderer);
  if (software && !allowSoftware) throw unavailable('software GPU');
  const webgl = await import('@tensorflow/tfjs-backend-webgl');
  // Before the first flag is read: the flags probe this context, which also spares Safari's refusal of OffscreenCanvas (tfjs#7436).
  webgl.setWebGLContext(2, gl);
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) throw unavailable('no 32-bit float textures');
  tf.env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', keptTextureBytes);
  if (!(await tf.setBackend('webgl'))) throw unavailable('the backend did not start');
  if (!(await computesInFloat32())) throw unavailable('its arithmetic is less than 32-bit');
  registerWebglKernels();
  return { threads: 1, simd: false, renderer, software };
};

/** Calls back each time the context is lost, whether by the driver or by `loseContext`. */
export function onContextLost(listener: () => void): void {
  listeners.add(listener);
}

/** The drill: loses the context as a driver crash would. False where there is none to lose. */
export function loseContext(): boolean {
  const extension = context?.getExtension('WEBGL_lose_context');
  extension?.loseContext();
  return Boolean(extension);
}

/** True from the moment the context is gone, which may be before its event comes; what is read from then on is garbage. */
export function isContextLost(): boolean {
  return context?.isContextLost() ?? false;
}

/** The GPU's name, found without loading TensorFlow.js's WebGL code; null where WebGL 2 is missing. */
export function findRenderer(): string | null {
  const gl = context ?? openContext();
  return gl && rendererOf(gl);
}

/** What WebGL 2 offers here; null where it is missing. */
export function describeWebgl(): WebglCapabilities | null {
  const gl = context ?? openContext();
  if (!gl) return null;
  const renderer = rendererOf(gl);
  return {
    version: String(gl.getParameter(gl.VERSION)),
    renderer,
    software: isSoftwareRenderer(renderer),
    maxTextureSize: Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)),
    floatTextures: gl.getExtension('EXT_color_buffer_float') !== null,
  };
}

function openContext(): WebGL2RenderingContext | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const canvas = new OffscreenCanvas(1, 1);
  context = canvas.getContext('webgl2', attributes);
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    for (const listener of listeners) listener();
  });
  return context;
}

function rendererOf(gl: WebGL2RenderingContext): string {
  // Firefox answers RENDERER itself; elsewhere the extension unmasks it.
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(unmasked ? unmasked.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}
