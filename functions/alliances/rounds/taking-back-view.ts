import type { CalledRound } from '#functions/rounds/matter.ts';
import type { TakingBack } from '#functions/rounds/terms/taking-back.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import type { Grant } from '../domain/grant.ts';
import { amountOf, essentialsOf, fundingNow, sumOf } from './contribution-view.ts';
import { grantEssentials, roomNow } from './grant-view.ts';

type Decided = NonNullable<(Contribution | Grant)['decision']>;

const dayOf = (decision: Decided | undefined): string => (decision ? ` van ${dutchDate(decision.decidedOn)}` : '');

const decisionRow = (decision: Decided | undefined): [string, string][] =>
  decision ? [['Eerder besluit', `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`]] : [];

/** The round in which a body says whether it takes a decision back: about that one decision (rule 11). */
const roundAbout = (
  { roundId, reason }: TakingBack,
  decision: Decided | undefined,
  wording: Pick<CalledRound, 'question' | 'names'> & { readonly title: string },
): CalledRound => {
  const takesBack = decision ? [decision.registrationId] : [];
  const hash = hashOf({ takesBack });
  const { title, question, names } = wording;
  return {
    roundId,
    kind: 'taking-back',
    subject: { title, textNumber: 1, hash },
    question,
    names,
    takesBack,
    motivation: reason,
  };
};

const bodies: Readonly<Record<Contribution['decidingBody'], string>> = {
  council: 'de raad',
  college: 'het college',
  'own-board': 'het bestuur',
};

/** A body is asked whether it takes back its decision on a contribution. */
export const takingBackRound = (
  alliance: Alliance,
  { decidingBody, decision, offer }: Contribution,
  takingBack: TakingBack,
  name: string,
): CalledRound => {
  const title = `Besluit over de bijdrage van ${name} aan de alliantie ${alliance.title}`;
  const question = `Heeft ${bodies[decidingBody]} van ${name} zijn besluit${dayOf(decision)} over de bijdrage aan de alliantie “${alliance.title}” ingetrokken?`;
  const { short, rows } = essentialsOf(alliance, offer);
  return {
    ...roundAbout(takingBack, decision, { title, question, names: [name] }),
    essentials: { short, rows: [...rows, ...decisionRow(decision)] },
  };
};

const whatFollows = {
  standing:
    'Is het besluit ingetrokken? Dan eindigt de bijdrage op de dag van het nieuwe besluit. Wat al is voldaan, blijft meetellen. De rest telt niet meer mee. De alliantie en het programmabureau krijgen daarvan bericht. Wilt u later toch bijdragen? Dan is een besluit over een nieuwe bijdrage nodig.',
  conditional:
    'De alliantie heeft de voorwaarden nog niet aanvaard. Is het besluit ingetrokken? Dan hoeft zij daar niet meer op te antwoorden. De bijdrage blijft een toezegging, waarover nog een besluit nodig is.',
} as const;

/** What the body reads: its decision, and what follows when it takes that back. */
export const takingBackView = (alliance: Alliance, contribution: Contribution): SectionsView => {
  const { offer, decision, paid, status } = contribution;
  return {
    sections: [
      {
        heading: 'Het besluit dat nu geldt',
        text: offer.description,
        rows: [
          ...decisionRow(decision),
          ['Alliantie', alliance.title] as const,
          ...offer.years.map((share) => [String(share.year), amountOf(share)] as const),
          ...Object.entries(paid).map(([year, sum]) => [`Al voldaan over ${year}`, sumOf(offer, sum)] as const),
        ],
      },
      {
        heading: 'Wat dit betekent',
        text: whatFollows[status === 'conditional' ? 'conditional' : 'standing'],
      },
      fundingNow(alliance),
    ],
  };
};

/** A council is asked whether it takes back the room that it granted. */
export const roomTakingBackRound = (
  grant: Grant,
  takingBack: TakingBack,
  name: string,
  line: string | undefined,
): CalledRound => {
  const title = `Besluit over de ruimte voor het college van ${name}`;
  const question = `Heeft de raad van ${name} zijn besluit${dayOf(grant.decision)} over de ruimte voor het college ingetrokken?`;
  const { short, rows } = grantEssentials(grant, line);
  return {
    ...roundAbout(takingBack, grant.decision, { title, question, names: [name] }),
    essentials: { short, rows: [...rows, ...decisionRow(grant.decision)] },
  };
};

/** What the council reads: the room, what was used of it, and what follows when it takes that back. */
export const roomTakingBackView = (grant: Grant, line: string | undefined): SectionsView => ({
  sections: [
    {
      heading: 'Het besluit dat nu geldt',
      text: grant.description,
      rows: [...decisionRow(grant.decision), ...grantEssentials(grant, line).rows],
    },
    roomNow(grant),
    {
      heading: 'Wat dit betekent',
      text: 'Is het besluit ingetrokken? Dan besluit het college vanaf de dag na het nieuwe besluit niet meer binnen deze ruimte. Wat het college al heeft toegezegd, blijft gelden. Over bijdragen die nog bij het college liggen, besluit dan de raad.',
    },
  ],
});
