import { Session } from 'node:inspector';

/**
 * How much work something is: how often functions were called, as the engine counts them. The same input gives the same
 * number on every machine, however busy; what is built in (a regular expression) counts as one. Nothing else runs meanwhile:
 * the engine answers each command before the next line.
 */
export const workOf = (work: () => void): number => {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true });
    work();
    let counted = Number.NaN;
    session.post('Profiler.takePreciseCoverage', (_, taken) => {
      const ranges = taken.result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
      counted = ranges.reduce((sum, { count }) => sum + count, 0);
    });
    session.post('Profiler.stopPreciseCoverage');
    return counted;
  } finally {
    session.disconnect();
  }
};
