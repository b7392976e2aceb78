import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { daysOfQuarter, type Quarter, quarterAfter, quarterOf } from '#shared/calendar/quarters.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { roundContracts } from '../contracts.ts';
import { foreseenIn } from '../foreseen.ts';
import type { RoundDeps } from '../round-deps.ts';
import { type AskedOfPartner, askedSeenBy, type Counted } from '../terms/asked.ts';
import { seesTask } from '../terms/visibility.ts';

type Needed = Pick<RoundDeps, 'registry' | 'rounds' | 'matters'>;

/**
 * What was asked of each partner in a quarter, against the norm of its ring. It reads the rounds that ran in the quarter with their tasks, whatever was
 * asked in other years. Of the next quarter it says what the record foresees.
 */
export const readAsked = (deps: Needed) =>
  operation('readAsked', {
    contract: roundContracts.readAsked,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const today = localDate(now);
      const present = quarterOf(today);
      const quarter = query.quarter ?? present;
      demandForeseeable(quarter, present);
      const known = await deps.registry.registry(programmeId);
      const reader = { standing, today };
      const found =
        quarter > present
          ? comingIn(known, quarter, await foreseenIn(deps.matters, known, daysOfQuarter(quarter), today), reader)
          : await askedIn(deps, known, quarter, reader);
      return { status: 200, body: { quarter, ...daysOfQuarter(quarter), ...found } };
    },
  });

/** @throws {InvalidInput} for a quarter after the next one. */
const demandForeseeable = (quarter: Quarter, present: Quarter): void => {
  const next = quarterAfter(present);
  if (quarter <= next) return;
  throw new InvalidInput('Nobody knows what a quarter after the next one will ask.', [
    {
      pointer: '/quarter',
      message: 'this quarter is too far to come',
      expected: `${next} or earlier`,
      dutch: `Kies ${next} of een eerder kwartaal.`,
    },
  ]);
};

interface Reader {
  readonly standing: Standing;
  /** ISO date. */
  readonly today: string;
}

const askedIn = async (
  { registry, rounds }: Needed,
  known: PresentRegistry,
  quarter: Quarter,
  reader: Reader,
): Promise<{ readonly partners: AskedOfPartner[] }> => {
  const { programmeId } = known.programme;
  const isOver = quarter < quarterOf(reader.today);
  const [found, programme] = await Promise.all([
    rounds.runningIn(programmeId, quarter),
    isOver ? programmeAt(registry, programmeId, quarter) : known.programme,
  ]);
  return { partners: askedSeenBy({ ...known, programme }, quarter, found, reader) };
};

/** What a quarter to come asks, as far as a reader sees it, with how much of each kind. */
const comingIn = (known: PresentRegistry, quarter: Quarter, coming: readonly Counted[], reader: Reader) => {
  const tasks = coming
    .flatMap((one) => one.tasks)
    .filter((task) => task.partnerId !== programmabureau && seesTask(reader.standing, task));
  const foreseen = roundKindNames.flatMap((kind) => {
    const questions = tasks.filter((task) => task.kind === kind).length;
    return questions > 0 ? [{ kind, questions }] : [];
  });
  return { partners: askedSeenBy(known, quarter, coming, reader), foreseen };
};

/** The programme as it was recorded at the end of a quarter that is over: that quarter is judged by the norms of then. */
const programmeAt = async (registry: RoundDeps['registry'], programmeId: string, quarter: Quarter) => {
  const lastDay = sameDayLater(daysOfQuarter(quarter).until, { days: -1 });
  return (await registry.registryAsOf(programmeId, lastDay)).programme;
};
