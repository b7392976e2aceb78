import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { keptSilent, withFollowUp } from '../domain/follow-up.ts';
import { keepObligation } from '../keep-obligation.ts';
import { type Obligation, obligationRoundOf, outcomes } from '../terms/obligation.ts';

type Needed = Pick<Deps, 'client' | 'table' | 'escalations' | 'registry'> & { readonly rounds: RoundsReader };

/**
 * Records what an alliance answered about a measure or a condition, or that it was silent (rule 4), from the closing of its round. The fact
 * received again, or after the record was followed up in another way, changes nothing: the record waits for the outcome of its last round
 * alone.
 */
export const receiveFollowUp =
  (needed: Needed) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter === 'obligation') await takeIn(needed, data.programmeId, data.matterId);
  };

/**
 * Repairs missed facts: takes in the outcome of every round that closed and whose record still waits.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const takeInFollowUps = async (needed: Needed): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    const waiting = (await needed.escalations.obligations(programmeId)).filter(({ status }) => status === 'asked');
    const nameOf = ({ obligationId }: Obligation): string => obligationId;
    await eachOrThrow(waiting, ({ obligationId }) => takeIn(needed, programmeId, obligationId), { nameOf });
  };
  await inEveryProgramme(needed.registry, inProgramme);
};

const takeIn = (needed: Needed, programmeId: string, obligationId: string): Promise<void> =>
  retry(async () => {
    const record = await needed.escalations.obligation(programmeId, obligationId);
    if (record?.status !== 'asked') return;
    const round = await needed.rounds.round(obligationRoundOf(record));
    if (round?.status !== 'closed') return;
    await keepObligation(needed, await concluded(needed, record, round), round.closedAt ?? round.termEnd);
  });

/** The record with the outcome of its round. */
const concluded = async ({ rounds }: Needed, record: Obligation, round: Round): Promise<Obligation> => {
  const status = outcomes.find((outcome) => outcome === round.outcome?.verdict);
  if (status === undefined) return keptSilent(record);
  const tasks = await rounds.tasks(round.roundId);
  const answer = tasks.find((task) => task.status === 'answered' && task.answer !== undefined)?.answer;
  const at = answer?.givenAt ?? round.closedAt ?? round.termEnd;
  return withFollowUp(record, { status, explanation: answer?.remarks, by: round.roundId, at });
};
