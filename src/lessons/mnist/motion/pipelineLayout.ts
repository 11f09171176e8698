/** Where the boxes of a chain of layers stand: in rows from left to right, as many to a row as the width allows. */

export interface PipelineBox {
  readonly x: number;
  readonly y: number;
  /** Lines behind the box, as many as it has planes worth drawing. */
  readonly planes: number;
  readonly size: number;
  /** The next layer begins a new row. */
  readonly wraps: boolean;
}

interface PipelineLayout {
  readonly boxes: readonly PipelineBox[];
  readonly height: number;
  /** Distance between the middles of neighbours. */
  readonly pitch: number;
}

const narrowest = 84;
const rowHeight = 128;
const largest = 44;

/**
 * @param shapes of the layers' outputs: [height, width, channels] stands as planes behind one another, [units] as one bar
 * @param width in CSS pixels
 */
export function layoutPipeline(shapes: readonly (readonly number[])[], width: number): PipelineLayout {
  const perRow = Math.max(2, Math.min(shapes.length, Math.floor(width / narrowest)));
  const pitch = width / perRow;
  const tallest = Math.max(...shapes.map(([height = 1, ...rest]) => (rest.length === 2 ? height : 0)), 1);
  const boxes = shapes.map((shape, i): PipelineBox => {
    const [height = 1, , channels = 1] = shape;
    const picture = shape.length === 3;
    return {
      x: ((i % perRow) + 0.5) * pitch,
      y: Math.floor(i / perRow) * rowHeight + rowHeight / 2,
      planes: picture ? Math.min(4, Math.ceil(Math.log2(channels + 1))) : 1,
      size: picture ? Math.max(14, (largest * height) / tallest) : 0,
      wraps: i % perRow === perRow - 1 && i < shapes.length - 1,
    };
  });
  return { boxes, height: Math.ceil(shapes.length / perRow) * rowHeight, pitch };
}
