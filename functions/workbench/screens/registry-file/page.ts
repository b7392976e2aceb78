import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { fileForm, previewView } from './view.ts';

/** The file of a programme: what it would change is shown first, and read in when somebody says so. */
export const registryFile = formScreen({
  ...fileForm,
  load: async () => ({}),
  read: (reader) => {
    const file = (reader.values['bestand'] ?? '').replace(/\r\n/g, '\n');
    if (file.trim() === '') reader.fault('bestand', 'Plak hier de tekst van het bestand.');
    return file;
  },
  tried: async ({ api, programmeId }, file) => {
    const preview = await api.call('previewImport', { path: { programmeId }, body: file });
    const { differences, changesProgramme } = preview;
    // A preview names changed fields, not their values.
    const seen = [changesProgramme, differences];
    return { shown: previewView(preview), seen, isOpen: differences.length === 0 && !changesProgramme };
  },
  send: async ({ api, programmeId, here }, file) => {
    await api.call('importProgramme', { path: { programmeId }, body: file });
    return withDone(here('partners'), 'ingelezen');
  },
});
