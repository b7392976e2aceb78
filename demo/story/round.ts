import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem } from '#client/client.ts';
import type { Cycle, Round } from '../api/answers.ts';
import { counted, listed, named, paint } from '../terminal/text.ts';
import { type CycleStory, eventually, type Story } from './story.ts';

/** A college by a name short enough for a line. */
export const shortly = (addressee: string): string => addressee.replace('burgemeester en wethouders', 'B en W');

/** Waits until a stage has its round open, with a task for everybody, and tells who is asked. */
export const opened = async (story: CycleStory, stage: string): Promise<Round> => {
  const roundId = await eventually(`the round of ${stage}`, async () => {
    const cycle = await story.api.cycle(story.cycleId);
    return cycle.stage === stage ? cycle.roundId : undefined;
  });
  return openedRound(story, roundId);
};

/** Waits until a round is open, with a task for everybody, and tells who is asked. @param about - what it is about. */
export const openedRound = async ({ api, show }: Story, roundId: string, about = ''): Promise<Round> => {
  const round = await eventually(`the round ${roundId} to open`, async () => {
    const found = await api.round(roundId).catch(unlessMissing);
    return found && found.tasks.length === found.addressees ? found : undefined;
  });
  const seconds = Math.round((Date.parse(round.termEnd) - Date.parse(round.openedAt)) / 1000);
  show.event(`${about}Asked by e-mail: ${askedIn(round)}; the term is ${seconds} s.`);
  return round;
};

const groups: readonly (readonly [string, string, string])[] = [
  ['partner', 'partner', 'partners'],
  ['council', 'council', 'councils'],
  ['klankbordgroep', 'member of the klankbordgroep', 'members of the klankbordgroep'],
  ['seat', 'seat of the regiegroep', 'seats of the regiegroep'],
  ['college', 'college', 'colleges'],
  ['board', 'board', 'boards'],
  ['alliance', 'alliance', 'alliances'],
  ['programmabureau', 'programmabureau', 'programmabureaus'],
];

/** Who is asked, by capacity, and whether the round waits for all of them. */
const askedIn = ({ tasks }: Round): string => {
  const askedGroups = groups.flatMap(([capacity, one, more]) => {
    const number = tasks.filter(({ addresseeId }) => addresseeId.split('-')[0] === capacity).length;
    return number > 0 ? [counted(number, one, more)] : [];
  });
  const free = tasks.filter(({ awaited }) => !awaited).length;
  return `${listed(askedGroups)}, ${free === 0 ? 'all awaited' : `${tasks.length - free} of them awaited`}`;
};

const unlessMissing = (error: unknown): undefined => {
  if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
  throw error;
};

/** Waits until a round is closed, saying who is awaited meanwhile; tells what it came to. */
export const closed = async (story: Story, { roundId }: Pick<Round, 'roundId'>): Promise<Round> => {
  const round = await eventually(`the round ${roundId} to close`, async () => {
    const seen = await story.api.round(roundId);
    if (seen.status === 'closed') return seen;
    story.show.wait(awaitedIn(seen));
    return undefined;
  });
  story.show.event(paint('bold', 'Closed.'));
  story.show.quote(round.outcome?.sentence ?? '');
  return round;
};

/** Seconds before the end of a term at which it is extended, and by how much. */
const extension = { margin: 4, length: 6 };

/**
 * Extends the term of a round while people are still at it, as a programmabureau does when somebody calls. On an idle
 * machine nobody needs it; on a busy one a term of seconds is soon over.
 */
export const extendingWhile = async (story: CycleStory, round: Round, busy: Promise<unknown>): Promise<void> => {
  let atIt = true;
  const ended = busy.finally(() => {
    atIt = false;
  });
  let { termEnd } = round;
  while (atIt) {
    const left = (Date.parse(termEnd) - Date.now()) / 1000;
    await Promise.race([ended, sleep(Math.max(0, left - extension.margin) * 1000, undefined, { ref: false })]);
    if (!atIt) return;
    termEnd = new Date(Date.now() + (extension.margin + extension.length) * 1000).toISOString();
    await story.api.extend(round.roundId, termEnd, 'Enkele partners zijn nog bezig met hun inbreng.');
    story.show.event(
      `The programmabureau extends the term: some are still writing. It now ends ${extension.length} s later.`,
    );
  }
};

/** Who is awaited in an open round, and for how long still. */
export const awaitedIn = ({ tasks, termEnd }: Round): string => {
  const open = tasks
    .filter(({ status, awaited }) => status === 'open' && awaited)
    .map(({ addressee }) => shortly(addressee));
  if (open.length === 0) return 'Everybody answered; the round closes.';
  const left = Math.max(0, Math.ceil((Date.parse(termEnd) - Date.now()) / 1000));
  return `Awaiting ${open.length}: ${named(open)} · ${left} s left`;
};

/** Waits until the record has drawn the conclusion of a closed round and the preparers have the word again. */
export const inRevision = async ({ api, cycleId, show }: CycleStory): Promise<Cycle> => {
  const cycle = await eventually('the cycle to be in revision', async () => {
    const seen = await api.cycle(cycleId);
    return seen.stage === 'revision' ? seen : undefined;
  });
  show.event(`Stage ${paint('bold', 'revision')}: the preparers have the word.`);
  return cycle;
};

/** Why something was refused, for people: the faults where there are any, or else the problem itself. */
export const reasonOf = ({ problem: { detail, faults = [] } }: ApiProblem): string =>
  faults.length > 0 ? faults.map(({ message }) => `${message}.`).join(' ') : detail;
