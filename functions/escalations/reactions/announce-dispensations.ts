import { type Dispensation, endsWithItsYear, stands } from '#functions/alliances/terms/dispensation.ts';
import { type Announcing, isEndAnnounced } from '#functions/bodies/terms/announced-from.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { fact } from '#shared/events/catalogue.ts';
import { tellOnce } from '#shared/events/tell-once.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../deps.ts';
import type { StandingDispensation } from '../domain/under-conditions.ts';
import { dispensationNoticeEntity } from '../records.ts';

type Needed = Pick<Deps, 'client' | 'table' | 'escalations' | 'registry'> & { readonly clock: Clock };

/**
 * Announces the end of each dispensation that stands: no later ruling replaced it, and no condition that was not met ended it. So its alliance is
 * back within its plan by then or asks again in time (rules 15 and 22). Repeated or in two runs at once, it announces it once: the announcement is insert-only, one for each ruling.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const announceDispensations = async (needed: Needed): Promise<void> => {
  await inEveryProgramme(needed.registry, (id) => inProgramme(needed, id));
};

const inProgramme = async (needed: Needed, programmeId: string): Promise<void> => {
  const now = needed.clock();
  const [programme, all] = await Promise.all([
    needed.registry.programme(programmeId),
    needed.escalations.standingDispensations(programmeId),
  ]);
  const ending = all.filter((one) => endsSoon(one, all, programme, localDate(now)));
  await eachOrThrow(ending, (one) => announce(needed, one, now), { nameOf: ({ escalationId }) => escalationId });
};

/**
 * Whether the end of a dispensation is announced on a day (ISO date). One for a whole budget year ends with that budget, and one until the last day
 * of the programme ends with the programme: they need no letter.
 */
export const endsSoon = (
  one: StandingDispensation,
  all: readonly StandingDispensation[],
  programme: Announcing,
  today: string,
): boolean => {
  if (!stands(one, all) || endsWithItsYear(one)) return false;
  return isEndAnnounced(programme, { since: dayOf(one.decidedAt), lastDay: one.until }, today);
};

const announce = async (
  needed: Needed,
  { programmeId, allianceId, escalationId, visit, until: lastDay }: Dispensation,
  now: string,
): Promise<void> => {
  const notice = { programmeId, allianceId, escalationId, visit, lastDay, announcedAt: now };
  const ids = { programmeId, escalationId, visit, lastDay };
  const told = fact('nl.regiodeal.escalation.dispensation-ends-soon.v1', now, ids);
  await tellOnce(needed, dispensationNoticeEntity, notice, told);
};
