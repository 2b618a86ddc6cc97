import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The suites of test/e2e run inside VS Code; the others are samples that the rules are tried on.
    exclude: ['test/e2e/**', 'test/rules/**', 'test/**/cases/**'],
  },
});
