import type { Standing } from '#shared/authority/standing.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { summaryOf } from '../contracts/views.ts';
import { allianceIn, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Circumstances } from '../domain/guards.ts';
import { demandReady, enterPhase, moversOf, transitionOf } from '../domain/move.ts';
import { notOnLadder } from '../domain/not-on-ladder.ts';
import { hasGoal } from '../domain/pitch.ts';
import { heldBy } from '../domain/plan.ts';
import { allianceEntity, phaseVisitEntity } from '../records.ts';
import type { FrameworkBudget } from '../terms/line-budget.ts';
import type { Transition } from '../terms/phases.ts';
import { ladderSeenBy, seenOf } from '../terms/seen-ladder.ts';
import { budgetWrite } from './submit-plan.ts';

/** Moves an alliance to its next phase, when the table of transitions allows it to the caller. */
export const moveAlliance = (deps: FrameworkDeps) =>
  operation('moveAlliance', {
    contract: allianceContracts.moveAlliance,
    act: 'move an alliance',
    facts: async ({ params, body: move }) => {
      const alliance = await allianceIn(deps, params);
      const transition = transitionOf(alliance, move);
      return { movers: moversOf(transition, alliance), alliancePartners: alliance.members, alliance, transition };
    },
    answer: async ({ body: move, caller, standing, now }, { alliance, transition }) => {
      const circumstances = await circumstancesOf(deps, alliance, now);
      demandReady(alliance, transition, move, { ...circumstances, named: seenOf(circumstances.escalations, standing) });
      const step = { by: caller.by, now, motivation: move.motivation };
      const entered = enterPhase(alliance, transition, step);
      await transact(deps.client, [
        deps.table.replace(allianceEntity, entered.alliance),
        deps.table.insert(phaseVisitEntity, entered.visit),
        ...(await releasing(deps, entered.alliance, transition, circumstances.year)),
        ...deps.table.record(entered.fact),
      ]).catch(asConflict('stale-move', 'The alliance changed at the same moment. Read it again.'));
      return { status: 200, body: summaryOf(entered.alliance, standing) };
    },
  });

/**
 * The facts that the guards need besides the alliance itself.
 * @param reader - who only reads: without what it does not see (rule 19).
 */
export const circumstancesOf = async (
  deps: Pick<FrameworkDeps, 'alliances' | 'frameworks' | 'ladder'>,
  alliance: Alliance,
  now: string,
  reader?: Standing,
): Promise<Circumstances> => {
  const [{ content }, breaches, ladder] = await Promise.all([
    frameworkInForce(deps, alliance.programmeId),
    deps.alliances.openBreaches(alliance),
    deps.ladder.of(alliance),
  ]);
  const today = localDate(now);
  const onLadder = reader ? ladderSeenBy(reader, ladder) : ladder;
  return {
    goalInForce: hasGoal(content, alliance),
    year: Number(today.slice(0, 4)),
    escalations: [...onLadder.escalations, ...notOnLadder(content, alliance, breaches, onLadder, today)],
  };
};

/** Whoever releases what it holds asks for nothing that a framework gives. */
const nothing: FrameworkBudget = { framework: '', given: 0 };

/**
 * A dropped alliance releases the budget that its plans held. A closed alliance keeps what it worked with, and releases what it held of
 * later years.
 */
const releasing = (
  deps: FrameworkDeps,
  { plans, ...alliance }: Alliance,
  { on }: Transition,
  thisYear: number,
): Promise<Write[]> => {
  const isLeft = (year: string): boolean => on === 'drop' || (on === 'close' && Number(year) > thisYear);
  const years = Object.keys(plans).filter((year) => isLeft(year) && heldBy(plans[year]) > 0);
  return Promise.all(years.map((year) => budgetWrite(deps, alliance, Number(year), { cents: 0 }, nothing)));
};
