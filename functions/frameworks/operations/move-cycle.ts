import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { operation } from '#shared/http/operation.ts';
import { cycleContracts } from '../contracts/cycles.ts';
import { cycleView } from '../cycle-view.ts';
import type { Deps } from '../deps.ts';
import { enterStage } from '../domain/enter-stage.ts';
import { type Move, transitionOf } from '../domain/move.ts';
import { forecastFor } from '../forecast.ts';
import { allInput } from '../input.ts';
import { cycleEntity, frameworkEntity, visitEntity } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';
import { isRoundStage } from '../terms/stages.ts';

/** Moves a cycle on behalf of the regiegroep: submit, proceed, back, ask again, withdraw. */
export const moveCycle = (deps: Deps) =>
  operation('moveCycle', {
    contract: cycleContracts.moveCycle,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId }, body: move, caller, standing, now }) => {
      const cycle = await deps.frameworks.cycle(programmeId, cycleId);
      const transition = transitionOf(cycle, move, { unanswered: await unansweredFor(deps, cycle, move) });
      const { motivation, shorterTerm } = move;
      const entered = enterStage(cycle, transition, { by: caller.by, now, motivation, shorterTerm });
      await transact(deps.client, [
        deps.table.replace(cycleEntity, entered.cycle),
        deps.table.insert(visitEntity, entered.visit),
        ...(await releasing(deps, entered.cycle)),
        ...deps.table.record(entered.fact),
      ]).catch(asConflict('stale-move', 'The cycle moved on at the same moment. Read it again.'));
      const { stage } = entered.cycle;
      const forecast = isRoundStage(stage)
        ? await forecastFor(deps, entered.cycle, stage, now, { reader: standing, shorterTerm })
        : undefined;
      return { status: 200, body: { ...cycleView(entered.cycle, [entered.visit]), ...(forecast ? { forecast } : {}) } };
    },
  });

/** Only a move towards adoption needs this number; counting reads every answer. */
const unansweredFor = async (deps: Deps, cycle: Cycle, { move }: Move): Promise<number> => {
  if (move !== 'proceed' || cycle.after === 'input') return 0;
  const all = await allInput(deps.rounds, deps.table, cycle);
  return all.filter(({ answer }) => answer === undefined).length;
};

/** A withdrawn cycle allows the next one to start. */
const releasing = async (deps: Deps, { programmeId, stage }: Cycle): Promise<Write[]> => {
  const framework = stage === 'withdrawn' ? await deps.frameworks.framework(programmeId) : undefined;
  if (!framework) return [];
  const { running: _running, ...rest } = framework;
  return [deps.table.replace(frameworkEntity, { ...rest, revision: framework.revision + 1 })];
};
