import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { Deps } from './deps.ts';
import { noSuchCycle, noSuchText } from './reader.ts';
import { type FrameworkText, ranges, visitEntity } from './records.ts';
import type { Cycle } from './terms/cycle.ts';
import { isSubmitted } from './terms/submitted.ts';

interface OfCycle {
  readonly programmeId: string;
  readonly cycleId: string;
}

/** Whether somebody prepares frameworks: the preparers alone see what was not submitted yet (rule 19). */
export const isPreparer = (standing: Standing): boolean => verdictOn('prepare a framework', standing).allowed;

/** A cycle, for a reader that sees it. @throws {NotFound} when there is none, and when it is a draft that the reader does not see. */
export const cycleSeenBy = async (
  { frameworks }: Pick<Deps, 'frameworks'>,
  { programmeId, cycleId }: OfCycle,
  standing: Standing,
): Promise<Cycle> => {
  const cycle = await frameworks.cycle(programmeId, cycleId);
  if (isPreparer(standing) || isSubmitted(cycle)) return cycle;
  throw new NotFound(noSuchCycle);
};

/** A text, for a reader that sees it: one that was put to a round, for anybody but the preparers. @throws {NotFound} otherwise. */
export const textSeenBy = async (
  { frameworks, table }: Pick<Deps, 'frameworks' | 'table'>,
  { programmeId, cycleId, number }: OfCycle & { readonly number: number },
  standing: Standing,
): Promise<FrameworkText> => {
  const text = await frameworks.text(programmeId, cycleId, number);
  if (isPreparer(standing)) return text;
  const cycle = await frameworks.cycle(programmeId, cycleId);
  // Outside revision the text of a submitted cycle is the one that its round is about.
  const isPresent = cycle.stage !== 'revision' && text.hash === cycle.text.hash;
  if (isSubmitted(cycle) && (isPresent || (await submittedHashes(table, cycle)).has(text.hash))) return text;
  throw new NotFound(noSuchText);
};

const submittedHashes = async (table: Table, ids: OfCycle): Promise<ReadonlySet<string>> => {
  const visits = await table.query(visitEntity, ranges.ofCycle(ids, 'VISIT#'));
  return new Set(visits.filter(({ roundId }) => roundId !== undefined).map(({ textHash }) => textHash));
};

/** A cycle with the last text that a reader sees: while a next one is written, that is the one of the last round. */
export const withTextSeenBy = async (
  { rounds }: Pick<Deps, 'rounds'>,
  cycle: Cycle,
  standing: Standing,
): Promise<Cycle> => {
  const last = cycle.rounds.at(-1);
  if (isPreparer(standing) || cycle.stage !== 'revision' || last === undefined) return cycle;
  const round = await rounds.round(last);
  if (!round) return cycle;
  const { title, textNumber, hash } = round.subject;
  return { ...cycle, title, text: { number: textNumber, hash } };
};
