import type { CaptchaPictures } from '../../../engine/declarations/captchaStudies';
import { opaque } from '../picture/picture';

const gap = 4;

/** The pictures as one PNG, so many in a row, on white. */
export async function sheetFile(pictures: CaptchaPictures, columns: number): Promise<Blob> {
  const { width, height, count, rgb } = pictures;
  const rows = Math.ceil(count / columns);
  const canvas = new OffscreenCanvas(columns * (width + gap) - gap, rows * (height + gap) - gap);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let i = 0; i < count; i++) {
      const { rgba } = opaque({ ...pictures, rgb: rgb.subarray(i * width * height * 3, (i + 1) * width * height * 3) });
      context.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), (i % columns) * (width + gap), Math.floor(i / columns) * (height + gap));
    }
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
