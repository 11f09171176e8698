/**
 * The gradient of a convolution's sums: that of its output, `gradient` [batch, height, width, outChannels], seen through
 * what the layer did to the sums. `beside` holds the output for `rectified`, the places of the maxima for `pooled`.
 */
export interface OutGradient {
  readonly kind: (typeof outGradientKinds)[keyof typeof outGradientKinds];
  readonly gradient: number;
  readonly beside: number;
  readonly height: number;
  readonly width: number;
}

/** As in `assembly/outGradient.ts`. */
export const outGradientKinds = { plain: 0, rectified: 1, pooled: 2 } as const;

/** The gradient of an output that is the sums themselves. */
export const plainGradient = (gradient: number, { outHeight, outWidth }: { readonly outHeight: number; readonly outWidth: number }): OutGradient =>
  ({ kind: outGradientKinds.plain, gradient, beside: 0, height: outHeight, width: outWidth });
