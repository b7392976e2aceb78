import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import { prose } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';

export interface RemarksAbout {
  readonly roundId: string;
  readonly question: string;
  readonly task: Pick<AnswerOf<'readTask'>, 'taskId' | 'addressee' | 'answer'>;
}

/** The form that takes the remarks of an answer out. */
export const remarksForm: FormParts<RemarksAbout, BodyOf<'takeOutRemarks'>> = {
  path: 'rondes/{roundId}/taken/{taskId}/weglaten',
  who: 'bureau',
  title: () => 'Laat een toelichting weg',
  before: ({ question, task: { addressee, answer } }) => html`
${dataList([
  ['Vraag', question],
  ['Antwoord van', addressee],
  ['Gegeven op', answer && dutchMoment(answer.givenAt)],
  ['Toelichting', answer?.remarks && prose(answer.remarks)],
])}
<p class="nl-paragraph">Doe dit als de toelichting iets zegt over een persoon. Het antwoord blijft gelden. In plaats van de toelichting staat overal [weggelaten]: op pagina’s, in afdrukken, bestanden en het register. Dat kunt u niet terugdraaien. E-mails die al verstuurd zijn, veranderen niet.</p>`,
  closed: ({ task: { answer } }) => {
    if (answer?.takenOut) return 'Deze toelichting is al weggelaten.';
    return answer?.remarks === undefined ? 'Dit antwoord heeft geen toelichting.' : undefined;
  },
  seenVersion: ({ task: { answer } }) => ({ nummer: String(answer?.number ?? 0) }),
  fields: (_, typed) =>
    textField({
      ...typed.of('reden'),
      label: 'Reden',
      hint: 'Iedereen leest de reden. Herhaal daarom niets van wat weg moet.',
      rows: 3,
    }),
  submit: 'Laat de toelichting weg',
  fieldAt: () => 'reden',
  refusals: {
    'no-remarks': 'Dit antwoord heeft geen toelichting meer die weggelaten kan worden.',
    'invalid-input': 'De reden herhaalt wat weggelaten moet worden. Schrijf haar in andere woorden.',
  },
};
