import type { InputAnswer } from './input-answer.ts';

const verdicts: Readonly<Record<InputAnswer['verdict'], string>> = {
  adopted: 'Overgenomen',
  'partly-adopted': 'Deels overgenomen',
  'not-adopted': 'Niet overgenomen',
};

/** What was done with a contribution, in Dutch (rule 7): "Deels overgenomen. De kernen staan nu bij het eerste doel." */
export const verdictInWords = ({ verdict, reason }: Pick<InputAnswer, 'verdict' | 'reason'>): string =>
  `${verdicts[verdict]}. ${reason}`;
