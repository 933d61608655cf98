import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Which room may import which; a room not named as a source is closed to it. ARCHITECTURE.md states the same as invariants. */
const arrows = {
  core: [],
  engine: ['core'],
  content: ['core'],
  formats: ['core'],
  data: ['core', 'formats'],
  store: ['core', 'formats'],
  kusto: ['core'],
  kernels: ['core'],
  azure: ['core'],
  network: ['core', 'azure'],
  spark: ['core', 'formats'],
  usecases: ['core', 'engine', 'content', 'formats', 'data', 'store', 'kusto', 'spark', 'azure'],
  cli: ['core', 'kernels', 'network', 'usecases'],
  protocol: ['core'],
  worker: ['core', 'kernels', 'protocol', 'usecases'],
  host: ['core', 'network', 'protocol'],
  views: ['core', 'protocol', 'host'],
  commands: ['core', 'protocol', 'host', 'views'],
};

const rooms = Object.keys(arrows);

const zones = rooms.map((room) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...arrows[room]].map((open) => `./${open}`),
  message: `${room}/ may import only: ${[room, ...arrows[room]].join(', ')}.`,
}));

/** Pages run in a browser: what they may know of src/. Nothing of src/ knows them. */
const pageArrows = ['core', 'protocol'];

const pageZones = [
  {
    target: './webview',
    from: './src',
    except: pageArrows.map((room) => `./${room}`),
    message: `webview/ may import only: ${pageArrows.join(', ')}.`,
  },
  { target: './src', from: './webview', message: 'webview/ is built by itself: src/ knows none of it.' },
];

const pageBans = [{ regex: '^(node:|vscode$)', message: 'A page runs in a browser and asks its host.' }];
const toolkitBan = { regex: '^@vscode/webview-ui-toolkit', message: 'Controls come from webview/ui/.' };

const pureRooms = ['core', 'engine', 'content', 'protocol'];

/** Where `vscode` may be imported; everything else runs without the editor. */
const editorRooms = ['commands', 'views', 'host'];

/** What a pure room may use beside its own code: small packages without IO, clock or randomness. */
const purePackages = ['@noble/hashes'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

/** Through a named import of its namespace, bundlers keep all of zod: messages in forty languages that every start would load. */
const wholeZod = {
  selector: 'ImportDeclaration[source.value="zod"] > ImportSpecifier',
  message: "Write `import * as z from 'zod'`: of that, only what is used is bundled.",
};

const impure = [
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'A pure room has no clock: pass the time in.',
  ],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'A pure room has no clock: pass the time in.'],
  [
    'MemberExpression[object.name="Math"][property.name="random"]',
    'A pure room has no randomness: pass a generator in.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'demo/',
      'demo-azure/',
      'demo-editor/',
      '.cache/',
      'test/fixtures/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An import of nothing but types must vanish, or a thin entry drags in what it only talks about.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...zones, ...pageZones] },
      ],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, wholeZod],
      eqeqeq: 'error',
    },
  },
  {
    // Typed arrays are indexed inside their bounds all day here; `?? 0` would hide a defect and cost time.
    files: ['core', 'engine', 'kernels', 'formats', 'data', 'spark'].map((room) => `src/${room}/**/*.ts`),
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/extension.ts', ...editorRooms.map((room) => `src/${room}/**`)],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'vscode',
              message: `Only extension.ts, ${editorRooms.join(', ')} know the editor; the rest runs without it.`,
            },
          ],
        },
      ],
    },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'A pure room has no IO.' },
            {
              regex: `^(?!\\.|${purePackages.join('|')}).`,
              message: 'A pure room imports only core and small pure packages.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'performance',
          'crypto',
          'setTimeout',
          'setInterval',
          'fetch',
          'window',
          'document',
        ].map((name) => ({
          name,
          message: 'A pure room has no IO, clock, randomness or platform: pass it in.',
        })),
      ],
      'no-restricted-syntax': ['error', noDefaultExport, ...impure],
    },
  },
  {
    files: ['webview/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: pageBans }],
      // Preact learns of custom elements by such a declaration.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
    },
  },
  {
    // The toolkit is no longer developed: it stays behind components of ours, one file a control.
    files: ['webview/**/*.{ts,tsx}'],
    ignores: ['webview/ui/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [...pageBans, toolkitBan] }] },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: {
      'no-console': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    // Parts of the walk run inside the page.
    files: ['test/e2e/*.mjs', 'test/webview/**/*.mjs'],
    languageOptions: {
      globals: {
        addEventListener: 'readonly',
        CSSStyleSheet: 'readonly',
        document: 'readonly',
        getComputedStyle: 'readonly',
        MessageEvent: 'readonly',
        window: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.ts', 'vitest.config.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
