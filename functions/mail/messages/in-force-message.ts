import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, paragraph, when } from './letter.ts';
import type { InForceMailView, Message } from './views.ts';

/** The line by which `client/check-register.ts` finds it again. */
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
        ['Geldig vanaf', dutchMoment(view.inForceSince)],
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
