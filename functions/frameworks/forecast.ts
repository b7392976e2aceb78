import type { Registry } from '#functions/bodies/terms/registry.ts';
import { type AskedOfPartner, askedSeenBy, putOver } from '#functions/rounds/terms/asked.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import type { PutOver } from '#functions/rounds/terms/put-over.ts';
import { meetingsOf, termOfRound } from '#functions/rounds/terms/term-of-round.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { type Forecast, forecastLastAnswer } from '#shared/calendar/forecast.ts';
import { quarterOf } from '#shared/calendar/quarters.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import { standingApprovals } from './rounds/standing-approvals.ts';
import type { Cycle } from './terms/cycle.ts';
import { type RoundStage, roundOfStage } from './terms/stages.ts';

/**
 * The forecast of a stage of a cycle for the addressees of its round: a college whose approval of the same text is still valid is not asked
 * again and does not count (rule 11). It also says whom the round would put over the norm of what is asked in a quarter.
 * @param reader - who reads it: what was asked that it does not see does not count (rule 19).
 */
export const forecastFor = async (
  { registry, rounds, frameworks }: Pick<Deps, 'registry' | 'rounds' | 'frameworks'>,
  cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'rounds' | 'text' | 'stage' | 'roundId'>,
  stage: RoundStage,
  now: string,
  { reader, shorterTerm }: { readonly reader: Standing; readonly shorterTerm?: string | undefined },
): Promise<ReturnType<typeof forecastOf>> => {
  const today = localDate(now);
  const [known, running, standing] = await Promise.all([
    registry.registry(cycle.programmeId),
    rounds.runningIn(cycle.programmeId, quarterOf(today)),
    stage === 'approval' ? standingApprovals({ rounds, frameworks }, cycle, cycle.text.hash) : [],
  ]);
  // The round of the stage itself may be open already: what it asks is what is foreseen.
  const others = running.filter(({ round }) => stage !== cycle.stage || round.roundId !== cycle.roundId);
  const askedOfPartners = askedSeenBy(known, quarterOf(today), others, { standing: reader, today });
  return forecastOf(known, stage, now, { standing, shorterTerm, askedOfPartners });
};

/** When the last answer of a stage's round can be expected if it opened now, and for which addressees the term is too short (rule 13). */
const forecastOf = (
  registry: Registry,
  stage: RoundStage,
  now: string,
  {
    standing,
    shorterTerm,
    askedOfPartners,
  }: { standing: readonly string[]; shorterTerm: string | undefined; askedOfPartners: readonly AskedOfPartner[] },
): Forecast & { warnings: string[]; over: PutOver[] } => {
  const kind = roundOfStage[stage];
  const { calendar } = registry.programme.settings;
  const audience = audienceOf(kind, registry, localDate(now)).filter(
    ({ addresseeId }) => !standing.includes(addresseeId),
  );
  const addressees = audience.filter(({ awaited }) => awaited);
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
  return { ...forecast, warnings: [...longer, ...warnings], over: putOver(askedOfPartners, audience) };
};
