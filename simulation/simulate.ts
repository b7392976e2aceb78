import type { Engine } from '../test/adapters/support/engine.ts';
import { type Account, accountOf, wholeOf } from './account.ts';
import { Application } from './application/application.ts';
import type { Whole } from './checks/whole.ts';
import { onPaperUsed } from './story/people.ts';
import { firstYear, type Options } from './story/region.ts';
import { playYears } from './story/years.ts';

/**
 * Simulates a programme on a database engine: plays its years, and checks every promise of the rules on the record.
 * @param progress - told of each month.
 * @throws {Error} when a way to answer was tried and never recorded: the promises about it would be checked on nothing.
 */
export const simulate = async (
  engine: Engine,
  options: Options,
  progress: (line: string) => void = () => undefined,
): Promise<{ readonly account: Account; readonly whole: Whole }> => {
  const application = await Application.on(engine, `${firstYear}-01-01T08:00:00.000Z`);
  try {
    const played = await playYears(application, options, progress);
    const missing = played.stage.used.missing([onPaperUsed]);
    if (missing.length > 0) throw new Error(`The story never gave an answer that was recorded: ${missing.join(', ')}`);
    const whole = await wholeOf(played);
    return { account: accountOf(application, played, whole), whole };
  } finally {
    application.close();
  }
};
