import { beforeAll, describe, expect, it } from 'vitest';
import { nodePlatform } from '../../../serve/platform';
import { readPicture } from '../../../serve/pictureFile';
import { publicFolder } from '../../../serve/publicFolder';
import { useBackend } from '../../runtime/testing/backends';
import { alignmentOf } from './alignment';
import { alignFace, embedFaces } from './embedFaces';

const platform = nodePlatform();
const embed = async (file: string, embedder: 'resnet-34' | 'resnet-34-mirrored' = 'resnet-34') =>
  embedFaces(platform, { picture: await readPicture(`${publicFolder}pictures/${file}`), detector: 'mtcnn', embedder, options: { minFace: 40 }, most: 3 });

const distance = (a: Float32Array, b: Float32Array): number => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

describe('embedding the faces of a picture', () => {
  beforeAll(() => useBackend('wasm'));

  it('puts pictures of one person nearer together than of two', async () => {
    const [portrait, congress, other] = await Promise.all(['obama-portrait.jpg', 'obama-congress.jpg', 'biden-blue-room.jpg'].map((file) => embed(file)));
    const [one, same, another] = [portrait, congress, other].map((answer) => answer!.faces[0]!.embedding);
    expect(distance(one!, same!)).toBeLessThan(0.6);
    expect(distance(one!, another!)).toBeGreaterThan(0.6);
  });

  it('finds no more faces than asked for, each with its chip', async () => {
    const { faces } = await embed('orl-group.jpg');
    expect(faces.map(({ chip, embedding }) => [chip.width, embedding.length])).toEqual(Array.from({ length: 3 }, () => [150, 128]));
  });

  it('does not see mirror images apart where both are averaged', async () => {
    const picture = await readPicture(`${publicFolder}pictures/astronaut.jpg`);
    const mirrored = { ...picture, rgba: picture.rgba.map((_, i) => picture.rgba[(Math.floor(i / 4 / picture.width) * picture.width + picture.width - 1 - (Math.floor(i / 4) % picture.width)) * 4 + (i % 4)] ?? 0) };
    const faces = await Promise.all([picture, mirrored].map(async (seen) => (await embedFaces(platform, { picture: seen, detector: 'mtcnn', embedder: 'resnet-34-mirrored', options: { minFace: 40 }, most: 1 })).faces[0]!.embedding));
    expect(distance(faces[0]!, faces[1]!)).toBeLessThan(0.2);
  });
});

it('aligns a face without landmarks by its box', () => {
  const picture = { width: 60, height: 60, rgba: new Uint8ClampedArray(14400).fill(99) };
  const { landmarks, map } = alignFace(picture, { box: { x: 10, y: 10, width: 40, height: 40 }, landmarks: null }, { side: 150, padding: 0.25 });
  expect(landmarks[0].x).toBeLessThan(landmarks[1].x);
  expect(landmarks[0].y).toBeLessThan(landmarks[2].y);
  expect(map).toEqual(alignmentOf('similarity', landmarks, landmarks.map(({ x, y }) => ({ x: map[0] * x + map[1] * y + map[2], y: map[3] * x + map[4] * y + map[5] })))?.map((value) => expect.closeTo(value, 9) as number));
});
