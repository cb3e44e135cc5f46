import { defineConfig } from 'vitest/config';

/** Elements are tested in a simulated page: cheap, and enough for what goes in and what comes out. */
export default defineConfig({
  test: {
    environment: 'happy-dom',
    include: ['src/test/frontend/**/*.test.ts'],
    setupFiles: 'src/test/frontend/clean.ts',
    isolate: false, // one page for all: what tests leave is cleaned away, and starting a page takes longer than they do
    css: true, // the test of the tokens reads the stylesheets
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
  },
});
