import { withArticle } from '#shared/pages/words.ts';
import { compose } from './compose.ts';
import { type Block, type Letter, paragraph, when } from './letter.ts';
import { subjectOf, taskBlocks } from './task-blocks.ts';
import type { Message, TaskMailView } from './views.ts';

export interface ReminderMailView extends TaskMailView {
  /** Whether no reminder will follow. */
  readonly last?: boolean | undefined;
  /** Whether the addressee put its decision off before: it was heard, and its decision is awaited. */
  readonly deferred?: boolean | undefined;
}

export interface AgainMailView extends TaskMailView {
  readonly why: 'sent-again' | 'reassigned' | 'passed-on';
  /** Who passed the task on. */
  readonly passedOnBy?: string | undefined;
}

const asking = (view: TaskMailView, what: string, heading: string, opening: readonly Block[]): Letter => ({
  programmeName: view.programmeName,
  contactOfBureau: view.contactOfBureau,
  addresseeName: view.addresseeName,
  subject: subjectOf(what, view),
  heading,
  blocks: [...opening, ...taskBlocks(view)],
});

/** The first request to an addressee. */
export const taskMessage = (view: TaskMailView): Message =>
  compose(
    asking(view, '', 'Wij vragen uw antwoord', [
      paragraph(`Namens ${withArticle(view.askedBy)} leggen wij een vraag voor aan ${withArticle(view.capacity)}.`),
    ]),
  );

/** For an addressee who has not answered yet. */
export const reminderMessage = (view: ReminderMailView): Message =>
  compose(
    asking(view, view.last ? 'Laatste herinnering' : 'Herinnering', waitingFor(view), [
      paragraph(
        view.deferred
          ? `U heeft laten weten dat het besluit is aangehouden. Van ${withArticle(view.capacity)} hebben wij nog geen besluit.`
          : `Van ${withArticle(view.capacity)} hebben wij nog geen antwoord op deze vraag.`,
      ),
      ...when(view.last, paragraph('Dit is de laatste herinnering.')),
    ]),
  );

const waitingFor = ({ deferred }: ReminderMailView): string =>
  deferred ? 'Wij wachten nog op het besluit' : 'Wij wachten nog op uw antwoord';

interface AgainWords {
  readonly what: string;
  readonly heading: string;
  readonly opening: readonly Block[];
}

const againWords = (view: AgainMailView): AgainWords => {
  switch (view.why) {
    case 'sent-again':
      return {
        what: 'Opnieuw gestuurd',
        heading: 'Wij sturen u deze vraag opnieuw',
        opening: [paragraph('Gebruik de link in deze e-mail. Heeft u al geantwoord? Dan toont de link uw antwoord.')],
      };
    case 'reassigned':
      return {
        what: '',
        heading: 'Deze vraag is nu voor u',
        opening: [
          paragraph(
            'Het programmabureau heeft deze vraag aan u toegewezen. De link van de vorige ontvanger werkt niet meer.',
          ),
        ],
      };
    case 'passed-on':
      return {
        what: 'Voor uw collega',
        heading: 'U antwoordt voor uw collega',
        opening: [
          paragraph(
            `${view.passedOnBy ?? 'De vorige ontvanger'} vraagt u om voor hem of haar te antwoorden. Wij bewaren wie u dit vroeg en waarom.`,
          ),
        ],
      };
  }
};

/** The request again: sent again, given to another person, or passed on to a deputy. */
export const againMessage = (view: AgainMailView): Message => {
  const { what, heading, opening } = againWords(view);
  return compose(asking(view, what, heading, opening));
};
