import { type Engine, startEngine } from '../test/adapters/support/engine.ts';
import { measureBundles } from './bundles.ts';
import { measureBurst } from './burst.ts';
import { measureCycles } from './cycle.ts';
import { measureEvaluation } from './evaluation.ts';
import { measureLadder } from './ladder.ts';
import { measureStack } from './local-stack.ts';
import { measurePage } from './page.ts';
import { measureRegistry } from './registry.ts';
import { measureReports } from './reports.ts';
import { sizes } from './sizes.ts';
import { measureThroughput } from './throughput.ts';
import { measureViews } from './views.ts';
import { measureWorkbench } from './workbench.ts';

/** Is told how far a measurement is. */
type Progress = (line: string) => void;
type Section = (progress: Progress) => Promise<string>;

/** A section that needs a database and nothing else. */
const onEngine =
  (measure: (engine: Engine, progress: Progress) => Promise<string>): Section =>
  async (progress) => {
    const { engine, stop } = await startEngine();
    try {
      return await measure(engine, progress);
    } finally {
      stop();
    }
  };

/** Every section of docs/performance.md that is measured, by its name there. */
export const sections: Readonly<Record<string, Section>> = {
  bundles: measureBundles,
  throughput: onEngine((engine, progress) => measureThroughput(engine, sizes.throughput, progress)),
  page: onEngine(measurePage),
  workbench: (progress) => measureWorkbench(sizes.workbench, progress),
  registry: onEngine((engine, progress) => measureRegistry(engine, sizes.registry, progress)),
  reports: onEngine((engine, progress) => measureReports(engine, sizes.reports, progress)),
  views: onEngine((engine, progress) => measureViews(engine, sizes.views, progress)),
  evaluation: onEngine((engine, progress) => measureEvaluation(engine, sizes.evaluation, progress)),
  stack: measureStack,
  ladder: (progress) => measureLadder(sizes.ladder, progress),
  cycle: (progress) => measureCycles(sizes.cycle, progress),
  burst: (progress) => measureBurst(sizes.burst, progress),
};
