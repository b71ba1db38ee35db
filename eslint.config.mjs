import tseslint from 'typescript-eslint';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

/** Strict CSP forbids style attributes and style elements made from templates; Trusted Types forbid HTML sinks. */
const sinks = [
  {
    selector: "ImportDeclaration[source.value='zod'], ImportDeclaration[source.value='zod/v4']",
    message: "import * as z from 'zod/mini' (93 KB otherwise)",
  },
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier",
    message: "import * as z from 'zod/mini': a named import defeats tree-shaking",
  },
  {
    selector: 'ImportDeclaration[source.value=/style-map|unsafe-html/]',
    message: 'blocked by strict CSP or Trusted Types',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
    message: 'HTML from a string never becomes DOM',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'HTML from a string never becomes DOM',
  },
  {
    selector: 'TemplateElement[value.raw=/<style[ >]|\\sstyle=/]',
    message: 'no style attributes or elements in templates (strict CSP)',
  },
  {
    selector:
      "AssignmentExpression[left.property.value=/^(innerHTML|outerHTML|srcdoc)$/], AssignmentExpression[left.property.name='srcdoc']",
    message: 'HTML from a string never becomes DOM',
  },
  {
    selector: "CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name='document']",
    message: 'HTML from a string never becomes DOM',
  },
  {
    selector: "CallExpression[callee.property.name='createContextualFragment']",
    message: 'HTML from a string never becomes DOM',
  },
  {
    selector: 'ImportExpression[source.value=/^zod/]',
    message: "import * as z from 'zod/mini' (93 KB otherwise)",
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.wxt/**', '.output/**', 'core/**/data/**', '**/*.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,mjs}'],
    rules: {
      'max-lines': ['error', { max: 330, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['core/**/*.ts', 'widgets/**/*.ts', 'extension/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...sinks],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['widgets/**/*.ts', 'extension/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...sinks,
        {
          // Letters alone: the signs × and ÷ lie among them, and say nothing in any language.
          selector:
            'TemplateElement[value.raw=/[À-ÖØ-öø-ỹ]/]:not([value.raw=/Dẫn Chiếu/]), Literal[value=/[À-ÖØ-öø-ỹ]/]:not([value=/Dẫn Chiếu/])',
          message: 'what users read comes from core/locale/*.messages.ts',
        },
      ],
    },
  },
  {
    files: ['widgets/**/*.ts', 'extension/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  { files: ['widgets/**/*.ts', 'extension/**/*.ts'], ...(litA11y.configs['flat/recommended'] ?? {}) },
  { files: ['widgets/**/*.ts'], ...wc.configs['flat/recommended'] },
  {
    files: ['tests/**', 'demo/**', 'core/cli/**', '**/build/**', '**/*.config.{ts,mjs}'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['core/**/vocabulary/**', 'core/**/*.messages.ts', 'tests/**/*.cases.ts', 'demo/**/*.data.ts'],
    rules: { 'max-lines': 'off' },
  },
);
