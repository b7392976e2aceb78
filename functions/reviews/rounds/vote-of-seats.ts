import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { CalledRound, Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { ContentView } from '#shared/pages/views.ts';

/** A matter of the seats themselves, as it is recorded: numbered within its programme, with the round of its vote. */
interface Proposed {
  readonly number: number;
  readonly status: string;
  readonly roundId: string;
}

interface Declared<P extends Proposed> {
  /** The message of the refusal when there is no such matter. */
  readonly noSuch: string;
  readonly find: (programmeId: string, number: number) => Promise<P | undefined>;
  /** All of a programme, oldest first. One is open at a time. */
  readonly all: (programmeId: string) => Promise<readonly P[]>;
  /** The round of an open review or rule change; undefined when the round of another matter asks its question. */
  readonly roundOf: (proposed: P, programmeId: string) => Promise<CalledRound | undefined>;
  readonly content: (proposed: P, programmeId: string) => Promise<ContentView>;
}

/** A matter that the seats vote on about themselves. Once it was called it is voted on, and cannot be withdrawn. */
export const voteOfSeats = <P extends Proposed>({ noSuch, find, all, roundOf, content }: Declared<P>): Matter => {
  const read = async ({ programmeId, matterId }: { programmeId: string; matterId: string }): Promise<P> => {
    const found = await find(programmeId, Number(matterId));
    if (!found) throw new NotFound(noSuch);
    return found;
  };
  return {
    called: async (ids) => {
      const proposed = await read(ids);
      return proposed.status === 'open' ? roundOf(proposed, ids.programmeId) : undefined;
    },
    waiting: async (programmeId) => {
      const last = (await all(programmeId)).at(-1);
      return last?.status === 'open' ? [String(last.number)] : [];
    },
    namedPartners: async () => [],
    isWithdrawn: async () => false,
    withdrawal: async () => ({ by: programmabureau }),
    lastRound: async (ids) => (await read(ids)).roundId,
    standing: async () => [],
    facts: async () => ({}),
    content: async (round) => content(await read(round), round.programmeId),
  };
};
