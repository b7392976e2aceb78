import { bureauContactOn, contactFor, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Person, Registry } from '#functions/bodies/terms/registry.ts';
import { isOver } from '#functions/frameworks/terms/cycle.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type ConditionNotMetMailView, conditionNotMetMessage } from '../messages/condition-not-met-message.ts';
import type { Writer } from './letter.ts';
import { mailboxLetters } from './letters-to.ts';

/**
 * A college is told that a condition of its approval is not met, and so are those who asked for the approval and accepted the condition: the
 * seats of the regiegroep, and the programmabureau (rules 8 and 22). Nobody is told of a condition that binds nobody, as its approval or its version
 * does not stand any more, or of which something else was said since.
 */
export const conditionNotMet: Writer<'nl.regiodeal.cycle.condition-followed-up.v1'> = async (deps, { data }, now) => {
  if (data.status !== 'not-met') return [];
  const { programmeId, cycleId, conditionId, followUp } = data;
  const [registry, cycle] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.frameworks.cycle(programmeId, cycleId),
  ]);
  if (isOver(cycle)) return [];
  const all = await deps.frameworks.conditionsNow(cycle, deps.rounds);
  const found = all.find(({ condition, binding }) => condition.conditionId === conditionId && binding === 'binds');
  const last = found?.condition.followUps.at(-1);
  if (!found || !last || found.condition.followUps.length !== followUp) return [];
  const { taskId, addressee: college, text } = found.condition;
  const task = await deps.rounds.task(taskId);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  return recipientsOf(registry, task?.partnerId, today).map(({ reader, addressee, person }) => ({
    to: { name: person.name, email: person.email },
    addressee,
    message: conditionNotMetMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: person.name,
      reader,
      college,
      condition: text,
      framework: { title: cycle.title, version: cycleId, inForce: cycle.status === 'in-force' },
      decision: task?.answer?.decision,
      recordedOn: localDate(last.at),
      explanation: last.explanation,
      link: `${deps.workbenchUrl}/${programmeId}/${person.personId}/voorwaarden/kader/${cycleId}/${conditionId}`,
    }),
  }));
};

interface Reading {
  readonly reader: ConditionNotMetMailView['reader'];
  readonly addressee: string;
  readonly person: Person;
}

/** Whoever has one mailbox in several roles gets one letter: that of the college first. */
const recipientsOf = (registry: Registry, partnerId: string | undefined, today: string): Reading[] => {
  const ofCollege = partnerId === undefined ? undefined : contactFor(registry, partnerId, 'college', today);
  const seats = audienceOf('vote', registry, today).map((seat) => ({
    addressee: `seat.${seat.partnerId}`,
    person: registry.people.find(({ personId }) => personId === seat.personId),
  }));
  const all = [
    { reader: 'college' as const, addressee: `college.${partnerId}`, person: ofCollege },
    ...seats.map((seat) => ({ reader: 'seat' as const, ...seat })),
    { reader: 'bureau' as const, addressee: programmabureau, person: bureauContactOn(registry.people, today) },
  ].flatMap(({ person, ...one }) => (person ? [{ ...one, person }] : []));
  return mailboxLetters(all).map(({ readers: [first] }) => first);
};
