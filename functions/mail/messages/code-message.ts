import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message, TaskFrameView } from './views.ts';

export interface CodeMailView extends TaskFrameView {
  readonly code: string;
  /** What the code confirms: an answer, or that a colleague answers. */
  readonly purpose: 'answer' | 'pass-on';
  /** The moment at which the code stops working. */
  readonly validUntil?: string | undefined;
}

const words: Readonly<
  Record<CodeMailView['purpose'], Readonly<Record<'what' | 'where' | 'without' | 'misuse', string>>>
> = {
  answer: {
    what: 'een antwoord vast te leggen',
    where: 'waar u uw antwoord controleert',
    without: 'Zonder code leggen wij niets vast.',
    misuse: 'Dan probeert iemand anders met uw link te antwoorden.',
  },
  'pass-on': {
    what: 'een collega te laten antwoorden',
    where: 'waar u een collega laat antwoorden',
    without: 'Zonder code blijft de vraag bij u.',
    misuse: 'Dan probeert iemand anders uw vraag aan een ander te geven.',
  },
};

/** The one-time code that confirms what somebody does on a page. The subject does not show it, because locked screens show subjects. */
export const codeMessage = (view: CodeMailView): Message => {
  const { what, where, without, misuse } = words[view.purpose];
  return compose({
    ...view,
    subject: `Uw code om ${what}`,
    heading: 'Uw code',
    blocks: [
      paragraph(`Vul deze code in op de pagina ${where}:`),
      { kind: 'code', code: view.code },
      facts([
        ['Waarvoor', `om ${what}`],
        ['Vraag', view.question],
        ['Namens', view.capacity],
        ['Geldig tot', view.validUntil && dutchMoment(view.validUntil)],
      ]),
      paragraph(
        `De code is 15 minuten geldig en werkt één keer. ${without} Was u te laat? Vraag dan op de pagina een nieuwe code aan.`,
      ),
      heading('Heeft u deze code niet gevraagd?'),
      paragraph(`${misuse} Geef de code aan niemand en neem meteen contact op met het programmabureau.`),
    ],
  });
};
