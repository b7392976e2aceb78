import type { FrameView } from '#shared/pages/views.ts';
import type { ObligationKind } from '#shared/vocabulary/obligation-id.ts';
import { dutchDate, lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote, when } from './letter.ts';
import { type ObligationNews, obligationNewsWords } from './obligation-words.ts';
import type { Message } from './views.ts';

/** What a ruling allowed ends, because one of its conditions is not met. */
export interface RulingEnds {
  /** The first day (ISO date) on which nothing is allowed any more. */
  readonly on: string;
  /** Whether its escalation returns to the first rung, has ended, or is being dealt with already. */
  readonly course: 'goes-back' | 'has-ended' | 'goes-on';
}

export interface ObligationMailView extends FrameView {
  readonly addresseeName: string;
  readonly obligation: ObligationKind;
  readonly news: ObligationNews;
  readonly text: string;
  readonly who?: string | undefined;
  /** ISO date. */
  readonly dueOn: string;
  /** In the words of the alliance, or of whoever recorded it. */
  readonly explanation?: string | undefined;
  readonly alliance: string;
  /** The title of the escalation. */
  readonly title: string;
  /** Where the escalation is: watched, kept off the ladder by its alliance, or elsewhere. */
  readonly escalationIs: 'watched' | 'dismissed' | 'other';
  readonly watchedUntil?: string | undefined;
  /** Of a condition that is not met; absent when nothing was allowed any more by then. */
  readonly ends?: RulingEnds | undefined;
  /** The programmabureau is told what it can do; whoever was asked, that its answer is still missing. */
  readonly toBureau: boolean;
}

const learn =
  'Vraag de trekker van de alliantie hoe het ervoor staat, en leg dat vast. Tot die tijd staat dit op de lijst van wat te laat is.';

/** Whether the letter is about a condition that is not met. */
const isUnmet = ({ obligation, news }: Pick<ObligationMailView, 'obligation' | 'news'>): boolean =>
  obligation === 'dispensation-condition' && news === 'not-done';

/** What a condition that is not met does to what the regiegroep allowed (rule 15). */
const endsInWords = (ends: RulingEnds | undefined): string =>
  ends
    ? `Wat de regiegroep toestond, eindigt daarmee. Vanaf ${dutchDate(ends.on)} is de afwijking niet meer toegestaan.`
    : 'Wat de regiegroep toestond, was al geëindigd. Daaraan verandert niets.';

const goesOn: Readonly<Record<RulingEnds['course'], { readonly bureau: string; readonly alliance: string }>> = {
  'goes-back': {
    bureau: 'De escalatie gaat terug naar trede 1. In een aparte e-mail vragen wij u om een oplossing.',
    alliance:
      'De escalatie gaat terug naar trede 1. Het programmabureau zoekt een oplossing. Daarna vragen wij u of die voldoende is.',
  },
  'has-ended': {
    bureau:
      'Voorziet de laatste rapportage de afwijking nog? Dan vragen wij de alliantie of zij de afwijking opnieuw voorlegt.',
    alliance: 'Voorziet uw laatste rapportage de afwijking nog? Dan vragen wij u of u de afwijking opnieuw voorlegt.',
  },
  'goes-on': {
    bureau: 'De escalatie loopt nog. Houd er daarin rekening mee.',
    alliance: 'De escalatie loopt nog. Daarin zoeken wij met u een oplossing.',
  },
};

/** What the programmabureau can do about it. */
const possible = (view: ObligationMailView): string | undefined => {
  const { obligation, news, escalationIs, watchedUntil, ends } = view;
  if (news === 'done') return undefined;
  if (news === 'silent') return learn;
  if (ends && isUnmet(view)) return goesOn[ends.course].bureau;
  if (obligation === 'dispensation-condition') return 'Bespreek met de alliantie wat nodig is.';
  if (escalationIs === 'dismissed')
    return 'De alliantie legde deze afwijking niet voor. U kunt de afwijking alsnog opschalen. Geef daarbij uw reden.';
  return watchedUntil === undefined
    ? 'Bespreek met de alliantie wat nodig is.'
    : `De escalatie wordt gevolgd. Een rapportage moet uiterlijk ${lastDay(watchedUntil)} laten zien dat de afwijking is opgelost. Anders gaat de escalatie een trede omhoog.`;
};

const stillMissing =
  'Uw antwoord is nog nodig. Geef het door aan het programmabureau. Dat legt het vast. Tot die tijd staat dit op de lijst van wat te laat is.';

const nextOf = (view: ObligationMailView): { readonly heading: string; readonly text: string | undefined } => {
  const onward = view.ends && isUnmet(view);
  if (view.toBureau) return { heading: onward ? 'Hoe gaat het verder?' : 'Wat kunt u doen?', text: possible(view) };
  return onward && view.ends
    ? { heading: 'Hoe gaat het verder?', text: goesOn[view.ends.course].alliance }
    : { heading: 'Wat vragen wij u?', text: stillMissing };
};

/**
 * Tells the programmabureau what became of a measure or a condition; and whoever speaks for the alliance that it did not answer, or what ends by a
 * condition that is not met.
 */
export const obligationMessage = (view: ObligationMailView): Message => {
  const { subject, heading: title, said } = obligationNewsWords[view.obligation][view.news];
  const next = nextOf(view);
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `${subject}: ${view.alliance}`,
    heading: title,
    blocks: [
      paragraph(said),
      ...(isUnmet(view) ? [paragraph(endsInWords(view.ends))] : []),
      facts([
        [view.obligation === 'measure' ? 'Maatregel' : 'Voorwaarde', view.text],
        ['Wie', view.who],
        ['Dag', dutchDate(view.dueOn)],
        ['Alliantie', view.alliance],
        ['Escalatie', view.title],
      ]),
      ...when(view.explanation, heading('Wat is erover gezegd?'), quote(view.explanation ?? '')),
      ...when(next.text, heading(next.heading), paragraph(next.text ?? '')),
    ],
  });
};
