import { changeRegistry, registryState } from '#functions/bodies/change-registry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { ruleChangeEntity } from '../records.ts';
import { carriedOut } from '../terms/propose-rules.ts';
import { concludedReview } from '../terms/review.ts';
import { concludedRuleChange, type RuleChange } from '../terms/rule-change.ts';
import { type ConcludeDeps, conclusionOf } from './conclude-review.ts';

/**
 * Carries out the decision of the seats on the rules of the game (rule 17). The version, the seats and the conclusion, also of the review
 * that proposed it, are one transaction: a repeated invocation finds the change concluded, and an interrupted one left nothing behind.
 */
export const concludeRuleChange =
  (deps: ConcludeDeps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter !== 'rules') return;
    const change = await deps.reviews.ruleChange(data.programmeId, Number(data.matterId));
    if (change) await conclude(deps, change);
  };

/** The same for every rule change whose closing event was missed: the record of its round is the truth. */
export const concludeRuleChanges = (deps: ConcludeDeps) => async (): Promise<void> => {
  const last = async (programmeId: string): Promise<void> => {
    const change = (await deps.reviews.ruleChanges(programmeId)).at(-1);
    if (change) await conclude(deps, change);
  };
  await inEveryProgramme(deps.registry, last);
};

const conclude = async (deps: ConcludeDeps, change: RuleChange): Promise<void> => {
  if (change.status !== 'open') return;
  const round = await deps.rounds.round(change.roundId);
  if (round?.outcome === undefined) return;
  const now = deps.clock();
  if (round.outcome.verdict !== 'adopted') return record(deps, concludedRuleChange(change, false, now));
  try {
    await carryOut(deps, change, now);
  } catch (error) {
    // A concurrent change is tried again with the next delivery; a change that is impossible is reported.
    if (!(error instanceof InvalidInput)) throw error;
    const hindrance = error.faults.map(({ message }) => message).join('; ');
    await record(deps, concludedRuleChange(change, true, now, { hindrance }));
  }
};

/** The writes that conclude a rule change, and with it the review that proposed it. */
const conclusionsOf = async (deps: ConcludeDeps, concluded: RuleChange): Promise<Write[]> => {
  const { programmeId, review: number, status, proposedAt, concludedAt = proposedAt, hindrance } = concluded;
  const review = number === undefined ? undefined : await deps.reviews.review(programmeId, number);
  return [
    deps.table.replace(ruleChangeEntity, concluded),
    ...(review?.status === 'open'
      ? conclusionOf(deps, concludedReview(review, status === 'adopted', concludedAt, hindrance))
      : []),
  ];
};

const concludedFact = ({ programmeId, number: ruleChange, status }: RuleChange, now: string) =>
  fact('nl.regiodeal.rules.concluded.v1', now, { programmeId, ruleChange, status });

const record = async (deps: ConcludeDeps, concluded: RuleChange): Promise<void> => {
  const outcomeFact = concludedFact(concluded, concluded.concludedAt ?? concluded.proposedAt);
  const writes = [...(await conclusionsOf(deps, concluded)), ...deps.table.record(outcomeFact)];
  await transact(deps.client, writes).catch(unlessDone);
};

const carryOut = async (deps: ConcludeDeps, change: RuleChange, now: string): Promise<void> => {
  const { programmeId, roundId } = change;
  const state = await registryState(deps, { programmeId, now });
  const holdsFrom = change.from < state.today ? state.today : change.from;
  const { programme, ended, begun, partners } = carriedOut(state.registry, change, holdsFrom);
  const records = [...[...ended, ...begun].map((seat) => ({ seat })), ...partners.map((partner) => ({ partner }))];
  const concluded = concludedRuleChange(change, true, now, { holdsFrom });
  await changeRegistry(
    deps,
    state,
    { by: roundId, now },
    records,
    () => concludedFact(concluded, now),
    await conclusionsOf(deps, concluded),
    programme,
  ).catch(async (error: unknown) => {
    // Another invocation may have concluded it at the same moment.
    const read = await deps.reviews.ruleChange(programmeId, change.number);
    if (!(error instanceof Conflict) || read?.status === 'open') throw error;
  });
};
