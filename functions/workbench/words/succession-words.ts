import type { AnswerOf } from '#client/client.ts';
import { successionNotices } from '#shared/words/succession-in-dutch.ts';

type Preview = AnswerOf<'previewSuccession'>;
export type SuccessionKind = Preview['succession']['kind'];
export type Moved = Preview['moves'][number];
export type Notice = Preview['notices'][number];

/** What moves, in a word. */
export const movedWords: Readonly<Record<Moved['what'], string>> = {
  membership: 'deelname',
  seat: 'zetel',
  person: 'persoon',
  representation: 'vertegenwoordiging',
  application: 'applicatie',
  host: 'huisvesting van het programmabureau',
  approval: 'instemming met kaders',
  accession: 'vraag over de kaders die gelden',
  alliance: 'plaats in een alliantie',
  lead: 'trekker van een alliantie',
  task: 'open vraag',
  escalation: 'escalatie',
};

const noticeWords: Readonly<Record<Notice['code'], (partner: string) => string>> = {
  ...successionNotices,
  'meetings-taken-over': (partner) => `Controleer de vergaderdagen van ${partner}. Termijnen houden er rekening mee.`,
};

/** What asks for a decision or an action of people, each once. */
export const noticesInDutch = (
  notices: readonly Notice[],
  nameOf: (partnerId: string) => string,
): readonly string[] => [
  ...new Set(notices.map(({ code, partnerId }) => noticeWords[code](partnerId ? nameOf(partnerId) : 'de opvolger'))),
];
