import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const elements = 'frontend/elements/**/*.ts';
const tests = 'src/test/frontend/**/*.ts';
const colour = '/#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\\b/i';

/** The elements and their tests, with types. Layout is nobody's business here: no rule is about where a space stands. */
export default defineConfig(
  {
    files: [elements, tests],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeChecked, lit.configs['flat/all'], a11y.configs.recommended],
    languageOptions: { parserOptions: { project: '../src/test/frontend/tsconfig.json' } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // both are how Lit's own guide writes templates
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
    },
  },
  {
    // css`...` is stylelint's; this is for colours in templates and for the editor's highlighting
    files: [elements],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(Literal[value=${colour}], TemplateElement[value.raw=${colour}])`,
          message: 'No colours in elements: use a token of styles.css, var(--pw-...).',
        },
      ],
    },
  },
);
