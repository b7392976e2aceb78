import type { RegistryReader } from '#functions/bodies/reader.ts';
import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Link } from '../terms/link.ts';
import { askerOf } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';
import { decidedAfter } from './decided-after.ts';
import type { Dossier } from './task-view.ts';

/** The data of a page about a task at a moment, or undefined when there is no such task. */
export const dossierOf = async (
  roundDeps: RoundDeps,
  { taskId }: Pick<Link, 'taskId'>,
  now: string,
): Promise<Dossier | undefined> => {
  const task = await roundDeps.rounds.task(taskId);
  const round = task && (await roundDeps.rounds.round(task.roundId));
  if (!task || !round) return undefined;
  const matter = roundDeps.matters[round.matter];
  const [registry, content, form, after, superseded, deputy, registrar] = await Promise.all([
    roundDeps.registry.registry(task.programmeId),
    matter.content(round),
    matter.filling?.form(round),
    decidedAfter(matter, round, task),
    round.status === 'closed' && matter.isSuperseded?.(round),
    task.deputyId ? roundDeps.rounds.contact(task.roundId, task.deputyId) : undefined,
    registrarOf(roundDeps, task),
  ]);
  const today = localDate(now);
  const person = await personIn(roundDeps.registry, registry, task);
  return {
    registry,
    programme: registry.programme,
    round,
    task,
    content,
    askedBy: askerOf(round, matter),
    form: form ?? [],
    today,
    after,
    superseded: superseded === true,
    addresseeName: deputy?.name ?? person?.name ?? task.addressee,
    registeredEmail: person?.email,
    codeEmail: deputy?.email ?? person?.email,
    registrar,
    // The programmabureau's address for people: that of its director or its staff.
    bureau: bureauContactOn(registry.people, today)?.email ?? 'het programmabureau',
  };
};

/** The person that a task is for. The current registry does not have roles that ended, but their tasks can still be viewed. */
export const personIn = async (
  reader: RegistryReader,
  { people }: PresentRegistry,
  { programmeId, personId }: Task,
): Promise<Person | undefined> => {
  if (personId === undefined) return undefined;
  return people.find((person) => person.personId === personId) ?? reader.person(programmeId, personId);
};

/** The data of a page after an answer was recorded: one more read, because the earlier ones are still valid. */
export const dossierAfter = async (roundDeps: RoundDeps, before: Dossier, task: Task): Promise<Dossier> => ({
  ...before,
  task,
  registrar: await registrarOf(roundDeps, task),
});

const registrarOf = async ({ rounds }: RoundDeps, { roundId, answer }: Task) =>
  answer && (await rounds.contact(roundId, answer.registrarId));
