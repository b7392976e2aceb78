import type { Engine } from '../test/adapters/support/engine.ts';
import { type Account, accountOf, wholeOf } from './account.ts';
import { Application } from './application/application.ts';
import type { Whole } from './checks/whole.ts';
import { firstYear, type Options } from './story/region.ts';
import { playYears } from './story/years.ts';

/**
 * Simulates a programme on a database engine: plays its years, and checks every promise of the rules on the record.
 * @param progress - told of each month.
 */
export const simulate = async (
  engine: Engine,
  options: Options,
  progress: (line: string) => void = () => undefined,
): Promise<{ readonly account: Account; readonly whole: Whole }> => {
  const application = await Application.on(engine, `${firstYear}-01-01T08:00:00.000Z`);
  try {
    const played = await playYears(application, options, progress);
    const whole = await wholeOf(played);
    return { account: accountOf(application, played, whole), whole };
  } finally {
    application.close();
  }
};
