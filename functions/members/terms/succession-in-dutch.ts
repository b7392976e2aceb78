import { allOf, dutchDate } from '#shared/words/dutch.ts';
import { successionNotices } from '#shared/words/succession-in-dutch.ts';
import type { ToldMove, ToldSuccession } from './told-succession.ts';

/** Whose it was and who gets it: "van Oudedorp naar Nieuwoude". */
export const movesInDutch = ({ from, to }: ToldMove): string =>
  to.length === 0 ? `van ${from}, eindigt` : `van ${from} naar ${allOf(to)}`;

const noticeWords: Readonly<Record<ToldSuccession['notices'][number]['notice'], (partner: string) => string>> = {
  ...successionNotices,
  'meetings-taken-over': (partner) => `Geef de vergaderdagen van ${partner} door. Termijnen houden er rekening mee.`,
};

/** What asks for a decision or an action of people, each once. */
export const noticesInDutch = ({ notices }: ToldSuccession): readonly string[] => [
  ...new Set(notices.map(({ notice, partner }) => noticeWords[notice](partner ?? 'de opvolger'))),
];

/** What people must still divide: before a split, whatever is promised after it was recorded. */
export const stillToDivide = ({ kind, on, predecessors, leads }: ToldSuccession): string => {
  if (kind === 'merge') return 'Er is niets te verdelen: alles gaat naar één opvolger.';
  const leading = leads.length > 0 ? ' en de trekkers van allianties' : '';
  return `De bijdragen${leading} zijn verdeeld zoals hier staat. Zegt ${allOf(predecessors)} voor ${dutchDate(on)} nog iets toe? Verdeel dat dan ook. Geef de verdeling, of een wijziging ervan, voor die dag door aan het programmabureau.`;
};

/** What goes to the successors of everything that is not named one by one. */
export const alsoMoves =
  'Goedkeuringen, voorwaarden en besluiten blijven gelden voor de opvolger. Open vragen en lopende escalaties gaan op die dag mee. Het verleden houdt de oude namen.';
