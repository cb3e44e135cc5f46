import { afterEach } from 'vitest';

/** Before each file of tests: the page is empty again after each test. */
afterEach(() => document.body.replaceChildren());
