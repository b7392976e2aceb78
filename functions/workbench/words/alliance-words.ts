import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { type Colour, colourInDutch } from '#shared/words/colours-in-dutch.ts';
import { status } from '../pages/parts.ts';

type Alliance = AnswerOf<'readAlliance'>;
export type Move = Alliance['moves'][number];
export type Offer = Alliance['contributions'][number]['offer'];

/** What a move does, as its button says it. */
export const moveWords: Readonly<Record<Move['move'], string>> = {
  explore: 'Naar de verkenning',
  form: 'Naar de vorming',
  execute: 'Naar de uitvoering',
  complete: 'Naar de afronding',
  close: 'Afsluiten',
  drop: 'Laten vervallen',
  pause: 'Pauzeren',
  resume: 'Weer verder gaan',
};

/** What is still to be done before a move: who does it, and how that is said to them and to others. */
interface Missing {
  readonly fact: string;
  readonly toDo?: { readonly by: 'bureau' | 'alliance'; readonly own: string; readonly others: string };
}

const missingWords: Readonly<Record<Move['missing'][number], Missing>> = {
  called: {
    fact: 'Er is nog geen partner gevraagd om mee te doen.',
    toDo: { by: 'bureau', own: 'Doe eerst een oproep.', others: 'Het programmabureau doet eerst een oproep.' },
  },
  promised: { fact: 'Nog geen partner heeft een bijdrage toegezegd.' },
  'lead-named': { fact: 'Er is nog geen trekker aangewezen.' },
  'goal-in-force': { fact: 'Het doel staat niet in de kaders die nu gelden.' },
  committed: { fact: 'Nog geen partner heeft over een bijdrage besloten. Een toezegging alleen telt niet.' },
  'lead-is-member': { fact: 'De trekker heeft zelf nog geen besloten bijdrage.' },
  'plan-fits': { fact: 'Er is nog geen jaarplan dat past binnen de kaders.' },
  reported: { fact: 'De alliantie heeft nog niet gerapporteerd.' },
  'not-at-work': {
    fact: 'De alliantie werd gepauzeerd tijdens de uitvoering. Daarover beslissen de partners zelf.',
  },
  'no-members': { fact: 'De alliantie heeft nog partners. Zij beslissen zelf.' },
  'nothing-undecided': { fact: 'Over een of meer bijdragen is nog niet besloten.' },
  'nothing-escalated': {
    fact: 'Er loopt nog een escalatie.',
    toDo: {
      by: 'alliance',
      own: 'Los die eerst op, of trek haar in.',
      others: 'De partners van de alliantie lossen die eerst op, of trekken haar in.',
    },
  },
};

/** Whoever reads what is missing: what is theirs to do is asked of them, and of others it is said who does it. */
interface Reader {
  readonly isBureau: boolean;
  readonly doesAsMember: (act: 'move an alliance') => boolean;
}

/** What is missing for a move, in a sentence or two. */
export const missingInDutch = (guard: Move['missing'][number], { isBureau, doesAsMember }: Reader): string => {
  const { fact, toDo } = missingWords[guard];
  if (!toDo) return fact;
  const isOwn = toDo.by === 'bureau' ? isBureau : doesAsMember('move an alliance');
  return `${fact} ${isOwn ? toDo.own : toDo.others}`;
};

/** Who may make a move, in a sentence. */
export const moversInDutch = (by: Move['by']): string => {
  if (by.length > 1) return 'Dit doet het programmabureau of een partner van de alliantie.';
  return by[0] === 'bureau' ? 'Dit doet alleen het programmabureau.' : 'Dit doen alleen de partners van de alliantie.';
};

const tones = { green: 'ok', amber: 'warning', red: 'error' } as const;

/** The colour of a report, as a word in that colour. */
export const colourStatus = (colour: Colour | undefined): Html =>
  colour === undefined ? status('nog niet gerapporteerd') : status(colourInDutch[colour], tones[colour]);

type ContributionStatus = Alliance['contributions'][number]['status'];

const contributionWords: Readonly<
  Record<ContributionStatus, readonly [word: string, colour: 'ok' | 'warning' | 'error' | 'quiet']>
> = {
  proposed: ['toegezegd', 'quiet'],
  'put-to-decision': ['ligt ter besluitvorming', 'warning'],
  conditional: ['wacht op de voorwaarden', 'warning'],
  committed: ['besloten', 'ok'],
  'committed-with-conditions': ['besloten onder voorwaarden', 'ok'],
  declined: ['afgewezen', 'error'],
  withdrawn: ['ingetrokken', 'quiet'],
  replaced: ['vervangen', 'quiet'],
  divided: ['verdeeld', 'quiet'],
  ended: ['beëindigd', 'quiet'],
};

/** What became of a contribution, in a word. */
export const contributionWord = (of: ContributionStatus): string => contributionWords[of][0];

/** What became of a contribution, in a word with a colour. */
export const contributionStatus = (of: ContributionStatus): Html => {
  const [word, colour] = contributionWords[of];
  return status(word, colour);
};

export const bodyWords = {
  council: 'de gemeenteraad',
  college: 'het college',
  'own-board': 'het eigen bestuur',
} as const;
export const kindWords: Readonly<Record<Offer['kind'], string>> = {
  money: 'Geld',
  hours: 'Uren',
  knowledge: 'Kennis',
  'in-kind': 'In natura',
};
