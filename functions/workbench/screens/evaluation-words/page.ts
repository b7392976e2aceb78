import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { conceptAt } from '../evaluation-concept/find.ts';
import { wordFields, wordsForm } from './view.ts';

/** The programmabureau writes its own words for an evaluation. */
export const evaluationWords = formScreen({
  ...wordsForm,
  load: conceptAt,
  read: (reader, { content }) => ({
    basedOn: Number(reader.values['stand']),
    words: {
      ...Object.fromEntries(wordFields.map(([part, field]) => [part, reader.optional(field) ?? ''])),
      ...(content.version > 1 ? { correction: reader.text('verbetering', 'Zeg wat deze versie verbetert.') } : {}),
    },
  }),
  send: async ({ api, programmeId, params: { evaluationId = '' }, here }, body) => {
    await api.call('keepEvaluationWords', { path: { programmeId, evaluationId }, body });
    return withDone(here(`evaluaties/${evaluationId}`), 'toelichting');
  },
});
