import type { BodyOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import type { Visit } from '../screen.ts';
import { documentForm, type LevelAbout, levelForm } from './view.ts';
import type { MatterLevel } from './words.ts';

type Given = BodyOf<'setLevel'>;
const levels = ['among-partners', 'public', 'confidential'] as const;

/** The partners that were chosen, each once. */
const partnersIn = ({ values }: Reader): string[] => [
  ...new Set(
    Object.entries(values)
      .filter(([name, value]) => name.startsWith('partner-') && value !== '')
      .map(([, value]) => value),
  ),
];

/** The level as it was typed. What only a confidential matter has is a fault elsewhere, so that nobody thinks that it holds. */
const levelIn = (reader: Reader, of: Pick<Given, 'matter' | 'matterId'>): Given => {
  const level = reader.choice('niveau', levels, 'Kies wie het mag zien.');
  const reason = reader.text('reden', 'Vul in waarom.');
  if (level !== 'confidential') {
    for (const field of ['grond', 'tot'])
      if (reader.optional(field) !== undefined)
        reader.fault(field, 'Dit hoort alleen bij vertrouwelijk. Maak dit veld leeg, of kies vertrouwelijk.');
    return { ...of, level, reason };
  }
  const ground = reader.text('grond', 'Vul de grond in: het artikel van de wet, of het besluit.');
  const until = reader.day('tot');
  const sharedWith = partnersIn(reader);
  return { ...of, level, ground, until, reason, ...(sharedWith.length > 0 ? { sharedWith } : {}) };
};

/** Every level that was set, oldest first. */
export const readLevels = ({ api, programmeId }: Visit): Promise<MatterLevel[]> =>
  everyPart(api, 'listLevels', { path: { programmeId }, query: { limit: 100 } }, (part) => part.levels);

const levelsOf = async (visit: Visit, { matter, matterId }: Pick<Given, 'matter' | 'matterId'>) =>
  (await readLevels(visit)).filter((one) => one.matter === matter && one.matterId === matterId);

const sendTo =
  (path: (about: LevelAbout) => string) =>
  async ({ api, programmeId, here }: Visit, body: Given, about: LevelAbout): Promise<string> => {
    await api.call('setLevel', { path: { programmeId }, body });
    return withDone(here(path(about)), 'openbaarheid');
  };
const send = sendTo(({ path }) => path ?? 'openbaarheid');

interface OfMatter extends LevelAbout {
  readonly of: Pick<Given, 'matter' | 'matterId'>;
}

/** Sets who sees an escalation (rule 19). */
export const escalationLevel = formScreen<OfMatter, Given>({
  ...levelForm('escalaties/{escalationId}/openbaarheid'),
  load: async (visit) => {
    const { api, programmeId, params } = visit;
    const { escalationId = '' } = params;
    const of = { matter: 'escalation', matterId: escalationId } as const;
    const [names, escalation, set] = await Promise.all([
      namesOf(visit),
      api.call('readEscalation', { path: { programmeId, escalationId } }),
      levelsOf(visit, of),
    ]);
    return { names, name: escalation.title, path: `escalaties/${escalationId}`, levels: set, of };
  },
  read: (reader, { of }) => levelIn(reader, of),
  send,
});

/** Sets who sees a version of the framework (rule 19). */
export const frameworkLevel = formScreen<OfMatter, Given>({
  ...levelForm('kader/{cycleId}/openbaarheid'),
  load: async (visit) => {
    const { api, programmeId, params } = visit;
    const { cycleId = '' } = params;
    const of = { matter: 'framework-cycle', matterId: cycleId } as const;
    const [names, cycle, set] = await Promise.all([
      namesOf(visit),
      api.call('readCycle', { path: { programmeId, cycleId } }),
      levelsOf(visit, of),
    ]);
    return { names, name: `${cycle.title}, versie ${cycleId}`, path: `kader/${cycleId}`, levels: set, of };
  },
  read: (reader, { of }) => levelIn(reader, of),
  send,
});

/** Sets who sees where a document is (rule 19). */
export const documentLevel = formScreen<LevelAbout, Given>({
  ...documentForm,
  load: async (visit) => ({ names: await namesOf(visit), name: 'Een document', levels: [] }),
  read: (reader) =>
    levelIn(reader, { matter: 'document', matterId: reader.text('document', 'Vul het adres van het document in.') }),
  send,
});
