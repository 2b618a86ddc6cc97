import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/accuracy/cases/**', 'test/rules/*/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
