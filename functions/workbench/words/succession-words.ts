import type { AnswerOf } from '#client/client.ts';
import { allOf } from '#shared/words/dutch.ts';

type Preview = AnswerOf<'previewSuccession'>;
export type SuccessionKind = Preview['succession']['kind'];
export type Moved = Preview['moves'][number];
export type Notice = Preview['notices'][number];

/** What happens, with the names of partners: "Oudedorp en Nieuwedijk gaan samen verder als Nieuwoude". */
export const happensInDutch = ({
  kind,
  predecessors,
  successors,
  name,
}: {
  readonly kind: SuccessionKind;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly name?: string | undefined;
}): string => {
  if (kind === 'rename') return `${allOf(predecessors)} krijgt de naam ${name ?? allOf(successors)}`;
  return kind === 'merge'
    ? `${allOf(predecessors)} gaan samen verder als ${allOf(successors)}`
    : `${allOf(predecessors)} wordt verdeeld over ${allOf(successors)}`;
};

/** What moves, in a word. */
export const movedWords: Readonly<Record<Moved['what'], string>> = {
  membership: 'deelname',
  seat: 'zetel',
  person: 'persoon',
  representation: 'vertegenwoordiging',
  application: 'applicatie',
  host: 'huisvesting van het programmabureau',
  approval: 'goedkeuring van kaders',
  accession: 'vraag over de kaders die gelden',
  alliance: 'plaats in een alliantie',
  lead: 'trekker van een alliantie',
  task: 'open vraag',
  escalation: 'escalatie',
};

const noticeWords: Readonly<Record<Notice['code'], (partner: string) => string>> = {
  'quorum-out-of-reach': () =>
    'De regiegroep haalt vanaf die dag het quorum niet meer. Zij moet eerst een zetel vullen of de spelregels wijzigen.',
  'seats-coincide': (partner) => `Een zetel in de regiegroep eindigt, omdat ${partner} al een stem heeft.`,
  'seat-falls-vacant': (partner) => `${partner} krijgt een vaste zetel. De roulerende zetel van ${partner} komt vrij.`,
  'role-held-twice': (partner) => `Bij ${partner} hebben meer mensen dezelfde rol. Kies wie de rol houdt.`,
  'representation-ends': (partner) => `Niemand vertegenwoordigt ${partner} nog. De opvolger spreekt voor zichzelf.`,
  'meetings-taken-over': (partner) => `Controleer de vergaderdagen van ${partner}. Termijnen houden er rekening mee.`,
};

/** What asks for a decision or an action of people, each once. */
export const noticesInDutch = (
  notices: readonly Notice[],
  nameOf: (partnerId: string) => string,
): readonly string[] => [
  ...new Set(notices.map(({ code, partnerId }) => noticeWords[code](partnerId ? nameOf(partnerId) : 'de opvolger'))),
];
