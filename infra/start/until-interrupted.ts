/** Resolves at Ctrl-C, or when the process is asked to end; the second time ends it at once. */
export const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    // Nothing else keeps the process alive when all that runs is waiting.
    const awake = setInterval(() => undefined, 60_000);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        clearInterval(awake);
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
