import { localDate } from '#shared/runtime/local-date.ts';
import type { Link } from '../domain/link.ts';
import type { Task } from '../domain/task.ts';
import type { RoundOffice } from '../round-office.ts';
import { decidedAfter } from './decided-after.ts';
import type { Dossier } from './task-view.ts';

/** Everything a page about a task needs at a moment, or undefined when the task is not there. */
export const dossierOf = async (
  office: RoundOffice,
  { taskId }: Pick<Link, 'taskId'>,
  now: string,
): Promise<Dossier | undefined> => {
  const task = await office.rounds.task(taskId);
  const round = task && (await office.rounds.round(task.roundId));
  if (!task || !round) return undefined;
  const { programmeId } = task;
  const representedBy = task.answer?.representedBy;
  const matter = office.matters[round.matter];
  const [programme, content, after, superseded, person, deputy, registrar, representative] = await Promise.all([
    office.registry.programme(programmeId),
    matter.content(round),
    decidedAfter(matter, round, task),
    round.status === 'closed' && matter.isSuperseded?.(round),
    task.personId ? office.registry.person(programmeId, task.personId) : undefined,
    task.deputyId ? office.rounds.contact(task.roundId, task.deputyId) : undefined,
    task.answer ? office.rounds.contact(task.roundId, task.answer.registrarId) : undefined,
    representedBy ? office.registry.partner(programmeId, representedBy) : undefined,
  ]);
  return {
    programme,
    round,
    task,
    content,
    today: localDate(now),
    after,
    superseded: superseded === true,
    addresseeName: deputy?.name ?? person?.name ?? task.addressee,
    registeredEmail: person?.email,
    codeEmail: deputy?.email ?? person?.email,
    registrar,
    representative: representative?.name,
    bureau: await bureauOf(office, task, now),
  };
};

/** How people reach the programmabureau: its director's or staff's address. */
const bureauOf = async (
  office: RoundOffice,
  { programmeId }: Pick<Task, 'programmeId'>,
  now: string,
): Promise<string> => {
  const contact = await office.registry.bureauContact(programmeId, localDate(now));
  return contact?.email ?? 'het programmabureau';
};
