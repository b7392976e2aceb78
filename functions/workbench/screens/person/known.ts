import { demanded } from '../../demanded.ts';
import { everyPart } from '../../every-part.ts';
import { namesIn } from '../../words/names.ts';
import type { PersonInRole } from '../partner/people-view.ts';
import type { Visit } from '../screen.ts';

/** Somebody in the registry, with the name of its partner. */
export type KnownPerson = PersonInRole & { readonly party: string };

/** Reads the person that a path names. @throws {ApiProblem} when there is none. */
export const knownPerson = async ({ api, programmeId, params: { personId } }: Visit): Promise<KnownPerson> => {
  const path = { programmeId };
  const [people, programme] = await Promise.all([
    everyPart(api, 'listPeople', { path }, (part) => part.people),
    api.call('readProgramme', { path }),
  ]);
  const known = people.find((one) => one.personId === personId);
  const found = demanded(known, 'listPeople', 'There is no such person.');
  const { partnerId } = found;
  return { ...found, party: partnerId === undefined ? 'het programmabureau' : namesIn(programme).partner(partnerId) };
};
