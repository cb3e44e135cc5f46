import { defineConfig } from 'vitest/config';

/** Elements are tested in a simulated page: cheap, and enough for what goes in and what comes out. */
export default defineConfig({
  test: { environment: 'happy-dom', include: ['elements/**/*.test.mjs'] },
});
