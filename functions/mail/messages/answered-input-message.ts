import type { FrameView, SubjectView } from '#shared/pages/views.ts';
import { textName } from '#shared/pages/words.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote, strong } from './letter.ts';
import type { Message } from './views.ts';

export interface AnsweredInputMailView extends FrameView {
  readonly addresseeName: string;
  readonly subject: Pick<SubjectView, 'title' | 'version' | 'textNumber'>;
  readonly input: string;
  readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
  readonly reasons: string;
  readonly answeredAt: string;
}

const verdicts: Record<AnsweredInputMailView['verdict'], { readonly short: string; readonly sentence: string }> = {
  adopted: { short: 'overgenomen', sentence: 'Uw inbreng is overgenomen.' },
  'partly-adopted': { short: 'deels overgenomen', sentence: 'Uw inbreng is voor een deel overgenomen.' },
  'not-adopted': { short: 'niet overgenomen', sentence: 'Uw inbreng is niet overgenomen.' },
};

/** Tells the giver of input what was done with it, and why (rule 7). */
export const answeredInputMessage = (view: AnsweredInputMailView): Message => {
  const { short, sentence } = verdicts[view.verdict];
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Antwoord op uw inbreng: ${short}`,
    heading: 'Antwoord op uw inbreng',
    blocks: [
      paragraph('Bedankt voor uw inbreng. Wij laten u weten wat ermee is gedaan.'),
      strong(sentence),
      facts([
        ['Over', textName(view.subject)],
        ['Beantwoord op', dutchMoment(view.answeredAt)],
      ]),
      heading('Wat hebben wij ermee gedaan?'),
      quote(view.reasons),
      heading('Uw inbreng'),
      quote(view.input),
      paragraph(
        'U hoeft niets te doen. Uw inbreng en dit antwoord blijven bewaard. De kaders worden pas vastgesteld als alle inbreng een antwoord heeft.',
      ),
    ],
  });
};
