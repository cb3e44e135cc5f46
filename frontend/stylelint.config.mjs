const plain = ['none', '0'];

/** The stylesheets, and the css`...` of the elements. Colours stand in styles.css alone, as tokens. */
export default {
  extends: ['stylelint-config-recommended'],
  reportNeedlessDisables: true,
  rules: {
    // it compares rules that never meet, such as all that end in "button"
    'no-descending-specificity': null,
    'comment-whitespace-inside': 'always',
    'color-named': 'never',
    // who hides the ring of the focus must be found out here
    'declaration-property-value-disallowed-list': { outline: plain, 'outline-style': plain, 'outline-width': plain },
  },
  overrides: [
    { files: ['elements/**'], customSyntax: 'postcss-lit' },
    {
      files: ['elements/**', 'styles/**', '../src/main/resources/META-INF/resources/styles/**'],
      rules: {
        'color-no-hex': true,
        'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'light-dark'],
      },
    },
  ],
};
