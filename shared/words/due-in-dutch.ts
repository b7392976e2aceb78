/** What was due and did not come. */
export const dueInDutch = {
  report: 'rapportage van een alliantie',
  'composition-review': 'jaarlijkse herijking van de regiegroep',
  'framework-renewal': 'vernieuwing van de kaders',
  'approval-condition': 'voorwaarde bij een instemming',
  'contribution-condition': 'voorwaarde bij een bijdrage',
  'dispensation-condition': 'voorwaarde bij een uitspraak',
  measure: 'maatregel',
  payment: 'betaling van een bijdrage',
  'contribution-end': 'einde van een bijdrage',
  lesson: 'les zonder vervolg',
} as const;
export type Due = keyof typeof dueInDutch;
