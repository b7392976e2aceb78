import { afterAll, vi } from 'vitest';

// Files that share their modules share the clock too: a file that sets it would leave it so to the files after it.
afterAll(() => {
  vi.useRealTimers();
});
