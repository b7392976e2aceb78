import type { FrameView } from '#shared/pages/views.ts';
import type { ObligationKind } from '#shared/vocabulary/obligation-id.ts';
import { dutchDate, lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote, when } from './letter.ts';
import type { Message } from './views.ts';

/** What became of a measure or a condition. */
export type ObligationNews = 'done' | 'in-progress' | 'not-done' | 'silent';

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
  /** The programmabureau is told what it can do; whoever was asked, that its answer is still missing. */
  readonly toBureau: boolean;
}

interface Words {
  readonly subject: string;
  readonly heading: string;
  readonly said: string;
}

const words: Readonly<Record<ObligationKind, Readonly<Record<ObligationNews, Words>>>> = {
  measure: {
    done: {
      subject: 'Maatregel uitgevoerd',
      heading: 'Een maatregel is uitgevoerd',
      said: 'Vastgelegd is dat deze maatregel is uitgevoerd.',
    },
    'in-progress': {
      subject: 'Maatregel komt later',
      heading: 'Een maatregel is nog niet uitgevoerd',
      said: 'De maatregel is nog niet uitgevoerd. De alliantie is ermee bezig. Na een maand vragen wij het haar opnieuw.',
    },
    'not-done': {
      subject: 'Maatregel niet uitgevoerd',
      heading: 'Een maatregel wordt niet uitgevoerd',
      said: 'De maatregel is niet uitgevoerd, en dat gebeurt ook niet meer.',
    },
    silent: {
      subject: 'Geen antwoord over een maatregel',
      heading: 'Wij weten niet of een maatregel is uitgevoerd',
      said: 'Wij vroegen de alliantie of de maatregel is uitgevoerd. Er kwam geen antwoord. Dat is vastgelegd.',
    },
  },
  'dispensation-condition': {
    done: {
      subject: 'Aan een voorwaarde is voldaan',
      heading: 'Aan een voorwaarde is voldaan',
      said: 'Vastgelegd is dat aan deze voorwaarde is voldaan.',
    },
    'in-progress': {
      subject: 'Nog bezig met een voorwaarde',
      heading: 'De alliantie is nog bezig met een voorwaarde',
      said: 'Aan de voorwaarde is nog niet voldaan. De alliantie is ermee bezig. Wij vragen het haar later opnieuw.',
    },
    'not-done': {
      subject: 'Niet voldaan aan een voorwaarde',
      heading: 'Aan een voorwaarde is niet voldaan',
      said: 'De regiegroep stond een afwijking toe, onder deze voorwaarde. Daaraan is niet voldaan.',
    },
    silent: {
      subject: 'Geen antwoord over een voorwaarde',
      heading: 'Wij weten niet of aan een voorwaarde is voldaan',
      said: 'Wij vroegen de alliantie of aan de voorwaarde is voldaan. Er kwam geen antwoord. Dat is vastgelegd.',
    },
  },
};

const learn =
  'Vraag de trekker van de alliantie hoe het ervoor staat, en leg dat vast. Tot die tijd staat dit op de lijst van wat te laat is.';

/** What the programmabureau can do about it. */
const possible = ({ obligation, news, escalationIs, watchedUntil }: ObligationMailView): string | undefined => {
  if (news === 'done') return undefined;
  if (news === 'silent') return learn;
  if (obligation === 'dispensation-condition')
    return 'Bespreek met de alliantie wat nodig is. Leg het aan de regiegroep voor als haar besluit daarom vraagt.';
  if (escalationIs === 'dismissed')
    return 'De alliantie legde deze afwijking niet voor. U kunt de afwijking alsnog opschalen. Geef daarbij uw reden.';
  return watchedUntil === undefined
    ? 'Bespreek met de alliantie wat nodig is.'
    : `De escalatie wordt gevolgd. Een rapportage moet uiterlijk ${lastDay(watchedUntil)} laten zien dat de afwijking is opgelost. Anders gaat de escalatie een trede omhoog.`;
};

const stillMissing =
  'Uw antwoord is nog nodig. Geef het door aan het programmabureau. Dat legt het vast. Tot die tijd staat dit op de lijst van wat te laat is.';

/** Tells the programmabureau what became of a measure or a condition, and whoever was asked that it did not answer. */
export const obligationMessage = (view: ObligationMailView): Message => {
  const { subject, heading: title, said } = words[view.obligation][view.news];
  const next = view.toBureau ? possible(view) : stillMissing;
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `${subject}: ${view.alliance}`,
    heading: title,
    blocks: [
      paragraph(said),
      facts([
        [view.obligation === 'measure' ? 'Maatregel' : 'Voorwaarde', view.text],
        ['Wie', view.who],
        ['Dag', dutchDate(view.dueOn)],
        ['Alliantie', view.alliance],
        ['Escalatie', view.title],
      ]),
      ...when(view.explanation, heading('Wat is erover gezegd?'), quote(view.explanation ?? '')),
      ...when(next, heading(view.toBureau ? 'Wat kunt u doen?' : 'Wat vragen wij u?'), paragraph(next ?? '')),
    ],
  });
};
