import { onDay, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { rolesFor } from '#shared/authority/authority.ts';
import { speakingFor } from '../terms/audience.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';

/** The people to whom a task can be given on a day (ISO date): those of whoever answers for the addressee, in a role that gives such an answer. */
export const peopleFor = (
  registry: Registry,
  task: Pick<Task, 'kind' | 'capacity' | 'partnerId' | 'personId' | 'deputyId'>,
  today: string,
) => {
  const speaker = speakingFor(registry, task, today);
  const roles = rolesFor(roundKind(task.kind).act);
  return registry.people
    .filter((person) => (person.partnerId ?? programmabureau) === speaker && onDay(person, today))
    .filter(({ role }) => roles.includes(role))
    .map(({ personId, name, role }) => ({
      personId,
      name,
      role,
      hasTask: personId === task.personId && task.deputyId === undefined,
    }));
};
