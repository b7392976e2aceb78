import type { RoundsReader } from '#functions/rounds/reader.ts';
import { saidInRound } from '#functions/rounds/terms/said-in-round.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { keptSilent, withFollowUp } from '../domain/follow-up.ts';
import { keepObligation } from '../keep-obligation.ts';
import { type Obligation, obligationRoundOf } from '../terms/obligation.ts';

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
    const said = saidInRound(round, await needed.rounds.tasks(round.roundId));
    const next = said ? withFollowUp(record, said) : keptSilent(record);
    await keepObligation(needed, next, round.closedAt ?? round.termEnd);
  });
