import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** First match wins: what a file is, for the import rules below. */
const categories = [
  { category: 'test', pattern: ['**/*.test.ts', '**/*.test.tsx'] },
  { category: 'contract', pattern: ['src/engine/protocol.ts', 'src/engine/sandbox/protocol.ts', 'src/engine/declarations/**', 'src/engine/errors/**'] },
  // Seeded random numbers, resampling and alignment are pure functions as well, and figures use them.
  { category: 'stats', pattern: ['src/engine/stats/**', 'src/engine/surfaces/**', 'src/engine/runtime/random.ts', 'src/engine/vision/resample.ts', 'src/engine/vision/faces/alignment.ts'] },
  { category: 'client', pattern: ['src/engine/client.ts', 'src/engine/client/**'] },
  { category: 'engine', pattern: 'src/engine/**' },
  { category: 'lesson-door', pattern: ['src/lessons/catalog.ts', 'src/lessons/chapter.ts', 'src/lessons/exercise.ts', 'src/lessons/lesson.ts', 'src/lessons/*.d.ts'] },
  { category: 'lesson-parts', pattern: 'src/lessons/figure/**' },
  { category: 'lesson', pattern: 'src/lessons/*/**', capture: ['slug'] },
  { category: 'charts', pattern: 'src/charts/**' },
  { category: 'i18n', pattern: 'src/app/i18n/**' },
  { category: 'ui', pattern: 'src/app/ui/**' },
  { category: 'app', pattern: 'src/app/**' },
  { category: 'serve', pattern: 'src/serve/**' },
];

/** Which category may import which (types included, unless `kind` says otherwise). */
const importRules = [
  ['contract', ['contract']],
  ['stats', ['stats', 'contract']],
  ['client', ['client', 'contract']],
  ['engine', ['engine', 'stats', 'contract']],
  ['lesson-door', ['lesson-door', 'contract']],
  ['lesson-parts', ['lesson-parts', 'lesson-door', 'contract', 'stats', 'charts']],
  ['charts', ['charts', 'stats', 'contract']],
  ['i18n', ['i18n', 'contract', 'lesson-door']],
  ['ui', ['ui', 'i18n']],
  ['app', ['app', 'i18n', 'ui', 'client', 'contract', 'stats', 'charts', 'lesson-door']],
  ['serve', ['serve', 'client', 'engine', 'stats', 'contract']],
];

const categoryIs = (names) => ({ file: { categories: { anyOf: [names].flat() } } });

const policies = [
  ...importRules.map(([from, to]) => ({ from: categoryIs(from), allow: { to: categoryIs(to) } })),
  // A lesson sees itself but no other lesson, and the source text (?raw) of engine files that it shows.
  { from: categoryIs('lesson'), allow: { to: categoryIs(['lesson-parts', 'lesson-door', 'contract', 'stats', 'charts']) } },
  { from: categoryIs('lesson'), allow: { to: { file: { categories: 'lesson', captured: { slug: '{{ from.file.captured.slug }}' } } } } },
  { from: categoryIs(['lesson', 'lesson-parts']), allow: { dependency: { source: ['../../engine/**/*.ts[?]raw', '../../../engine/**/*.ts[?]raw'] } } },
  // Code cells carry the runner of their sandbox as text, and the names of its API.
  { from: categoryIs('app'), allow: { dependency: { source: ['../../engine/sandbox/runner.ts[?]bundle', '../../engine/graph/studio.ts[?]api'] } } },
  // The catalogue loads each lesson lazily.
  { from: { file: { path: 'src/lessons/catalog.ts' } }, allow: { to: { file: { categories: 'lesson', path: 'src/lessons/*/lesson.ts' } } } },
  // Interface primitives may know types of the app, nothing that runs.
  { from: categoryIs('ui'), allow: { to: categoryIs(['app', 'contract']), dependency: { kind: 'type' } } },
  // Tests may look where they must.
  { from: categoryIs('test'), allow: { to: { file: { path: '**' } } } },
  { disallow: { to: categoryIs('test') } },
];

const projects = ['./tsconfig.app.json', './tsconfig.engine.json', './tsconfig.node.json', './tsconfig.test.json', './tsconfig.bench.json'];
const tensorflow = { group: ['@tensorflow/*'], message: 'Only the engine computes with tensors; talk to it through engine/client.' };
const tensorflowVis = { group: ['@tensorflow/*', '!@tensorflow/tfjs-vis', '!@tensorflow/tfjs-vis/**'], message: 'The inspector shows tfjs-vis, without tensors.' };
const reactInEngine = { group: ['react', 'react-dom', 'react/*', 'react-dom/*', 'zustand', 'recharts', 'idb'], message: 'The engine runs in a worker and in Node: no page libraries.' };

export default defineConfig(
  { ignores: ['dist/', 'bench/dist/', 'bench/.venv/', 'coverage/', 'test-results/', 'playwright-report/', 'public/', '**/*.mjs', 'src/engine/kernels/**/assembly/**', '**/generated/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: projects, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: {
      'boundaries/files': categories,
      'boundaries/files-single-match': true,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'import/resolver': { typescript: { project: projects, noWarnOnMultipleProjects: true } },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Draw from engine/runtime/random.ts: a seed must give one curve.' },
        { selector: "JSXAttribute[name.name='style'] Literal[value=/#[0-9a-fA-F]{3}/]", message: 'Colours come from the theme tokens.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: false, policies }],
      'no-restricted-imports': ['error', { patterns: [tensorflow] }],
    },
  },
  { files: ['src/charts/inspector/**'], rules: { 'no-restricted-imports': ['error', { patterns: [tensorflowVis] }] } },
  { files: ['src/engine/**'], rules: { 'no-restricted-imports': ['error', { patterns: [reactInEngine] }] } },
  { files: ['src/serve/**'], rules: { 'no-restricted-imports': 'off', 'no-console': 'off' } },
  {
    files: ['src/{app,charts,lessons}/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  // React.lazy, tool configurations and modules made by plugins ask for default exports.
  { files: ['**/*Page.tsx', '*.config.ts', 'bench/vite.config.ts', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'vitest', name: ['test', 'it', 'describe'] }] }] },
  },
  { files: ['scripts/**', 'bench/**', 'e2e/**', 'vite/**'], rules: { 'no-console': 'off' } },
);
