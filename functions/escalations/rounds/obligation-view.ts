import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import type { ObligationKind } from '#shared/vocabulary/obligation-id.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { earlierRows } from '#shared/words/follow-ups.ts';
import type { Escalation } from '../terms/escalation.ts';
import type { Obligation } from '../terms/obligation.ts';

/** The longest words of an obligation in a question; the page has all of them. */
const mostWords = 120;

const shortened = (text: string): string => (text.length > mostWords ? `${text.slice(0, mostWords - 1)}…` : text);

const words = {
  measure: {
    name: 'Maatregel',
    theName: 'De maatregel',
    question: (text: string) => `Is deze maatregel uitgevoerd: “${text}”?`,
  },
  'dispensation-condition': {
    name: 'Voorwaarde',
    theName: 'De voorwaarde',
    question: (text: string) => `Is aan deze voorwaarde voldaan: “${text}”?`,
  },
} as const satisfies Readonly<Record<ObligationKind, unknown>>;

/** What kind of obligation it is, in Dutch. */
export const obligationName = (what: ObligationKind): string => words[what].name;

export const obligationQuestion = ({ what, text }: Pick<Obligation, 'what' | 'text'>): string =>
  words[what].question(shortened(text));

/** The obligation itself, as labels with values: what, who, when. */
export const obligationRows = ({
  what,
  text,
  who,
  dueOn,
  promisedOn = dueOn,
}: Pick<Obligation, 'what' | 'text' | 'who' | 'dueOn' | 'promisedOn'>): [string, string][] => [
  [obligationName(what), text],
  ...(who === undefined ? [] : ([['Wie', who]] as [string, string][])),
  what === 'measure' ? ['Uiterlijk op', dutchDate(promisedOn)] : ['Wij vragen dit op', dutchDate(dueOn)],
];

const origins: Readonly<Record<'accepted' | 'carried-out' | 'kept-off' | 'ruling', string>> = {
  'carried-out':
    'De regiegroep besloot de oplossing van het programmabureau te laten uitvoeren. Deze maatregel hoort daarbij.',
  accepted: 'Uw alliantie vond de oplossing van het programmabureau voldoende. Deze maatregel hoort bij die oplossing.',
  'kept-off': 'Uw alliantie legde deze afwijking niet voor aan het programmabureau. Zij nam zelf deze maatregel.',
  ruling: 'De regiegroep stond de afwijking toe, onder deze voorwaarde.',
};

/** The escalation from which an obligation comes. */
interface Origin extends Pick<Escalation, 'title' | 'stage' | 'dossier'> {
  /** The regiegroep decided that the solution is carried out. */
  readonly byRuling?: boolean;
}

const originOf = ({ what }: Obligation, { stage, byRuling }: Origin): string => {
  if (what === 'dispensation-condition') return origins.ruling;
  if (byRuling) return origins['carried-out'];
  return stage === 'dismissed' ? origins['kept-off'] : origins.accepted;
};

const follows = {
  measure: {
    done: 'Wij leggen vast dat de maatregel is uitgevoerd.',
    'in-progress': 'Het programmabureau hoort dat de maatregel later komt. Na een maand vragen wij het opnieuw.',
    'not-done': 'Het programmabureau hoort dat de maatregel niet is uitgevoerd.',
  },
  'dispensation-condition': {
    done: 'Wij leggen vast dat aan de voorwaarde is voldaan.',
    'in-progress': 'Het programmabureau hoort dat u ermee bezig bent. Wij vragen het later opnieuw.',
    'not-done':
      'Het programmabureau hoort dat niet aan de voorwaarde is voldaan. Wat de regiegroep toestond, eindigt dan meteen. De afwijking is dan niet meer toegestaan.',
  },
} as const;

/** What follows from each answer, by its label (rule 20). */
const afterRows = (what: ObligationKind): [string, string][] =>
  roundKinds['follow-up'].options.map(({ answer, label }) => [label, follows[what][answer]]);

const labels = { done: 'gedaan', 'in-progress': 'nog mee bezig', 'not-done': 'niet gedaan' } as const;

/** What whoever answers for an alliance reads about a measure or a condition. */
export const obligationView = (obligation: Obligation, escalation: Origin, allianceTitle: string): SectionsView => {
  const { what, followUps } = obligation;
  const { title, dossier } = escalation;
  return {
    sections: [
      { heading: words[what].theName, text: originOf(obligation, escalation), rows: obligationRows(obligation) },
      ...(followUps.length > 0
        ? [{ heading: 'Wat is hierover eerder gezegd?', rows: earlierRows(followUps, labels) }]
        : []),
      {
        heading: 'Waar hoort dit bij?',
        rows: [
          ['Alliantie', allianceTitle],
          ['Escalatie', title],
          ['Dreigende afwijking', breachInWords(dossier.breach, dossier.size, dossier.figures)],
        ],
      },
      { heading: 'Wat volgt op welk antwoord?', rows: afterRows(what) },
    ],
  };
};
