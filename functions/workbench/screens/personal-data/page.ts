import { inParts } from '#shared/runtime/in-parts.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import { everyPart } from '../../every-part.ts';
import { ifThere } from '../../if-there.ts';
import { namesIn } from '../../words/names.ts';
import type { Screen, Visit } from '../screen.ts';
import { type Asked, type PersonalData, personalDataTitle, personalDataView, recordPath } from './view.ts';

/** How many tasks are read for the words of their question; the others are named by their identifier. */
const most = 60;
/** How many of them are asked of the API at once: each takes a function, of which a new account runs ten in all. */
const callsAtOnce = 4;

const exported = ({ api, programmeId, params: { personId = '' } }: Visit): Promise<PersonalData> =>
  api.call('exportPerson', { path: { programmeId, personId } });

const tasksOf = async (
  { api, programmeId }: Visit,
  { registrations, recognisedBy }: PersonalData,
): Promise<Map<string, Asked>> => {
  const ids = [...new Set([...registrations, ...recognisedBy].map(({ taskId }) => taskId))].slice(0, most);
  const read = (taskId: string) => ifThere(api.call('readTask', { path: { programmeId, taskId } }));
  const found = await inParts(ids, read, callsAtOnce);
  return new Map(found.flatMap((task) => (task ? [[task.taskId, task]] : [])));
};

/** What is kept of a person in the registry, for whoever asks what is kept of it. */
export const personalData: Screen = {
  path: recordPath('{personId}'),
  who: 'bureau',
  show: async (visit) => {
    const { api, programmeId, now } = visit;
    const path = { programmeId };
    const [found, people, programme] = await Promise.all([
      exported(visit),
      everyPart(api, 'listPeople', { path }, (part) => part.people),
      api.call('readProgramme', { path }),
    ]);
    const { person } = found;
    const others = people.filter(
      ({ personId, email }) =>
        personId !== person.personId &&
        person.erasedAt === undefined &&
        email !== undefined &&
        isSameAddress(email, person.email),
    );
    const names = namesIn(programme);
    const page = {
      ...{ found, others, now },
      partyOf: ({ partnerId }: { readonly partnerId?: string | undefined }) =>
        partnerId === undefined ? 'het programmabureau' : names.partner(partnerId),
      tasks: await tasksOf(visit, found),
    };
    return { title: personalDataTitle(page), main: personalDataView(page, visit) };
  },
};

/** The same as a file, as the API gives it. */
export const personalDataFile: Screen = {
  path: `${recordPath('{personId}')}/bestand`,
  who: 'bureau',
  show: async (visit) => {
    const found = await exported(visit);
    const text = `${JSON.stringify(found, null, 2)}\n`;
    return { file: { name: `persoon-${found.person.personId}.json`, type: 'application/json', text } };
  },
};
