import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, paragraph, when } from './letter.ts';
import type { Message } from './views.ts';

export interface InForceMailView extends FrameView {
  readonly addresseeName: string;
  readonly title: string;
  readonly version: number;
  /** The moment from which it is in force. */
  readonly inForceSince: string;
  /** The version that it replaces. */
  readonly replacesVersion?: number | undefined;
  /** Day on which the next renewal is planned. */
  readonly renewalOn: string;
  /** Where anybody can read it: an address, or a place in words. */
  readonly readAt: string;
  /** Where the register of decisions ends at this moment; nothing while it is empty. */
  readonly registerEnd?: { readonly programmeId: string; readonly sequence: number; readonly hash: string } | undefined;
}

/** The line that `client/check-register.ts` searches for. */
const registerEndInWords = ({ programmeId, sequence, hash }: NonNullable<InForceMailView['registerEnd']>): string =>
  `${programmeId}, besluit ${sequence}: ${hash}`;

/** Informs a council that a framework version is in force. */
export const inForceMessage = (view: InForceMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Kaders versie ${view.version} gelden nu`,
    heading: `De kaders, versie ${view.version}, gelden nu`,
    blocks: [
      paragraph(
        `De regiegroep heeft de kaders van de ${programmeTitle(view.programmeName)} vastgesteld. Daarna hebben de colleges van alle deelnemende gemeenten ingestemd. De kaders gelden nu. Met deze e-mail informeren wij de gemeenteraad.`,
      ),
      facts([
        ['Kaders', view.title],
        ['Versie', String(view.version)],
        ['Geldig vanaf', dutchDay(view.inForceSince)],
        ['Vervangt', view.replacesVersion === undefined ? undefined : `versie ${view.replacesVersion}`],
        ['Volgende herziening', dutchDate(view.renewalOn)],
        ['De tekst', view.readAt],
      ]),
      ...when(
        view.registerEnd,
        facts([['Besluitenregister', view.registerEnd && registerEndInWords(view.registerEnd)]]),
        paragraph(
          'Bewaar deze regel. Hij hoort bij het laatste besluit in het register. Uw gemeente kan er later mee nagaan dat er in het register niets is veranderd.',
        ),
      ),
      paragraph(
        `U hoeft niet te antwoorden. De kaders gelden tot er een nieuwe versie is. De volgende herziening staat gepland voor ${dutchDate(view.renewalOn)}. Vooraf vragen wij de raad dan weer om inbreng.`,
      ),
    ],
  });
