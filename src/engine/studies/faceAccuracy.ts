/** The accuracy of the methods before networks on one split of ORL's pictures. */
import { loadOrl, orlPerson } from '../data/orl';
import { comparedDimensions, comparedTrainings, faceMethods, usualDimension, usualTraining, type FaceAccuracy, type FaceMethod } from '../declarations/faceMethods';
import { stream } from '../runtime/random';
import { methodAccuracies, type FaceSplit } from '../vision/faces/classic/accuracy';
import type { Study } from './study';

const picturesEach = 10;

export const faceAccuracy: Study<'face-accuracy'> = async function* ({ over, seed }, platform) {
  const faces = await loadOrl(platform, () => undefined);
  const accuracies: Record<FaceMethod, number[]> = { pixels: [], eigenfaces: [], fisherfaces: [], isomap: [], lle: [], lbp: [], hog: [], 'hog-svm': [], 'joint-bayesian': [] };
  const answer = (): FaceAccuracy => ({ over, accuracies: structuredClone(accuracies) });
  for (const training of over === 'dimension' ? [usualTraining] : comparedTrainings) {
    const split = splitOf(faces, training, seed);
    for (const method of faceMethods) {
      accuracies[method].push(...yield* methodAccuracies(method, split, over === 'dimension' ? comparedDimensions : [usualDimension]));
      yield answer();
    }
  }
  return answer();
};

/** As many pictures of each person, drawn by the seed, for training; fewer are among more. */
function splitOf(faces: readonly Float32Array[], training: number, seed: number): FaceSplit {
  const labels = faces.map((_, i) => orlPerson(i));
  const trained = [...new Set(labels)].flatMap((person) => {
    const order = stream(seed, 'face-split', person).permutation(picturesEach);
    return Array.from(order.slice(0, training), (k) => person * picturesEach + k);
  });
  const known = new Set(trained);
  return { faces, labels, trained, tested: labels.flatMap((_, i) => (known.has(i) ? [] : [i])) };
}
