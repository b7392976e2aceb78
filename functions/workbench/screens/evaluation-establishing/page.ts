import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { conceptAt } from '../evaluation-concept/find.ts';
import { establishingForm } from './view.ts';

/** The programmabureau establishes the concept that it read. */
export const evaluationEstablishing = formScreen({
  ...establishingForm,
  load: conceptAt,
  read: (reader) => {
    reader.choice('akkoord', ['ja'], 'Lees het concept, en kies dan ja.');
    return { hash: reader.values['controlegetal'] ?? '' };
  },
  send: async ({ api, programmeId, params: { evaluationId = '' }, here }, body) => {
    const { content } = await api.call('establishEvaluation', { path: { programmeId, evaluationId }, body });
    return withDone(here(`evaluaties/${evaluationId}/versies/${content.version}`), 'vastgesteld');
  },
});
