import * as z from 'zod';
import type { Move } from '#functions/frameworks/domain/move.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { advanceCycle } from '#functions/frameworks/reactions/advance-cycle.ts';
import { concludeConditions } from '#functions/frameworks/reactions/conclude-conditions.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import type { GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { openEach } from '#functions/rounds/reactions/call-missed.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { parseInput } from '#shared/http/faults.ts';
import { type OperationHandler, standingFor } from '#shared/http/operation.ts';
import type { Params } from '#shared/http/read-request.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../../support/callers.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { now } from '../../support/small-programme.ts';
import { walkedOn } from './portions.ts';
import { beginning, type World, worldInUse } from './world.ts';

/** A moment after every term of the small programme has ended. */
export const afterTerms = '2028-03-01T09:00:00.000Z';

/** Calls an operation as the programmabureau, or as another application, that stands where the registry says. */
export const called = async (
  handler: OperationHandler,
  params: Params,
  body: unknown = undefined,
  clientId = `bureau-${params.programmeId}`,
  at: string = now,
  query: Readonly<Record<string, string>> = {},
) => {
  const caller = application(clientId);
  const { registry } = worldInUse().deps;
  const standing = await standingFor(handler, caller, () =>
    registry.standingOfApp(params.programmeId, clientId, localDate(at)),
  );
  // Without a query a request still has what the contract says of who gives none.
  const parsedQuery = parseInput(handler.contract.query ?? z.strictObject({}), query, 'query');
  return handler.answer({ params, body, query: parsedQuery, caller, standing, now: at });
};

export const started = (world: World, programmeId = 'proefland') =>
  called(startCycle(world.deps), { programmeId }, { content: exampleText });

/** Moves the running cycle from where it is. */
export const moved = async (world: World, programmeId: string, move: Omit<Move, 'visit'>): Promise<void> => {
  const { cycleId, visit } = await runningCycle(world, programmeId);
  await called(moveCycle(world.deps), { programmeId, cycleId }, { visit, ...move });
};

export const runningCycle = async ({ deps }: World, programmeId: string): Promise<Cycle> => {
  const framework = await deps.frameworks.framework(programmeId);
  return deps.frameworks.cycle(programmeId, framework?.running ?? framework?.inForce ?? '1');
};

export interface Clockwork {
  readonly set: (roundId: string, moment: string) => Promise<void>;
}
const noClockwork: Clockwork = { set: async () => undefined };

/** Opens the round of the present stage, as the workflow does. @returns its identifier. */
export const opened = async (world: World, programmeId = 'proefland', roundClock = noClockwork): Promise<string> => {
  const { cycleId, roundId = '' } = await runningCycle(world, programmeId);
  const ids = { programmeId, matter: 'framework-cycle', matterId: cycleId } as const;
  await openRound({ ...world.roundDeps, clock: () => now, roundClock })(ids);
  await walkedOn(world);
  return roundId;
};

export const advanced = async (world: World, programmeId = 'proefland', at = afterTerms): Promise<Cycle> => {
  const { cycleId } = await runningCycle(world, programmeId);
  await advanceCycle({ ...world.deps, clock: () => at })({
    programmeId,
    matter: 'framework-cycle',
    matterId: cycleId,
    generation: 1,
  });
  return world.deps.frameworks.cycle(programmeId, cycleId);
};

/** Registers an answer on the decision page. */
export const answer = ({ roundDeps }: World, taskId: string, given: GivenAnswer, at = now): Promise<Task> =>
  recordAnswer(roundDeps)({
    taskId,
    given,
    registrar: { name: 'Iemand', role: 'secretaris' },
    via: 'decision-page',
    now: at,
  });

/** A college's decision, as it is registered. */
export const collegeDecision = (outcome: string, parts: Partial<GivenAnswer['decision']> = {}): GivenAnswer => ({
  answer: outcome,
  ...(outcome === 'approved' ? {} : { remarks: 'Toelichting.' }),
  decision: {
    decidedOn: '2027-03-01',
    reference: 'B&W 2027-031',
    onBehalfOf: 'het college',
    conditions: [],
    ...parts,
  },
});

const road = ['input', 'sounding', 'consultation', 'adoption', 'approval'] as const;

/** Brings a started cycle to a stage along the whole road, with nobody answering but the seats, who vote in favour. */
export const broughtTo = (world: World, programmeId: string, stage: (typeof road)[number]): Promise<string> =>
  beginning(world, ['broughtTo', programmeId, stage], () => walkedTo(world, programmeId, stage));

const walkedTo = async (world: World, programmeId: string, stage: (typeof road)[number]): Promise<string> => {
  await started(world, programmeId);
  await moved(world, programmeId, { move: 'submit' });
  for (;;) {
    const roundId = await opened(world, programmeId);
    const cycle = await runningCycle(world, programmeId);
    if (cycle.stage === stage) return roundId;
    if (cycle.stage === 'adoption') {
      for (const { taskId } of await world.roundDeps.rounds.tasks(roundId))
        await answer(world, taskId, { answer: 'for' });
    }
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const { stage: next } = await advanced(world, programmeId);
    if (next === 'revision') await moved(world, programmeId, { move: 'proceed' });
  }
};

/**
 * Every college decides on the version that is put to it, and the cycle goes on: without conditions it comes in force.
 * @param conditions - of the colleges that approve under conditions, by partner.
 * @returns the round.
 */
export const collegesDecided = async (
  world: World,
  conditions: Readonly<Record<string, string[]>> = {},
  programmeId = 'proefland',
): Promise<string> => {
  const roundId = await opened(world, programmeId);
  for (const { taskId, partnerId } of await world.roundDeps.rounds.tasks(roundId)) {
    const own = conditions[partnerId];
    const decision = own
      ? collegeDecision('approved-with-conditions', { conditions: own })
      : collegeDecision('approved');
    await answer(world, taskId, decision);
  }
  await closeIfDone(world.roundDeps, roundId, now);
  await advanced(world, programmeId, now);
  return roundId;
};

/** Opens the questions to the seats about the conditions of approvals. @returns the rounds. */
export const conditionsPut = async (world: World, programmeId = 'proefland'): Promise<string[]> => {
  const roundClock = noClockwork;
  await openEach({ ...world.roundDeps, clock: () => now, roundClock }, programmeId, 'conditions');
  await walkedOn(world);
  const acceptances = await world.deps.frameworks.acceptances(await runningCycle(world, programmeId));
  return acceptances.flatMap(({ putIn }) => putIn ?? []);
};

/** The seats answer the conditions in a round, which closes; what it came to is taken in, twice. */
export const conditionsAnswered = async (
  world: World,
  roundId: string,
  given: GivenAnswer | undefined,
  programmeId = 'proefland',
): Promise<Cycle> => {
  if (given) for (const { taskId } of await world.roundDeps.rounds.tasks(roundId)) await answer(world, taskId, given);
  await closeIfDone(world.roundDeps, roundId, given ? now : afterTerms);
  const round = await world.roundDeps.rounds.round(roundId);
  const conclude = concludeConditions({ ...world.deps, clock: () => now });
  const about = { programmeId, matterId: round?.matterId ?? '' };
  await conclude(about);
  await conclude(about);
  return runningCycle(world, programmeId);
};
