import type { AnswerOf } from '#client/client.ts';

type Due = AnswerOf<'listDue'>['due'][number];

/** What is due, in words. */
export const dueInDutch: Readonly<Record<Due['what'], string>> = {
  report: 'verantwoording van een alliantie',
  'composition-review': 'jaarlijkse herijking van de regiegroep',
  'framework-renewal': 'vernieuwing van de kaders',
  'approval-condition': 'voorwaarde bij een goedkeuring',
  'contribution-condition': 'voorwaarde bij een bijdrage',
  'dispensation-condition': 'voorwaarde bij een uitspraak',
  measure: 'maatregel',
  payment: 'betaling van een bijdrage',
  'contribution-end': 'einde van een bijdrage: wat komt erna?',
};
