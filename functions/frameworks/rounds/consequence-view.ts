import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { AskedApproval } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';

type TakenBack = Pick<AskedApproval, 'approval' | 'cycleId' | 'takenBack'>;

const dayOf = ({ takenBack }: Pick<AskedApproval, 'takenBack'>): string => {
  const last = takenBack.at(-1);
  return last ? ` van ${dutchDate(last.decidedOn)}` : '';
};

/** What the seats are asked when a college took its approval of a version in force back. */
export const consequenceQuestion = (
  askedApproval: Pick<AskedApproval, 'cycleId' | 'takenBack'>,
  { name, programme }: { readonly name: string; readonly programme: string },
): string => {
  const last = askedApproval.takenBack.at(-1);
  const since = last ? ` Het college trok zijn instemming in op ${dutchDate(last.decidedOn)}.` : '';
  return `Vraagt de regiegroep het college van ${name} opnieuw om in te stemmen met versie ${askedApproval.cycleId} van de kaders?${since} (${programme})`;
};

/** What the seats read: what the college decided and why, what that means now, and what each answer leads to. */
export const consequenceView = (
  { approval, cycleId, takenBack }: TakenBack,
  { title, reason }: Pick<Cycle, 'title'> & { readonly reason: string | undefined },
): SectionsView => {
  const last = takenBack.at(-1);
  return {
    sections: [
      {
        heading: 'Wat besloot het college?',
        ...(reason === undefined ? {} : { text: reason }),
        rows: [
          ['Kaders', `${title}, versie ${cycleId}`],
          ['Instemming', `${dutchDate(approval.decidedOn)}, kenmerk ${approval.reference}`],
          ...(last ? [['Ingetrokken', `${dutchDate(last.decidedOn)}, kenmerk ${last.reference}`] as const] : []),
        ],
      },
      {
        heading: 'Wat geldt er nu?',
        text: 'De kaders blijven gelden voor de andere gemeenten. Deze gemeente is er niet meer aan gebonden. Bijdragen die zijn toegezegd, veranderen niet.',
      },
      {
        heading: 'Wat gebeurt er na uw stem?',
        text: 'Opnieuw vragen: het college krijgt dezelfde tekst opnieuw voorgelegd. Stemt het in, dan is de gemeente weer gebonden. Niet opnieuw vragen: de gemeente blijft ongebonden, en de kaders gelden voor de anderen. Wilt u de kaders zelf wijzigen? Vraag het programmabureau dan om een bijstelling te beginnen. Dat kan na beide uitkomsten.',
      },
    ],
  };
};

/** Why the college is asked again, as it reads it. */
export const askedAgainBecause = (askedApproval: Pick<AskedApproval, 'takenBack'>): string =>
  `Uw college trok zijn instemming in met het besluit${dayOf(askedApproval)}. De regiegroep heeft besloten uw college opnieuw om instemming te vragen. De tekst is dezelfde.`;

interface Ended {
  readonly verdict: string | undefined;
  readonly reason: string | undefined;
}

/** How it goes on after the seats voted, for whoever is told of the outcome. */
export const afterConsequence = ({ verdict, reason }: Ended): string => {
  if (verdict === 'accepted')
    return 'Het college krijgt de vraag per e-mail, met een eigen termijn. Stemt het in, dan is de gemeente weer gebonden.';
  if (reason === 'quorum-not-reached')
    return 'De regiegroep heeft niets besloten. De leden krijgen de vraag opnieuw. Tot dan is de gemeente niet gebonden aan de kaders.';
  return 'De kaders blijven gelden voor de andere gemeenten. Deze gemeente is er niet aan gebonden.';
};

/** How it goes on after a college took its approval back. */
export const afterTakingBack = (status: Cycle['status']): string | undefined => {
  if (status === 'in-force')
    return 'De gemeente is niet meer gebonden aan deze kaders. Voor de andere gemeenten blijven zij gelden. De regiegroep besluit of zij het college opnieuw vraagt. De leden krijgen die vraag nu per e-mail, met de termijn om te stemmen.';
  if (status === 'running')
    return 'Zonder deze instemming treedt deze versie niet in werking. Is de vraag aan de colleges of de regiegroep die nu loopt gesloten? Dan kiest de regiegroep: het college opnieuw vragen, de tekst wijzigen of deze versie intrekken. Het programmabureau legt die keuze vast.';
  return undefined;
};
