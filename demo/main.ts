import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JavaMissing } from 'local-aws/dynamodb/java.ts';
import type { LocalStack } from 'local-aws/local-stack.ts';
import { ApiProblem, Unreachable } from '#client/client.ts';
import { untilInterrupted } from '#infra/start/until-interrupted.ts';
import { DemoFailure } from './failure.ts';
import { freshFolder, logsIn, removeFolder, type Stage, setStage } from './stage.ts';
import { play } from './story/play.ts';
import { whereToLook } from './story/summary.ts';
import { paint } from './terminal/text.ts';
import { Timeline } from './terminal/timeline.ts';

const usage = `npm run demo [-- --keep]
Plays Regio Deal Zuid-Limburg on a stack of its own: a framework from draft to in force, the yearly review of the
regiegroep, two alliances, three escalations, and a second year.
--keep leaves the stack up afterwards, to look around in, until Ctrl-C.`;

/** What went wrong, as somebody who does not know the code wants to read it. */
const explain = (error: unknown, folder: string): void => {
  const clear = [DemoFailure, ApiProblem, Unreachable, JavaMissing].some((kind) => error instanceof kind);
  console.error(`\n${paint(['bold', 'red'], 'The demo stopped.')} ${clear ? (error as Error).message : ''}`);
  if (!clear) console.error(error);
  if (error instanceof DemoFailure && error.shown) console.error(error.shown);
  if (existsSync(logsIn(folder))) console.error(`What the functions wrote is in ${logsIn(folder)}.`);
  else removeFolder(folder);
};

/** Leaves nothing behind when somebody has seen enough. */
const endOnInterrupt = (stackOf: () => LocalStack | undefined, folder: string, show: Timeline) => {
  let interrupted = false;
  const end = (): void => {
    interrupted = true;
    show.mute();
    console.log('\nStopping …');
    const gone = stackOf()?.stop() ?? Promise.resolve();
    gone.catch(console.error).finally(() => {
      removeFolder(folder);
      process.exit(130);
    });
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return {
    /** Whether it is ending; what fails from then on fails because of that. */
    isEnding: () => interrupted,
    letGo: () => process.off('SIGINT', end).off('SIGTERM', end),
  };
};

/** What was asked; something unknown is answered with how to ask. */
const options = (): { readonly keep?: boolean; readonly help?: boolean } => {
  try {
    return parseArgs({ options: { keep: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(1);
  }
};

const main = async (): Promise<number> => {
  const chosen = options();
  if (chosen.help) {
    console.log(usage);
    return 0;
  }
  const show = new Timeline();
  const folder = freshFolder();
  let stage: Stage | undefined;
  const { isEnding, letGo } = endOnInterrupt(() => stage?.stack, folder, show);
  try {
    show.title(
      'Regio Deal Governance',
      'One framework on its whole road, from a draft to the approval of ten colleges; then the regiegroep reviews itself, two alliances are formed, three threatened breaches climb the ladder, and in a second year what was decided is tested: a ruling holds, a breach that its alliance did not raise is put on the ladder, a rule is changed by vote, a condition is refused, and two municipalities merge. It ends with the money of the deal by source and the eleven design requirements, measured. Every person below reads a real e-mail and answers on a real page.',
    );
    show.chapter('The stack', 'alles op deze machine');
    stage = await setStage({ folder, onStep: (step) => show.event(step) });
    await play(stage, show);
    letGo();
    if (chosen.keep) {
      whereToLook(stage, show);
      await untilInterrupted();
    }
    await stage.stack.stop();
    removeFolder(folder);
    return 0;
  } catch (error) {
    if (isEnding()) return 130;
    explain(error, folder);
    await stage?.stack.stop();
    return 1;
  }
};

process.exitCode = await main();
