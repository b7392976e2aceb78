import { allOf } from './dutch.ts';

/** What happens in a succession, with the names of partners. */
interface Happening {
  readonly kind: 'merge' | 'split' | 'rename';
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly name?: string | undefined;
}

/** What happens, without the day: "Oudedorp en Nieuwedijk gaan samen verder als Nieuwoude". */
export const happensInDutch = ({ kind, predecessors, successors, name }: Happening): string => {
  if (kind === 'rename') return `${allOf(predecessors)} krijgt de naam ${name ?? allOf(successors)}`;
  if (kind === 'merge') return `${allOf(predecessors)} gaan samen verder als ${allOf(successors)}`;
  return `${allOf(predecessors)} wordt verdeeld over ${allOf(successors)}`;
};

/** What asks for a decision or an action of people, whoever reads it; the vergaderdagen are said differently to each. */
export const successionNotices = {
  'quorum-out-of-reach': () =>
    'De regiegroep haalt vanaf die dag het quorum niet meer. Zij moet eerst een zetel vullen of de spelregels wijzigen.',
  'seats-coincide': (partner: string) => `Een zetel in de regiegroep eindigt, omdat ${partner} al een stem heeft.`,
  'seat-falls-vacant': (partner: string) =>
    `${partner} krijgt een vaste zetel. De roulerende zetel van ${partner} komt vrij.`,
  'role-held-twice': (partner: string) => `Bij ${partner} hebben meer mensen dezelfde rol. Kies wie de rol houdt.`,
  'representation-ends': (partner: string) =>
    `Niemand vertegenwoordigt ${partner} nog. De opvolger spreekt voor zichzelf.`,
};
