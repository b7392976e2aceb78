import { Session } from 'node:inspector/promises';

/**
 * How much work something is: how often its blocks of code were run, as the engine counts them. The same input gives the same
 * number on every machine, however busy; what is built in (a regular expression) counts as one.
 */
export const workOf = async (work: () => unknown): Promise<number> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Profiler.stopPreciseCoverage');
    const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    session.disconnect();
  }
};
