import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { longestQuotes } from '#shared/words/quotes.ts';
import { approves } from '../terms/approves.ts';
import type { Outcome, Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/** The reason of an outcome, as a code. */
export type Reason = NonNullable<Outcome['reason']>;

/** The same, with a Dutch sentence or two; what was merely said with an answer has no code. */
export interface Because {
  readonly reason?: Reason;
  readonly words: string;
}

type Part = Pick<Task, 'addresseeId' | 'addressee' | 'status' | 'answer'>;
type Tally = Readonly<Record<string, number>>;

interface Votes {
  readonly tally: Tally;
  readonly seats: number;
  readonly rule: ProgrammeSettings['vote'];
}

const majorities: Readonly<Record<ProgrammeSettings['vote']['majority'], string>> = {
  simple: 'meerderheid',
  'two-thirds': 'meerderheid van twee derde',
  unanimous: 'eenparigheid van alle zetels',
};

const seatsVoted = (cast: number, seats: number): string => {
  const of = `van de ${Math.max(seats, cast)} zetels`;
  if (cast === 0) return `geen ${of} heeft gestemd`;
  return `${cast} ${of} ${cast === 1 ? 'heeft' : 'hebben'} gestemd`;
};

const castIn = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0);

const noQuorum = ({ tally, seats, rule }: Votes): Because | undefined => {
  const cast = castIn(tally);
  if (cast >= rule.quorum) return undefined;
  const words = `Het quorum van ${rule.quorum} is niet gehaald: ${seatsVoted(cast, seats)}.`;
  return { reason: 'quorum-not-reached', words };
};

/**
 * Why a vote of the seats carried or not: its quorum first, then its majority. `Unanimous` counts every seat, including abstentions and
 * silent ones.
 */
export const becauseOfVote = (carried: boolean, votes: Votes): Because => {
  const { tally, rule } = votes;
  const [inFavour, against] = [tally['for'] ?? 0, tally['against'] ?? 0];
  const majority = majorities[rule.majority];
  if (carried)
    return { reason: 'carried', words: `Het quorum van ${rule.quorum} is gehaald, en er is een ${majority} voor.` };
  const quorum = noQuorum(votes);
  if (quorum) return quorum;
  if (rule.majority === 'unanimous') return { reason: 'not-unanimous', words: `Er is geen ${majority} voor.` };
  const isTied = rule.majority === 'simple' && inFavour === against && inFavour > 0;
  return isTied
    ? { reason: 'tied', words: `De stemmen staken: ${inFavour} voor en ${against} tegen. Er is geen meerderheid voor.` }
    : { reason: 'no-majority', words: `Er is geen ${majority} voor.` };
};

/** Why the seats ruled or not: no quorum, no majority for any option, or the quorum was reached and the verdict says the rest. */
export const becauseOfRuling = (verdict: Outcome['verdict'], votes: Votes): Because | undefined => {
  const quorum = noQuorum(votes);
  if (quorum) return quorum;
  if (verdict !== 'not-decided') return { reason: 'carried', words: `Het quorum van ${votes.rule.quorum} is gehaald.` };
  return { reason: 'no-majority', words: `Geen van de keuzes heeft een ${majorities[votes.rule.majority]}.` };
};

/** Names in a sentence; more than twenty are given as a number. */
export const namesOf = (parts: readonly Pick<Part, 'addressee'>[]): string => {
  const names = parts.map(({ addressee }) => addressee);
  // "Alfa, lid van de klankbordgroep" has a comma of its own.
  const between = names.some((name) => name.includes(',')) ? '; ' : ', ';
  const named = names.slice(0, 20).join(between);
  return names.length > 20 ? `${named} en ${names.length - 20} anderen` : named;
};

const given = (parts: readonly Part[], answer: string): Part[] =>
  parts.filter((part) => part.status !== 'withdrawn' && part.answer?.answer === answer);

/**
 * Why every college approved or not. The outcome names silent and deferring colleges itself; this names those that refused or set
 * conditions, and the number of colleges that were not asked.
 */
export const becauseOfColleges = (
  parts: readonly Part[],
  colleges: readonly string[],
  standing: readonly string[],
): Because | undefined => {
  const needed = parts.filter(({ addresseeId }) => colleges.includes(addresseeId));
  const [refused, deferred] = [given(needed, 'not-approved'), given(needed, 'deferred')];
  const conditional = given(needed, 'approved-with-conditions');
  const askedColleges = new Set([
    ...standing,
    ...needed.filter(({ status }) => status !== 'withdrawn').map((one) => one.addresseeId),
  ]);
  const missing = colleges.filter((college) => !askedColleges.has(college)).length;
  const silent = needed.some(
    (part) => part.status === 'open' && part.answer === undefined && !standing.includes(part.addresseeId),
  );
  const sentences: readonly (readonly [Reason, boolean, string])[] = [
    ['refused', refused.length > 0, `Niet ingestemd: ${namesOf(refused)}.`],
    [
      'not-asked',
      missing > 0,
      missing === 1 ? 'Eén college is niet gevraagd.' : `${missing} colleges zijn niet gevraagd.`,
    ],
    ['put-off', deferred.length > 0, ''],
    ['silence', silent, ''],
    ['conditions', conditional.length > 0, `Onder voorwaarden: ${namesOf(conditional)}.`],
  ];
  const those = sentences.filter(([, holds]) => holds);
  const [first] = those;
  const all = needed.length > 0 && !needed.every(approves) ? 'Alle colleges moeten instemmen.' : '';
  return first && { reason: first[0], words: [all, ...those.map(([, , words]) => words)].filter(Boolean).join(' ') };
};

/** The reason of the one answer that settles a round: its conditions, or what was said with it. */
export const becauseOfAnswer = (kind: Round['kind'], part: Part | undefined): Because | undefined => {
  const answer = part?.answer;
  if (!part || !answer) return { reason: 'silence', words: '' };
  const conditions = answer.decision?.conditions.length ?? 0;
  if (conditions > 0)
    return {
      reason: 'conditions',
      words: conditions === 1 ? 'Er is één voorwaarde.' : `Er zijn ${conditions} voorwaarden.`,
    };
  const option = roundKind(kind).options.find((one) => one.answer === answer.answer);
  if (!answer.remarks) return undefined;
  const words = `${option?.inThirdPerson?.remarks ?? 'De reden'}: “${answer.remarks.slice(0, longestQuotes.inOutcome)}”`;
  return { ...(option?.negative ? { reason: 'refused' } : {}), words };
};
