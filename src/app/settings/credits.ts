/** Whose work the built site contains; NOTICE says the same for the repository. */
export interface Credit {
  readonly name: string;
  readonly by: string;
  readonly licence: string;
}

export const libraries: readonly Credit[] = [
  { name: 'TensorFlow.js, tfjs-vis', by: 'Google LLC', licence: 'Apache-2.0' },
  { name: 'React', by: 'Meta Platforms, Inc.', licence: 'MIT' },
  { name: 'Base UI', by: 'MUI Team', licence: 'MIT' },
  { name: 'Recharts', by: 'recharts group', licence: 'MIT' },
  { name: 'zustand', by: 'Paul Henschel', licence: 'MIT' },
  { name: 'idb', by: 'Jake Archibald', licence: 'ISC' },
  { name: 'CodeMirror, Lezer', by: 'Marijn Haverbeke', licence: 'MIT' },
  { name: 'Sucrase', by: 'Sucrase authors', licence: 'MIT' },
  { name: 'KaTeX', by: 'Khan Academy', licence: 'MIT' },
  { name: 'Vega, Vega-Lite', by: 'UW Interactive Data Lab', licence: 'BSD-3-Clause' },
];

export const datasets: readonly Credit[] = [
  { name: 'MNIST', by: 'Y. LeCun, C. Cortes, C. J. C. Burges', licence: 'CC BY-SA 3.0' },
  { name: 'Housing prices, Portland', by: 'A. Ng, Machine Learning (2011)', licence: 'Apache-2.0' },
];
