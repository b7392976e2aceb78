import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, list, paragraph, when } from './letter.ts';
import type { Message } from './views.ts';

export interface InForceMailView extends FrameView {
  readonly addresseeName: string;
  /** In what capacity it is read. */
  readonly reader: 'council' | 'college' | 'partner';
  readonly title: string;
  readonly version: number;
  /** The moment from which it is in force. */
  readonly inForceSince: string;
  /** The version that it replaces. */
  readonly replacesVersion?: number | undefined;
  /** Day on which the next renewal is planned. */
  readonly renewalOn: string;
  /** The address that opens the text. */
  readonly link: string;
  /** The conditions of colleges that bind and are not met yet. */
  readonly conditions: readonly { readonly addressee: string; readonly text: string }[];
  /** Where the register of decisions ends at this moment; nothing while it is empty. */
  readonly registerEnd?: { readonly programmeId: string; readonly sequence: number; readonly hash: string } | undefined;
}

/** The line that `client/check-register.ts` searches for. */
const registerEndInWords = ({ programmeId, sequence, hash }: NonNullable<InForceMailView['registerEnd']>): string =>
  `${programmeId}, besluit ${sequence}: ${hash}`;

const readers: Readonly<Record<InForceMailView['reader'], Readonly<Record<'audience' | 'next', string>>>> = {
  council: { audience: 'de gemeenteraad', next: 'Vooraf vragen wij de raad dan weer om inbreng.' },
  college: { audience: 'het college', next: 'Over een nieuwe versie vragen wij het college weer om een besluit.' },
  partner: { audience: 'u als partner', next: 'Vooraf vragen wij u dan weer om inbreng.' },
};

/** That every college approved, and which of them under conditions. */
const agreed = ({ conditions }: InForceMailView): string => {
  const all = 'Daarna hebben de colleges van alle deelnemende gemeenten ingestemd';
  const under = [...new Set(conditions.map(({ addressee }) => addressee))];
  return under.length === 0 ? `${all}.` : `${all}; onder voorwaarden: ${under.join(', ')}.`;
};

/** Tells a council, a college or another partner that a framework version is in force. */
export const inForceMessage = (view: InForceMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Kaders versie ${view.version} gelden nu`,
    heading: `De kaders, versie ${view.version}, gelden nu`,
    blocks: [
      paragraph(
        `De regiegroep heeft de kaders van de ${programmeTitle(view.programmeName)} vastgesteld. ${agreed(view)} De kaders gelden nu. Met deze e-mail informeren wij ${readers[view.reader].audience}.`,
      ),
      ...when(
        view.conditions.length > 0,
        paragraph('Deze voorwaarden staan nog open:'),
        list(view.conditions.map(({ addressee, text }) => `${addressee}: ${text}`)),
      ),
      facts([
        ['Kaders', view.title],
        ['Versie', String(view.version)],
        ['Geldig vanaf', dutchDay(view.inForceSince)],
        ['Vervangt', view.replacesVersion === undefined ? undefined : `versie ${view.replacesVersion}`],
        ['Volgende herziening', dutchDate(view.renewalOn)],
      ]),
      { kind: 'link', label: 'Lees de tekst van de kaders', url: view.link },
      ...when(
        view.registerEnd,
        facts([['Besluitenregister', view.registerEnd && registerEndInWords(view.registerEnd)]]),
        paragraph(
          'Bewaar deze regel. Hij hoort bij het laatste besluit in het register. Uw gemeente kan er later mee nagaan dat er in het register niets is veranderd.',
        ),
      ),
      paragraph(
        `U hoeft niet te antwoorden. De kaders gelden tot er een nieuwe versie is. De volgende herziening staat gepland voor ${dutchDate(view.renewalOn)}. ${readers[view.reader].next}`,
      ),
    ],
  });
