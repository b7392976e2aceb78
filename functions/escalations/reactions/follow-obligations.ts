import { unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { bindingIn } from '../binding-in.ts';
import type { Deps } from '../deps.ts';
import type { Binding } from '../domain/binding.ts';
import { askedNow, lapsed } from '../domain/follow-up.ts';
import { keepObligation } from '../keep-obligation.ts';
import type { Obligation } from '../terms/obligation.ts';

type Needed = Pick<Deps, 'client' | 'table' | 'escalations' | 'registry' | 'alliances'> & { readonly clock: Clock };

/**
 * Asks each alliance what became of a measure or a condition whose day came (rule 22), and ends the question about one that binds nobody any
 * more: the escalation ended or moved on, another ruling replaced it, or the alliance was closed. Repeated, it changes nothing: each step is
 * written once per revision of the record.
 * @throws {AggregateError} at the end, when some programmes or obligations could not be processed.
 */
export const followObligations = async (needed: Needed): Promise<void> => {
  await inEveryProgramme(needed.registry, (programmeId) => followObligationsIn(needed, programmeId));
};

/** The same in one programme. */
export const followObligationsIn = async (needed: Needed, programmeId: string): Promise<void> => {
  const [all, records] = await Promise.all([
    bindingIn(needed.escalations, programmeId),
    needed.escalations.obligations(programmeId),
  ]);
  const binding = await ofAlliancesAtWork(needed, all);
  const now = needed.clock();
  const known = new Map(records.map((record) => [record.obligationId, record]));
  const toAsk = binding.flatMap((one) => askedNow(one, known.get(one.obligationId), localDate(now)) ?? []);
  const bound = new Set(binding.map(({ obligationId }) => obligationId));
  const left = records.filter(({ status, obligationId }) => status === 'asked' && !bound.has(obligationId));
  const keep = (next: Obligation): Promise<void> => keepUnlessChanged(needed, next, now);
  await eachOrThrow([...toAsk, ...left.map(lapsed)], keep, { nameOf: ({ obligationId }) => obligationId });
};

/** A closed alliance carries out nothing any more. */
const ofAlliancesAtWork = async ({ alliances }: Needed, all: readonly Binding[]): Promise<Binding[]> => {
  const ids = new Map(all.map(({ programmeId, allianceId }) => [allianceId, programmeId]));
  const found = await Promise.all(
    [...ids].map(async ([allianceId, programmeId]) => {
      const { closed } = await alliances.standing(programmeId, allianceId);
      return closed ? [] : [allianceId];
    }),
  );
  const atWork = new Set(found.flat());
  return all.filter(({ allianceId }) => atWork.has(allianceId));
};

/** When another run, or a follow-up, wrote at the same moment, the next run judges anew. */
const keepUnlessChanged = async (needed: Needed, next: Obligation, now: string): Promise<void> => {
  await keepObligation(needed, next, now).catch(unlessDone);
};
