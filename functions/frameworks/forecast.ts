import type { Registry } from '#functions/bodies/terms/registry.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
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
  { registry, rounds }: Pick<Deps, 'registry' | 'rounds'>,
  cycle: Pick<Cycle, 'programmeId' | 'rounds' | 'text'>,
  stage: RoundStage,
  now: string,
): Promise<ReturnType<typeof forecastOf>> => {
  const standing = stage === 'approval' ? await standingApprovals(rounds, cycle, cycle.text.hash) : [];
  return forecastOf(await registry.registry(cycle.programmeId), stage, now, standing);
};

/** When the last answer of a stage's round can be expected if it opened now, and for which addressees the term is too short (rule 13). */
const forecastOf = (
  registry: Registry,
  stage: RoundStage,
  now: string,
  standing: readonly string[],
): Forecast & { warnings: string[] } => {
  const kind = roundOfStage[stage];
  const { calendar, terms, preparation } = registry.programme.settings;
  const byId = new Map(registry.partners.map((partner) => [partner.partnerId, partner]));
  const addressees = audienceOf(kind, registry, localDate(now)).filter(
    ({ awaited, addresseeId }) => awaited && !standing.includes(addresseeId),
  );
  const meetings = addressees.map(({ addresseeId, partnerId, capacity }) => {
    const calendarOfPartner = byId.get(partnerId)?.meetings;
    const body = capacity === 'college' || capacity === 'council' ? capacity : undefined;
    const days = body && calendarOfPartner?.[body];
    return days && calendarOfPartner
      ? { addresseeId, meetings: { recess: calendarOfPartner.recess, days, preparationDays: preparation[body] } }
      : { addresseeId };
  });
  const forecast = forecastLastAnswer(meetings, now, terms[kind], calendar);
  const names = new Map(addressees.map(({ addresseeId, name }) => [addresseeId, name]));
  const late = forecast.expected.filter(({ afterTermEnd }) => afterTermEnd);
  const warnings = late.map(
    ({ addresseeId, expectedOn }) =>
      `${names.get(addresseeId)} meets on ${expectedOn} at the earliest, after the term ends.`,
  );
  return { ...forecast, warnings };
};
