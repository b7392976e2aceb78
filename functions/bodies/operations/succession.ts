import { isDeepStrictEqual } from 'node:util';
import { transactionLimit } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, type RegistryState, registryState } from '../change-registry.ts';
import { successionContracts } from '../contracts/successions.ts';
import type { Deps } from '../deps.ts';
import type { GivenSuccession } from '../domain/succession/given-succession.ts';
import { type Notice, noticesOf } from '../domain/succession/notices.ts';
import { movesIn, type Plan, planned } from '../domain/succession/plan.ts';
import { previewOf, undividedFaults } from '../domain/succession/preview.ts';
import { successionOf } from '../domain/succession/recorded-succession.ts';
import { shareFaults } from '../domain/succession/shares.ts';
import { keepMoves, type Moved, movesDividedAgain, namesOf } from '../keep-moves.ts';
import { takeEffect } from '../take-effect.ts';
import type { Succession } from '../terms/registry.ts';
import type { Stakes } from '../terms/stakes.ts';

/** The dependencies of a succession: what the services above hold of its predecessors is asked of them. */
export interface SuccessionDeps extends Deps {
  readonly stakes: (programmeId: string, partnerIds: readonly string[]) => Promise<Stakes>;
}

const shown = ({ programmeId: _programme, ...succession }: Succession) => succession;

/** Everything that a succession would move, and what people must still divide (rule 18). It changes nothing. */
export const previewSuccession = (deps: SuccessionDeps) =>
  operation('previewSuccession', {
    contract: successionContracts.previewSuccession,
    act: 'keep the registry',
    answer: async (request) => {
      const { plan, stakes, state } = await plannedFor(deps, request.body, changeOrderOf(request));
      const preview = previewOf(state.registry, plan, stakes);
      return { status: 200, body: { succession: shown(plan.succession), ...preview } };
    },
  });

/**
 * Records a succession. Everything of the registry is dated, so it holds from its day on without another change; on that day it takes effect
 * (`takeEffect`), at once when the day is today.
 */
export const recordSuccession = (deps: SuccessionDeps) =>
  operation('recordSuccession', {
    contract: successionContracts.recordSuccession,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const before = await knownOf(deps, request.body, order);
      const found = before === undefined ? await recordNew(deps, request.body, order) : undefined;
      if (before !== undefined && before !== 'same') await divideAgain(deps, before.state, before.succession, order);
      await takeEffect(deps, order.programmeId, request.now);
      const body = await recordedView(deps, request.body, order, found);
      return before === 'same' ? { status: 200, body } : { status: 201, body };
    },
  });

type Order = ReturnType<typeof changeOrderOf>;

const plannedFor = async (
  deps: SuccessionDeps,
  given: GivenSuccession,
  order: Order,
): Promise<{ plan: Plan; stakes: Stakes; state: RegistryState }> => {
  const state = await registryState(deps, order);
  const plan = planned(state.registry, given, state);
  const stakes = await stakesOf(deps, plan.succession);
  return { plan, stakes, state };
};

/** A rename leaves everything where it is. */
const stakesOf = ({ stakes }: SuccessionDeps, { programmeId, kind, predecessors }: Succession): Promise<Stakes> =>
  stakes(programmeId, kind === 'rename' ? [] : predecessors);

const recordNew = async (deps: SuccessionDeps, given: GivenSuccession, order: Order): Promise<readonly Notice[]> => {
  const { plan, stakes, state } = await plannedFor(deps, given, order);
  const { succession, records } = plan;
  const preview = previewOf(state.registry, plan, stakes);
  demandDivided([...shareFaults(succession, stakes.contributions), ...undividedFaults(preview.undivided)]);
  if (records.length > transactionLimit - writesBeside)
    throw new Conflict('succession-too-large', 'It moves more records than one change can hold: end roles first.');
  const names = namesOf([...state.registry.partners, ...records.flatMap(({ partner }) => partner ?? [])]);
  await write(deps, state, order, succession, records, { ...preview, isDividedAgain: false, names });
  return plan.notices;
};

/** Writes of a change beside its records: the change, the present, the past, the succession, what it moves, and the fact. */
const writesBeside = 8;

const demandDivided = (faults: ReturnType<typeof undividedFaults>): void => {
  if (faults.length > 0) throw new InvalidInput('Not everything has found its successor.', faults);
};

const write = (
  deps: SuccessionDeps,
  state: RegistryState,
  order: Order,
  succession: Succession,
  records: Plan['records'],
  moved: Moved | undefined,
): Promise<void> =>
  changeRegistry(
    deps,
    state,
    order,
    [...records, { succession }],
    (change) =>
      fact('nl.regiodeal.registry.succession-recorded.v1', order.now, {
        programmeId: state.programmeId,
        successionId: succession.successionId,
        change,
      }),
    moved ? [keepMoves(deps.table, succession, state.changes + 1, moved)] : [],
  );

/**
 * A recorded succession by this identifier: the same, or with other divisions.
 * @throws {Conflict} when it is another one.
 */
const knownOf = async (
  deps: SuccessionDeps,
  given: GivenSuccession,
  order: Order,
): Promise<undefined | 'same' | { succession: Succession; state: RegistryState }> => {
  const state = await registryState(deps, order);
  const before = state.registry.successions.find(({ successionId }) => successionId === given.successionId);
  if (!before) return undefined;
  const { tookEffectAt, ...recorded } = before;
  const { successors } = recorded;
  const succession = { ...successionOf(state.registry, given), successors };
  const named = new Set(given.successors?.map(({ partnerId }) => partnerId) ?? given.predecessors);
  const { contributions: _divided, leads: _led, ...settled } = recorded.divisions;
  const { contributions: _shares, leads: _leads, ...requestedDivisions } = succession.divisions;
  const sameOnes = successors.length === named.size && successors.every(({ partnerId }) => named.has(partnerId));
  if (
    !sameOnes ||
    !isDeepStrictEqual({ ...succession, divisions: requestedDivisions }, { ...recorded, divisions: settled })
  )
    throw new Conflict('succession-exists', 'There is another succession with this identifier.');
  if (isDeepStrictEqual(succession.divisions, recorded.divisions)) return 'same';
  return { succession: { ...succession, ...(tookEffectAt ? { tookEffectAt } : {}) }, state };
};

/** Other divisions of contributions and leads count for what did not move yet: what moved stays as it was divided. */
const divideAgain = async (
  deps: SuccessionDeps,
  state: RegistryState,
  succession: Succession,
  order: Order,
): Promise<void> => {
  const stakes = await stakesOf(deps, succession);
  const { contributions } = stakes;
  const still = succession.divisions.contributions?.filter(({ allianceId, contributionId }) =>
    contributions.some((one) => one.allianceId === allianceId && one.contributionId === contributionId),
  );
  const divisions = { ...succession.divisions, ...(still ? { contributions: still } : {}) };
  demandDivided(shareFaults({ divisions }, contributions));
  await write(deps, state, order, succession, [], await movesDividedAgain(deps.table, succession, stakes));
};

const recordedView = async (
  deps: SuccessionDeps,
  { successionId }: GivenSuccession,
  order: Order,
  found?: readonly Notice[],
) => {
  const { registry } = await registryState(deps, order);
  const succession = registry.successions.find((one) => one.successionId === successionId);
  if (!succession) throw new Conflict('registry-changed', 'The registry changed at the same moment. Read it again.');
  const notices = found ?? noticesOf(registry, succession, movesIn(registry, succession));
  return { succession: shown(succession), notices };
};
