import type { Stage as EscalationStage, Stage } from '#functions/escalations/terms/stages.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { type Block, facts, heading, list, paragraph, quote, when } from './letter.ts';
import type { Message } from './views.ts';

export interface EscalationMailView extends FrameView {
  readonly addresseeName: string;
  /** For whom it is: the partner, or the programmabureau. */
  readonly recipient: string;
  readonly title: string;
  /** What threatens, and how large it is. */
  readonly breach: string;
  readonly stage: EscalationStage;
  readonly enteredAt: string;
  /** Why it came to this step, in sentences. */
  readonly motivation?: string | undefined;
  /** To who was sounded, when the regiegroep has ruled: what it said, and what the seats gave as their reasons. */
  readonly weighed?: { readonly remarks?: string | undefined; readonly reasons: readonly string[] } | undefined;
  /** Until when a report is waited for. */
  readonly watchedUntil?: string | undefined;
}

/** The name of each step, and who is next. */
const steps: Readonly<Record<Stage, { readonly name: string; readonly next: string }>> = {
  proposed: {
    name: 'Voorgelegd aan de alliantie',
    next: 'De alliantie zegt of zij dit voorlegt aan het programmabureau. Zonder antwoord gaat de escalatie na de termijn naar het programmabureau.',
  },
  solution: {
    name: 'Bij het programmabureau',
    next: 'Het programmabureau stelt een oplossing voor. Zonder oplossing gaat de escalatie na de termijn een trede omhoog.',
  },
  verdict: {
    name: 'Oplossing voorgesteld',
    next: 'De alliantie zegt of de oplossing voldoende is. Zonder antwoord gaat de escalatie na de termijn een trede omhoog.',
  },
  sounding: {
    name: 'Bij de klankbordgroep',
    next: 'De klankbordgroep zegt wat zij van de dreigende afwijking vindt. Dat heet een sondering. Daarna gaat de escalatie verder, ook als niet iedereen antwoordt.',
  },
  ruling: {
    name: 'Bij de regiegroep',
    next: 'De regiegroep besluit of legt de escalatie terug. Zonder besluit gaat de escalatie na de termijn verder omhoog.',
  },
  adjustment: {
    name: 'De kaders worden aangepast',
    next: 'Voor deze afwijking worden de kaders aangepast. Is over een andere aanpassing al gesondeerd? Dan begint deze pas als die klaar is. Gelden de aangepaste kaders, of gaat deze aanpassing niet door? Dan gaat de escalatie verder.',
  },
  watched: {
    name: 'Gevolgd tot de volgende rapportage',
    next: 'De volgende rapportage van de alliantie laat zien of de afwijking is opgelost. Zo niet, dan opent de escalatie opnieuw.',
  },
  solved: { name: 'Opgelost', next: 'De escalatie is gesloten.' },
  dismissed: {
    name: 'Niet voorgelegd aan het programmabureau',
    next: 'De escalatie is gesloten. De alliantie voert haar maatregelen uit. Het programmabureau kan de afwijking alsnog opschalen.',
  },
  withdrawn: { name: 'Ingetrokken', next: 'De escalatie is gesloten.' },
};

const unreported = (until: string): string =>
  `Uiterlijk ${lastDay(until)} moet een rapportage dat laten zien. Anders gaat de escalatie een trede omhoog.`;

/** What was done with the remarks of a sounded member (rule 7). */
const weighing = ({ remarks, reasons }: NonNullable<EscalationMailView['weighed']>): readonly Block[] => [
  heading('Wat is er met uw inbreng gedaan?'),
  ...(remarks
    ? [paragraph('U schreef bij de sondering:'), quote(remarks)]
    : [paragraph('U gaf bij de sondering geen toelichting.')]),
  ...(reasons.length > 0
    ? [paragraph('De zetels van de regiegroep gaven bij hun stem deze redenen:'), list(reasons)]
    : [paragraph('De zetels van de regiegroep gaven bij hun stem geen redenen.')]),
];

/** Tells the rungs below of a step of an escalation. */
export const escalationMessage = (view: EscalationMailView): Message => {
  const { name, next } = steps[view.stage];
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Escalatie: ${name.charAt(0).toLowerCase()}${name.slice(1)} (${view.title})`,
    heading: `Escalatie: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    blocks: [
      paragraph('Er is nieuws over een escalatie. Met deze e-mail houden wij u op de hoogte.'),
      facts([
        ['Voor', view.recipient],
        ['Waarover', view.title],
        ['Dreigende afwijking', view.breach],
        ['Stap', name],
        ['Sinds', dutchMoment(view.enteredAt)],
      ]),
      ...when(view.motivation, heading('Waarom?'), quote(view.motivation ?? '')),
      ...(view.weighed ? weighing(view.weighed) : []),
      heading('Hoe gaat het verder?'),
      paragraph(next),
      ...(view.watchedUntil ? [paragraph(unreported(view.watchedUntil))] : []),
      paragraph(
        'U hoeft op deze e-mail niet te antwoorden. Vragen wij iets van u, dan krijgt u daarvoor een aparte e-mail.',
      ),
    ],
  });
};
