import type { Registry } from '#functions/bodies/terms/registry.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { meetingsOf, termOfRound } from '#functions/rounds/terms/term-of-round.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { type Forecast, forecastLastAnswer } from '#shared/calendar/forecast.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import { standingApprovals } from './rounds/standing-approvals.ts';
import type { Cycle } from './terms/cycle.ts';
import { type RoundStage, roundOfStage } from './terms/stages.ts';

/**
 * The forecast of a stage of a cycle for the addressees of its round: a college whose approval of the same text is still valid is not asked
 * again and does not count (rule 11).
 */
export const forecastFor = async (
  { registry, rounds, frameworks }: Pick<Deps, 'registry' | 'rounds' | 'frameworks'>,
  cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'rounds' | 'text'>,
  stage: RoundStage,
  now: string,
  shorterTerm?: string,
): Promise<ReturnType<typeof forecastOf>> => {
  const standing = stage === 'approval' ? await standingApprovals({ rounds, frameworks }, cycle, cycle.text.hash) : [];
  return forecastOf(await registry.registry(cycle.programmeId), stage, now, { standing, shorterTerm });
};

/** When the last answer of a stage's round can be expected if it opened now, and for which addressees the term is too short (rule 13). */
const forecastOf = (
  registry: Registry,
  stage: RoundStage,
  now: string,
  { standing, shorterTerm }: { standing: readonly string[]; shorterTerm: string | undefined },
): Forecast & { warnings: string[] } => {
  const kind = roundOfStage[stage];
  const { calendar } = registry.programme.settings;
  const addressees = audienceOf(kind, registry, localDate(now)).filter(
    ({ awaited, addresseeId }) => awaited && !standing.includes(addresseeId),
  );
  const { end, ownEnd } = termOfRound(registry, kind, addressees, now, shorterTerm);
  const meetings = addressees.map((addressee) => ({
    addresseeId: addressee.addresseeId,
    meetings: meetingsOf(registry, addressee),
  }));
  const forecast = forecastLastAnswer(meetings, now, end, calendar);
  const names = new Map(addressees.map(({ addresseeId, name }) => [addresseeId, name]));
  const late = forecast.expected.filter(({ afterTermEnd }) => afterTermEnd);
  const warnings = late.map(
    ({ addresseeId, expectedOn }) =>
      `${names.get(addresseeId)} meets on ${expectedOn} at the earliest, after the term ends.`,
  );
  const longer =
    ownEnd === undefined
      ? []
      : [`The term is longer than the programme's own, which ends on ${dayOf(ownEnd)}: every council can meet first.`];
  return { ...forecast, warnings: [...longer, ...warnings] };
};
