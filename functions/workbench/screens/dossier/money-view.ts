import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { table } from '../../pages/parts.ts';
import type { Behind, Dossier, Question } from './dossier.ts';

type Text = NonNullable<NonNullable<Question['task']['content']>['framework']>;

const changed = (given = 0, proposed = 0): string => {
  const difference = proposed - given;
  if (difference === 0) return 'gelijk';
  return difference > 0 ? `${euros(difference)} meer` : `${euros(-difference)} minder`;
};

/** What a framework gives each line in each year, beside what the version in force gives. */
const ofFramework = ({ lines }: Text, { inForce }: Pick<Dossier, 'inForce'>): Html => {
  const now = inForce?.lines ?? [];
  const names = [...new Set([...lines, ...now].map(({ name }) => name))];
  const rows = names.flatMap((name) => {
    const budgetIn = (of: readonly Pick<Text['lines'][number], 'name' | 'budget'>[]) =>
      new Map(of.find((line) => line.name === name)?.budget.map(({ year, amountCents }) => [year, amountCents]));
    const [given, proposed] = [budgetIn(now), budgetIn(lines)];
    const years = [...new Set([...given.keys(), ...proposed.keys()])].sort();
    return years.map((year) => ({ name, year, given: given.get(year), proposed: proposed.get(year) }));
  });
  const inEuros = (cents: number | undefined): string => (cents === undefined ? '–' : euros(cents));
  return table(
    'Geld per lijn en jaar in deze tekst',
    [
      { heading: 'Lijn', cell: ({ name }) => name },
      { heading: 'Jaar', cell: ({ year }) => String(year) },
      ...(inForce
        ? [{ heading: 'Nu van kracht', cell: (row: (typeof rows)[number]) => inEuros(row.given), isNumber: true }]
        : []),
      { heading: 'Voorgesteld', cell: ({ proposed }) => inEuros(proposed), isNumber: true },
      ...(inForce
        ? [
            {
              heading: 'Verschil',
              cell: (row: (typeof rows)[number]) => changed(row.given, row.proposed),
              isNumber: true,
            },
          ]
        : []),
    ],
    rows,
  );
};

/** The money of an alliance, and what is left in the line that it works on. */
const ofAlliance = ({ alliance }: Behind, { budgets, names }: Pick<Dossier, 'budgets' | 'names'>): Html => {
  const ofLine = budgets.filter(({ lineId }) => lineId === alliance.lineId);
  return html`
${
  alliance.funding.length > 0 &&
  table(
    `Geld van de alliantie ${alliance.title}`,
    [
      { heading: 'Jaar', cell: ({ year }) => String(year) },
      { heading: 'Nodig', cell: ({ neededCents }) => euros(neededCents), isNumber: true },
      { heading: 'Gedekt', cell: ({ coveredCents }) => euros(coveredCents), isNumber: true },
      { heading: 'Tekort', cell: ({ gapCents }) => euros(gapCents), isNumber: true },
    ],
    alliance.funding,
  )
}
${
  ofLine.length > 0 &&
  table(
    `Geld van de lijn ${names.line(alliance.lineId)}`,
    [
      { heading: 'Jaar', cell: ({ year }) => String(year) },
      { heading: 'In de kaders', cell: ({ givenCents }) => euros(givenCents), isNumber: true },
      { heading: 'In plannen', cell: ({ heldCents }) => euros(heldCents), isNumber: true },
      { heading: 'Nog vrij', cell: ({ leftCents }) => euros(leftCents), isNumber: true },
    ],
    ofLine,
  )
}`;
};

/** The money of a question; undefined for one that is not about money. */
export const moneyOf = ({ task, behind }: Question, dossier: Dossier): Html | undefined => {
  if (behind) return ofAlliance(behind, dossier);
  return task.content?.framework ? ofFramework(task.content.framework, dossier) : undefined;
};
