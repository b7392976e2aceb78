import type { Round } from '#functions/rounds/terms/round.ts';
import type { OpenRound, RoundsPart } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

type Read = Pick<Sources, 'rounds'>;

/** Tasks of a round that are read to name whom it waits for: what one answer costs does not grow with the addressees. */
const mostRead = 100;

/** One round with whom it waits for; undefined when it accepts no answers. Two reads. */
const openRound = async ({ rounds }: Read, programmeId: string, roundId: string): Promise<OpenRound | undefined> => {
  const round = await rounds.round(roundId);
  if (round?.status !== 'open' || round.programmeId !== programmeId) return undefined;
  const tasks = await rounds.tasksAfter(roundId, undefined, mostRead);
  const waiting = tasks
    .filter(({ status, awaited }) => status === 'open' && awaited)
    .map(({ taskId, addressee, partnerId, undeliverable }) => ({ taskId, addressee, partnerId, undeliverable }));
  return { ...numbersOf(round), waiting };
};

const numbersOf = (round: Round): Omit<OpenRound, 'waiting'> => {
  const { roundId, matter, matterId, kind, subject, openedAt, termEnd, addressees, answers, awaited } = round;
  return { roundId, matter, matterId, kind, title: subject.title, openedAt, termEnd, addressees, answers, awaited };
};

/**
 * The open rounds of a programme. Each is read by its identifier, strongly consistent; the identifiers come from an index, which may lag.
 * @param known - rounds that may be open although the index does not have them (yet, or any more).
 */
export const roundsPart = async (sources: Read, programmeId: string, known: readonly string[]): Promise<RoundsPart> => {
  const open = await sources.rounds.open(programmeId);
  const ids = [...new Set([...open.map(({ roundId }) => roundId), ...known])].sort();
  const found = await Promise.all(ids.map((roundId) => openRound(sources, programmeId, roundId)));
  return { rounds: found.filter((one) => one !== undefined) };
};

/** The open rounds after something happened in one of them: only that one is read. */
export const roundsPartAfter = async (
  sources: Read,
  programmeId: string,
  roundId: string,
  before: RoundsPart,
): Promise<RoundsPart> => {
  const now = await openRound(sources, programmeId, roundId);
  const others = before.rounds.filter((one) => one.roundId !== roundId);
  const rounds = now ? [...others, now] : others;
  return { rounds: rounds.toSorted((one, other) => (one.roundId < other.roundId ? -1 : 1)) };
};
