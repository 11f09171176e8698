/** What a browser offers to a worker that computes. */

export interface WebglCapabilities {
  /** The context's own words: `WebGL 2.0 (OpenGL ES 3.0 Chromium)`. */
  readonly version: string;
  readonly renderer: string;
  /** The processor draws in place of a GPU. */
  readonly software: boolean;
  /** Longest side of a texture, in texels. */
  readonly maxTextureSize: number;
  /** Whether textures of 32-bit floats can be written, which training needs. */
  readonly floatTextures: boolean;
}

export interface WebgpuCapabilities {
  readonly adapter: string;
  readonly software: boolean;
}

export interface Capabilities {
  /** Null without WebGL 2. */
  readonly webgl: WebglCapabilities | null;
  readonly webgpu: WebgpuCapabilities | null;
  /** The vector instructions of WebAssembly; `relaxed` multiplies and adds in one of them. */
  readonly simd: 'relaxed' | 'simd' | null;
  /** Whether several workers can share memory, as threads do. */
  readonly sharedMemory: boolean;
  readonly cores: number;
  /** Kernels registered for the backend of the worker that answers. */
  readonly kernels: number;
}
