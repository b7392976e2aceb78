import type { CommitmentYear, CommittedOffer } from '#functions/alliances/terms/commitment-end.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote, when } from './letter.ts';
import type { Message } from './views.ts';

/** What a partner said about a payment, or that it said nothing. */
export type PaymentNews = 'done' | 'in-progress' | 'not-done' | 'silent';

export interface PaymentMailView extends FrameView {
  readonly addresseeName: string;
  readonly news: PaymentNews;
  /** Who contributes, by name, and the alliance, by its title. */
  readonly partner: string;
  readonly alliance: string;
  readonly year: number;
  readonly kind: CommittedOffer['kind'];
  readonly owed: Pick<CommitmentYear, 'promised' | 'missing'>;
  /** ISO date. */
  readonly dueOn: string;
  /** In the words of the partner. */
  readonly explanation?: string | undefined;
  readonly to: 'bureau' | 'partner' | 'alliance';
}

interface Words {
  readonly subject: string;
  readonly said: (partner: string) => string;
  readonly bureau: string;
}

const words: Readonly<Record<PaymentNews, Words>> = {
  done: {
    subject: 'Bijdrage voldaan, nog vast te leggen',
    said: (partner) => `${partner} zegt dat deze bijdrage is voldaan.`,
    bureau:
      'Controleer dit, en leg de betaling of levering in de werkbank vast, bij de bijdrage, met de dag en het kenmerk. Tot die tijd telt zij niet mee, en staat zij op de lijst van wat te laat is.',
  },
  'in-progress': {
    subject: 'Bijdrage komt later',
    said: (partner) => `${partner} zegt dat deze bijdrage later komt. Na een maand vragen wij het opnieuw.`,
    bureau: 'Bespreek met de alliantie of zij hierop kan wachten.',
  },
  'not-done': {
    subject: 'Bijdrage komt niet',
    said: (partner) => `${partner} zegt dat deze bijdrage niet meer komt.`,
    bureau:
      'Het besluit om bij te dragen blijft gelden tot het orgaan dat het nam, iets anders besluit. Vraag de partner zijn orgaan een lager bedrag te laten besluiten, of dit besluit in te trekken.',
  },
  silent: {
    subject: 'Geen antwoord over een bijdrage',
    said: (partner) => `Wij vroegen ${partner} of deze bijdrage is voldaan. Er kwam geen antwoord. Dat is vastgelegd.`,
    bureau:
      'Vraag de partner hoe het ervoor staat, en leg de betaling of levering in de werkbank vast, bij de bijdrage. Tot die tijd staat dit op de lijst van wat te laat is.',
  },
};

const requestSentences: Readonly<Record<Exclude<PaymentMailView['to'], 'bureau'>, string>> = {
  partner:
    'Uw antwoord is nog nodig. Geef het door aan het programmabureau. Tot die tijd staat deze bijdrage op de lijst van wat te laat is.',
  alliance: 'Houd er rekening mee dat de alliantie dit niet krijgt. Overleg met de partner en met het programmabureau.',
};

const amount = (kind: PaymentMailView['kind'], sum: number): string | undefined => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : undefined;
};

/** Tells the programmabureau what a partner said about a payment, a silent partner that its answer is missing, and an alliance what does not come. */
export const paymentMessage = (view: PaymentMailView): Message => {
  const { news, to, partner, alliance, kind, owed } = view;
  const { subject, said, bureau } = words[news];
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `${subject}: ${partner}, ${alliance}`,
    heading: subject,
    blocks: [
      paragraph(said(to === 'partner' ? 'u' : partner)),
      facts([
        ['Partner', partner],
        ['Alliantie', alliance],
        ['Jaar', String(view.year)],
        ['Toegezegd', amount(kind, owed.promised)],
        ['Nog open', amount(kind, owed.missing)],
        ['Uiterlijk op', dutchDate(view.dueOn)],
      ]),
      ...when(view.explanation, heading('Wat is erover gezegd?'), quote(view.explanation ?? '')),
      heading(to === 'bureau' ? 'Wat kunt u doen?' : 'Wat vragen wij u?'),
      paragraph(to === 'bureau' ? bureau : requestSentences[to]),
    ],
  });
};
