import { bureauContactOn, contactFor, programmabureau, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { askerOf, roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { aboutTask, correspondenceOf, type Deps, type Recipient, receiversOf } from '../correspondence.ts';
import type { OutcomeMailView } from '../messages/outcome-message.ts';
import { outcomeMessage } from '../messages/outcome-message.ts';
import { othersInRound } from '../others-in-round.ts';
import type { Letter } from './letter.ts';
import { type Mailing, portionSize } from './mailing.ts';

/** Prefix that distinguishes askers from tasks, whose identifiers have dots. */
const askerPrefix = 'asker-';
/** The same for the tasks of another round whose decision this round was about. */
const concernedPrefix = 'concerned-';

/**
 * Everybody who was awaited or answered is told how a round ended. So are the askers, and whoever registered a decision that it was about. An
 * addressee who was free to answer, and did not, gets no letter. One person gets one letter, about all its tasks: the letter has the same key for each of its roles. For a matter that
 * reports its own steps (an escalation: `escalationStep`) only the seats are told of a round.
 */
export const roundClosed: Mailing<'nl.regiodeal.round.closed.v1'> = {
  addressees: async (deps, { data: { roundId, status } }, now, after) => {
    const round = status === 'closed' ? await deps.rounds.round(roundId) : undefined;
    if (round?.outcome === undefined) return { addressees: [] };
    const tasks = await deps.rounds.tasksAfter(roundId, after, portionSize - maxAskers);
    const awaitedOrAnswered = tasks.filter((task) => isInformed(deps, round, task)).map(({ taskId }) => taskId);
    const askers = after === undefined ? await askersOf(deps, round, now) : [];
    const about = after === undefined ? await concernedIn(deps, round) : [];
    return {
      addressees: [
        ...askers.map(({ addressee }) => `${askerPrefix}${addressee}`),
        ...about.map((taskId) => `${concernedPrefix}${taskId}`),
        ...awaitedOrAnswered,
      ],
      next: tasks.length === portionSize - maxAskers ? tasks.at(-1)?.taskId : undefined,
    };
  },
  letterTo: async (deps, { data: { roundId } }, addressee, now) => {
    const round = await deps.rounds.round(roundId);
    if (!round) return [];
    if (addressee.startsWith(askerPrefix)) {
      const askers = await askersOf(deps, round, now);
      const one = askers.find((candidate) => `${askerPrefix}${candidate.addressee}` === addressee);
      return one ? [await letter(deps, round, one.to, now)] : [];
    }
    if (addressee.startsWith(concernedPrefix)) {
      const taskId = addressee.slice(concernedPrefix.length);
      const decided = (await concernedIn(deps, round)).includes(taskId) && (await correspondenceOf(deps, taskId, now));
      return decided ? Promise.all(receiversOf(decided).map((to) => letter(deps, round, to, now, 'decided'))) : [];
    }
    const about = await correspondenceOf(deps, addressee, now);
    if (!about || !isInformed(deps, round, about.task)) return [];
    return Promise.all(receiversOf(about).map((to) => letter(deps, round, to, now, about.task)));
  },
};

/** A regiegroep has few seats; with the programmabureau they leave most of a portion for the tasks. */
const maxAskers = 30;

const isInformed = ({ matters }: Deps, { matter }: Round, { status, awaited, answer, capacity }: Task): boolean =>
  status !== 'withdrawn' &&
  (awaited || answer !== undefined) &&
  (!matters[matter].tellsItsSteps || capacity === 'seat');

const concernedIn = async ({ matters }: Deps, round: Round): Promise<readonly string[]> =>
  (await matters[round.matter].concerns?.(round)) ?? [];

interface Asker {
  readonly addressee: string;
  readonly to: Recipient;
}

/** The askers by name: the seats for the regiegroep, whoever speaks for an alliance or receives for a college, and always the programmabureau. */
const askersOf = async ({ registry, matters }: Deps, round: Round, now: string): Promise<Asker[]> => {
  const matter = matters[round.matter];
  if (matter.tellsItsSteps) return [];
  const known = await registry.registry(round.programmeId);
  const today = localDate(now);
  const bureau = bureauContactOn(known.people, today);
  const asker = askerOf(round, matter);
  const seats = asker === 'regiegroep' ? audienceOf('vote', known, today) : [];
  const voice = asker === 'alliantie' ? voiceOn(known, (await matter.askers?.(round)) ?? [], today) : undefined;
  const ofCollege = asker === 'college' ? ((await matter.askers?.(round)) ?? []) : [];
  const people = [
    ...ofCollege.map(({ partnerId }) => ({
      addressee: partnerId,
      person: contactFor(known, partnerId, 'college', today),
    })),
    ...(voice ? [{ addressee: voice.partnerId, person: speakerOn(known, voice, today) }] : []),
    ...seats.map(({ partnerId, personId }) => ({ addressee: partnerId, person: personOf(known, personId) })),
    { addressee: programmabureau, person: bureau },
  ];
  return people
    .flatMap(({ addressee, person }) => (person ? [{ addressee, to: { name: person.name, email: person.email } }] : []))
    .slice(0, maxAskers);
};

const personOf = ({ people }: Registry, personId: string | undefined) =>
  people.find((one) => one.personId === personId);

/** The same letter for a person, for each of its roles. */
const letter = async (
  deps: Deps,
  round: Round,
  to: Recipient,
  now: string,
  about?: Task | 'decided',
): Promise<Letter> => {
  const known = await deps.registry.registry(round.programmeId);
  const message = outcomeMessage({
    programmeName: known.programme.name,
    contactOfBureau: bureauContactOn(known.people, localDate(now))?.email ?? 'het programmabureau',
    addresseeName: to.name,
    question: round.question,
    subject: round.subject,
    essentials: round.essentials?.rows,
    roundName: `${roundKind(round.kind).article} ${roundKind(round.kind).name}`,
    askedBy: askerOf(round, deps.matters[round.matter]),
    outcome: round.outcome?.sentence ?? '',
    closedAt: round.closedAt ?? now,
    own: await ownAnswers(deps, round, { registry: known, to, about: about === 'decided' ? undefined : about }, now),
    aboutDecision: about === 'decided',
    afterwards: await deps.matters[round.matter].afterwards?.(round),
  });
  return { to, addressee: 'outcome', message };
};

interface Reader {
  readonly registry: Registry;
  readonly to: Recipient;
  readonly about: Task | undefined;
}

/** All tasks of a person in a round, with their answers; of a deputy also the others that were passed on to it from one mailbox. */
const ownAnswers = async (
  deps: Deps,
  round: Round,
  { registry: { people }, to, about }: Reader,
  now: string,
): Promise<OutcomeMailView['own']> => {
  const { roundId, programmeId, kind } = round;
  const itself = people.filter((person) => person.erasedAt === undefined && isSameAddress(person.email, to.email));
  const [found, passedOn] = await Promise.all([
    Promise.all(itself.map(({ personId }) => deps.rounds.addressedIn(roundId, programmeId, personId))),
    about?.deputyId === undefined ? [] : othersInRound(deps, await aboutTask(deps, round, about, now), to, now),
  ]);
  const all = [...(about ? [about] : []), ...found.flat(), ...passedOn.map(({ task }) => task)];
  const each = new Map(all.map((task) => [task.taskId, task]));
  return [...each.values()]
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ addressee: capacity, answer }) => ({
      capacity,
      answerLabel: roundKind(kind).options.find((option) => option.answer === answer?.answer)?.label,
    }));
};
