import { endsWithItsYear } from '#functions/alliances/terms/dispensation.ts';
import { heldBy } from '#functions/alliances/terms/line-budget.ts';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import { endOfDay } from '#shared/calendar/days.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { rulingIdOf } from './decisions/ruling-id.ts';
import type { Deps } from './deps.ts';
import { asking, granted, notAsking } from './domain/dispensation.ts';
import type { Entered } from './domain/enter-stage.ts';
import { budgetOverrun } from './domain/transfer-limit.ts';
import { watchEnd } from './domain/watch.ts';
import { dispensationEntity } from './records.ts';
import type { Dossier, Escalation } from './terms/escalation.ts';
import type { Transition } from './terms/stages.ts';

/** A ruling that allows the deviation: a vote for the proposal that the mandate covers. */
export const isRuling = ({ from, on, to }: Transition): boolean =>
  from === 'ruling' && on === 'decided' && to === 'watched';

/**
 * The dossier of the next stage: with what the regiegroep is asked to allow from the second rung on, and without it on the first. A ruling
 * on a dossier of an earlier release, which did not say what it allows, allows what was forecast.
 */
export const dossierFor = (transition: Transition, told: Dossier, programme: Programme, now: string): Dossier => {
  const { transfer: _moved, accepted: _accepted, ...rest } = told;
  // Money moves once: what is asked after a solution was watched does not move it again.
  const dossier = transition.from === 'watched' ? rest : told;
  if (transition.to === 'ruling' || isRuling(transition)) return asking(dossier, programme, now);
  return transition.to === 'solution' ? notAsking(dossier) : dossier;
};

/**
 * The end of the watch. After a ruling it is the end of what was allowed; for a budget that is allowed until its year is over, a term after
 * that, because the report on the whole year comes later.
 */
export const watchOf = (
  transition: Transition,
  { dispensation, year }: Dossier,
  programme: Programme,
  now: string,
): string => {
  if (!isRuling(transition) || dispensation === undefined) return watchEnd(now, programme.settings);
  const end = endOfDay(dispensation.until);
  return endsWithItsYear({ until: dispensation.until, year }) ? watchEnd(end, programme.settings) : end;
};

/** What a ruling allows is recorded in the transaction that draws it up. */
export const dispensationWrites = async (
  { table, alliances }: Pick<Deps, 'table' | 'alliances'>,
  transition: Transition,
  { escalation, visit: { outOf } }: Entered,
  now: string,
): Promise<Write[]> => {
  const { dossier } = escalation;
  if (!isRuling(transition) || outOf === undefined || dossier.dispensation === undefined) return [];
  const ruled = { decisionId: rulingIdOf(outOf), now, budgetCents: await budgetNow(alliances, escalation) };
  return [table.insert(dispensationEntity, granted(escalation, dossier, dossier.dispensation, ruled))];
};

/** What the plan of an alliance has for the budget that an escalation is about (euro cents); nothing for one about a goal. */
const budgetNow = async (
  alliances: Pick<Deps['alliances'], 'lineBudget'>,
  { programmeId, allianceId, dossier }: Pick<Escalation, 'programmeId' | 'allianceId' | 'dossier'>,
): Promise<number> => {
  const { about, year } = dossier;
  if (about.kind !== 'budget-line' || year === undefined) return 0;
  const budget = await alliances.lineBudget({ programmeId, lineId: about.lineId, year });
  return budgetOverrun(dossier, budget ? heldBy(budget, allianceId) : 0);
};
