import type { ObligationKind } from '#shared/vocabulary/obligation-id.ts';

/** What became of a measure or a condition. */
export type ObligationNews = 'done' | 'in-progress' | 'not-done' | 'silent';

interface Words {
  readonly subject: string;
  readonly heading: string;
  readonly said: string;
}

/** The subject, the heading and the first sentence of a letter about each. */
export const obligationNewsWords: Readonly<Record<ObligationKind, Readonly<Record<ObligationNews, Words>>>> = {
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
