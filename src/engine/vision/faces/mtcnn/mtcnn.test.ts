import { beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../../serve/platform';
import { readPicture } from '../../../../serve/pictureFile';
import { publicFolder } from '../../../../serve/publicFolder';
import { useBackend } from '../../../runtime/testing/backends';
import type { FaceDetector } from '../detector';
import fixture from './mtcnn.fixture.json';
import { openMtcnn } from './mtcnn';

let detector: FaceDetector;
beforeAll(async () => {
  await useBackend('wasm');
  detector = await openMtcnn(nodePlatform());
});

describe('MTCNN', () => {
  it.each(fixture.pictures)('finds what facenet-pytorch finds in $file', async ({ file, faces }) => {
    const found = await detector.detect(await readPicture(`${publicFolder}pictures/${file}`), { minFace: fixture.minFace });
    expect(found.faces).toHaveLength(faces.length);
    for (const { box, score, points } of faces) {
      const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = box;
      const own = found.faces.find((face) => Math.abs(face.box.x - x1) < 1 && Math.abs(face.box.y - y1) < 1);
      expect(Math.abs((own?.box.width ?? NaN) - (x2 - x1))).toBeLessThan(1);
      expect(Math.abs((own?.box.height ?? NaN) - (y2 - y1))).toBeLessThan(1);
      expect(own?.score).toBeCloseTo(score, 2);
      points.forEach(([x = NaN, y = NaN], i) => {
        expect(Math.abs((own?.landmarks?.[i]?.x ?? NaN) - x)).toBeLessThan(1);
        expect(Math.abs((own?.landmarks?.[i]?.y ?? NaN) - y)).toBeLessThan(1);
      });
    }
  });

  it('tells what each network let through, and finds nothing in an empty picture', async () => {
    const { stages } = await detector.detect(await readPicture(`${publicFolder}pictures/orl-group.jpg`), { minFace: 40 });
    const [proposed = 0, refined = 0, put = 0] = stages.map(({ candidates }) => candidates.length / 5);
    expect(proposed).toBeGreaterThan(refined);
    expect(refined).toBeGreaterThanOrEqual(put);
    expect(stages.map(({ considered }) => considered).slice(1)).toEqual([proposed, refined]);
    const empty = await detector.detect({ width: 64, height: 48, rgba: new Uint8ClampedArray(64 * 48 * 4).fill(128) }, { minFace: 20 });
    expect(empty.faces).toEqual([]);
  });
});
