import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message } from './views.ts';

/** What ends, or must be renewed, and who reads it. */
export type EndingKind =
  | 'room-college'
  | 'room-council'
  | 'room-bureau'
  | 'dispensation'
  | 'renewal-seat'
  | 'renewal-bureau';

export interface EndsSoonMailView extends FrameView {
  readonly addresseeName: string;
  readonly ending: EndingKind;
  /** What it is, in its own words: the purpose of the room, the escalation, the framework. */
  readonly title: string;
  /** Whose it is, by name: a municipality or an alliance. */
  readonly of?: string | undefined;
  /** ISO date: its last day, or the day of the renewal. */
  readonly until: string;
  /** The decision from which it comes, in words. */
  readonly decision?: string | undefined;
}

interface Words {
  readonly subject: (day: string) => string;
  readonly tells: string;
  readonly asks: string;
}

const room = {
  subject: (day: string): string => `Ruimte van de raad eindigt op ${day}`,
  tells: 'De raad gaf het college ruimte om zelf over bijdragen te besluiten. Die ruimte eindigt.',
};
const renewal = {
  subject: (day: string): string => `De kaders worden voor ${day} herzien`,
  tells: 'Voor deze dag worden de kaders herzien. Er is nog geen nieuwe versie begonnen.',
};

const words: Readonly<Record<EndingKind, Words>> = {
  'room-college': {
    ...room,
    asks: 'Wilt u ook daarna zelf besluiten? Vraag de raad dan op tijd om nieuwe ruimte. Zonder ruimte besluit de raad over iedere bijdrage.',
  },
  'room-council': {
    ...room,
    asks: 'U hoeft nu niets te doen. Vraagt het college om nieuwe ruimte? Dan krijgt u die vraag apart.',
  },
  'room-bureau': { ...room, asks: 'U hoeft niets te doen. Het college en de griffie weten het ook.' },
  dispensation: {
    subject: (day) => `Toegestane afwijking eindigt op ${day}`,
    tells: 'De regiegroep stond een afwijking toe. Na deze dag is zij niet meer toegestaan.',
    asks: 'Zorg dat de alliantie dan weer binnen haar plan werkt. Lukt dat niet? Zeg dat in uw rapportage, dan kan de regiegroep op tijd opnieuw besluiten.',
  },
  'renewal-seat': {
    ...renewal,
    asks: 'Bespreek met de andere gemeenten in de regiegroep wat er in de kaders moet veranderen. Tot een nieuwe versie geldt, blijven de kaders gelden.',
  },
  'renewal-bureau': {
    ...renewal,
    asks: 'Begin de volgende versie op tijd: alle rondes samen duren maanden. Tot een nieuwe versie geldt, blijven de kaders gelden.',
  },
};

/** Tells in time that room of a council or a dispensation ends, or that the framework in force is to be renewed (rule 22). */
export const endsSoonMessage = (view: EndsSoonMailView): Message => {
  const { subject, tells, asks } = words[view.ending];
  const day = dutchDate(view.until);
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: subject(day),
    heading: subject(day),
    blocks: [
      paragraph(tells),
      facts([
        ['Waarover', view.title],
        ['Van wie', view.of],
        ['Besluit', view.decision],
        ['Dag', day],
      ]),
      heading('Wat vragen wij u?'),
      paragraph(asks),
    ],
  });
};
