import { Conflict } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { type Accession, isBinding } from '../terms/accession.ts';
import type { Cycle } from '../terms/cycle.ts';

/** An accession after a step, with its fact. */
export interface AccessionStep {
  readonly accession: Accession;
  readonly fact: FactOf<'nl.regiodeal.accession.changed.v1'>;
}

const withFact = (accession: Accession, now: string): AccessionStep => {
  const { programmeId, cycleId, partnerId, asked: times, status, revision: change } = accession;
  const data = { programmeId, cycleId, partnerId, asked: times, status, change };
  return { accession, fact: fact('nl.regiodeal.accession.changed.v1', now, data) };
};

/** The college of a municipality is asked about a version in force, for the first time or after its question had ended. */
export const accessionAsked = (
  { programmeId, cycleId, text }: Pick<Cycle, 'programmeId' | 'cycleId' | 'text'>,
  partnerId: string,
  before: Accession | undefined,
  { now, motivation }: { readonly now: string; readonly motivation?: string | undefined },
): AccessionStep =>
  withFact(
    {
      programmeId,
      cycleId,
      partnerId,
      status: 'asked',
      asked: (before?.asked ?? 0) + 1,
      text,
      askedAt: now,
      ...(motivation === undefined ? {} : { motivation }),
      revision: (before?.revision ?? 0) + 1,
    },
    now,
  );

const closed: ReadonlySet<Accession['status']> = new Set(['not-approved', 'unanswered', 'conditions-not-accepted']);

/**
 * The regiegroep has a college asked again when the college did not approve or its conditions were refused.
 * @throws {Conflict} when it is asked already, or approved.
 */
export const accessionAskedAgain = (
  cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'text'>,
  before: Accession,
  motivation: string,
  now: string,
): AccessionStep => {
  if (closed.has(before.status)) return accessionAsked(cycle, before.partnerId, before, { now, motivation });
  throw new Conflict(
    'accession-not-open',
    isBinding(before)
      ? 'This college has already approved.'
      : 'This college is being asked, or the regiegroep about its conditions.',
  );
};

/** The outcome of the round; undefined when the accession does not wait for it. */
export const accessionConcluded = (
  before: Accession,
  verdict: string | undefined,
  now: string,
): AccessionStep | undefined => {
  const status = (['approved', 'approved-with-conditions', 'not-approved', 'unanswered'] as const).find(
    (one) => one === verdict,
  );
  if (before.status !== 'asked' || status === undefined) return undefined;
  return withFact({ ...before, status, concludedAt: now, revision: before.revision + 1 }, now);
};

/** The regiegroep answered the conditions of the college's approval (rule 8); undefined when the accession does not wait for it. */
export const accessionAnswered = (
  before: Accession,
  answer: 'accepted' | 'not-accepted',
  now: string,
): AccessionStep | undefined => {
  if (before.status !== 'approved-with-conditions') return undefined;
  const status = answer === 'accepted' ? 'approved' : 'conditions-not-accepted';
  return withFact({ ...before, status, concludedAt: now, revision: before.revision + 1 }, now);
};

/**
 * The seats are asked again when they did not decide on the conditions: without a quorum they accept nothing and refuse nothing (rule 4).
 */
export const conditionsPutAgain = (before: Accession, motivation: string, now: string): AccessionStep =>
  withFact({ ...before, motivation, revision: before.revision + 1 }, now);

/** The municipality left, or another version came in force, before the college approved. Undefined when nothing is to be ended. */
export const accessionEnded = (before: Accession, now: string): AccessionStep | undefined => {
  if (before.status === 'ended' || isBinding(before)) return undefined;
  return withFact({ ...before, status: 'ended', concludedAt: now, revision: before.revision + 1 }, now);
};
