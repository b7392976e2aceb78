import { createHash } from 'node:crypto';
import { type AnswerOf, ApiProblem } from '#client/client.ts';
import { withDone } from '../../words/done-words.ts';
import type { Followed, Screen, Visit } from '../screen.ts';
import { faultsInDutch } from './fault-words.ts';
import { type FilePage, fileView } from './view.ts';

const title = 'Lees een bestand in';

type Preview = AnswerOf<'previewImport'>;

/** What a file would change; or why it cannot be read in. */
const previewOf = async ({ api, programmeId }: Visit, file: string): Promise<Preview | ApiProblem> => {
  try {
    return await api.call('previewImport', { path: { programmeId }, body: file });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 401) return error;
    throw error;
  }
};

const shown = (visit: Visit, page: FilePage): Followed => {
  const faulty = page.faults !== undefined;
  return { title, main: fileView(page, visit), faulty, ...(faulty ? { status: 422 } : {}) };
};

/** The file of a programme: what it would change is shown first, and read in when somebody says so. */
export const registryFile: Screen = {
  path: 'registerbestand',
  who: 'bureau',
  show: async (visit) => ({ title, main: fileView({ file: '' }, visit) }),
  send: async (visit, form) => {
    const file = (form.get('bestand') ?? '').replace(/\r\n/g, '\n');
    if (file.trim() === '') return shown(visit, { file, faults: [{ words: 'Plak hier de tekst van het bestand.' }] });
    const preview = await previewOf(visit, file);
    if (preview instanceof ApiProblem) return shown(visit, { file, faults: faultsInDutch(preview) });
    // Only what somebody has seen is read in: a preview of another text, or of another registry, is shown first.
    const seen = seenOf(file, preview);
    if (form.get('gezien') !== seen) return shown(visit, { file, preview, seen });
    await visit.api.call('importProgramme', { path: { programmeId: visit.programmeId }, body: file });
    return { goTo: withDone(visit.here('partners'), 'ingelezen') };
  },
};

/** The text and what somebody saw of it, as the form brings it back: a digest. A preview names changed fields, not their values. */
const seenOf = (file: string, { differences, changesProgramme }: Preview): string =>
  createHash('sha256')
    .update(JSON.stringify([file, changesProgramme, differences]))
    .digest('base64url');
