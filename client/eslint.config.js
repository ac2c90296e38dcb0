import { readdirSync } from 'node:fs';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const featuresDirectory = new URL('./src/features/', import.meta.url);
const slices = readdirSync(featuresDirectory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A slice composes with another one in a route, never by reaching into it. */
const slicesStayApart = slices.map((slice) => ({
  files: [`src/features/${slice}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^@/|/)features/(?!${slice}/)`,
            message: 'A feature does not import another feature: compose them in src/app/routes.',
          },
          { regex: '^@/app/(?!context)', message: 'A feature does not know the shell or the routes.' },
          { regex: '^(\\.\\./){3,}', message: 'Leave the feature through the @/ alias.' },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'src/api/schema.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Talk to the server through src/api/client.ts, whose types come from openapi.json.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/components/**/*.{ts,tsx}', 'src/i18n/**/*.ts', 'src/api/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^@/features/', allowTypeImports: true, message: 'What is shared does not know a feature.' },
            { regex: '^@/app/(?!context)', message: 'What is shared does not know the shell or the routes.' },
          ],
        },
      ],
    },
  },
  ...slicesStayApart,
);
