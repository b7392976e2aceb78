import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { euros } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import { type LineBudget, leftView } from '../plan/left-view.ts';
import { gapsView, type PlanAbout, planContentView } from '../plan/view.ts';
import type { Visit } from '../screen.ts';
import { groundChoices, groundRow } from './grounds.ts';

/** The newest version of a plan, with what the framework leaves on its line. */
export interface PlanTestAbout extends PlanAbout {
  readonly budget: LineBudget | undefined;
}

const before = ({ alliance, plan, names, budget }: PlanTestAbout, { here }: Pick<Visit, 'here'>): Html => html`
${dataList([
  ['Alliantie', link(here(`allianties/${alliance.allianceId}`), alliance.title)],
  ['Versie', String(plan.version)],
  ['Kosten', euros(plan.costCents)],
])}
<h2 class="nl-heading nl-heading--level-2">Budget van de lijn in ${plan.year}</h2>
<p class="nl-paragraph">De kosten van dit plan zitten al in "Daarvan deze alliantie", zolang het wacht op de toets.</p>
${leftView(alliance.allianceId, budget)}
${planContentView(plan, names)}
${gapsView(plan.gaps ?? [])}
<h2 class="nl-heading nl-heading--level-2">Uw toets</h2>
<p class="nl-paragraph">Toets het plan alleen aan de kaders. Hoe de alliantie werkt, bepaalt zij zelf.</p>`;

/** The form of the test of a plan. */
export const planTestForm: FormParts<PlanTestAbout, BodyOf<'testPlan'>> = {
  path: 'allianties/{allianceId}/plantoets/{year}',
  who: 'bureau',
  title: ({ alliance, plan }) => `Toets het jaarplan ${plan.year} van ${alliance.title}`,
  before,
  closed: ({ plan }, { standing }) => {
    if (standing.actsFor !== 'programmabureau') return 'Alleen het programmabureau toetst jaarplannen.';
    return plan.test === undefined ? undefined : 'De nieuwste versie is al getoetst. Een toets verandert niet meer.';
  },
  seenVersion: ({ plan }) => ({ versie: String(plan.version) }),
  fields: (about, typed) => html`
${radioGroup({
  ...chosen(typed, 'oordeel'),
  legend: 'Past het plan binnen de kaders?',
  choices: [
    { value: 'fits', label: 'Ja, het past' },
    { value: 'returned', label: 'Nee, ik geef het terug', hint: 'Zeg hieronder op welk deel van de kaders.' },
  ],
})}
${rowsHeading('Gronden', 'Alleen als u het plan teruggeeft. Lege rijen tellen niet mee.')}
${typed.rows('grond').map((row) =>
  rowFields(
    `Grond ${row}`,
    html`
${selectField({ ...chosen(typed, inRow('grond', row, 'deel')), label: 'Deel van de kaders', choices: groundChoices(about) })}
${textField({ ...typed.of(inRow('grond', row, 'uitleg')), label: 'Uitleg', rows: 3 })}`,
  ),
)}`,
  rows: { grond: { more: 'Nog een grond', first: () => 2 } },
  submit: 'Leg de toets vast',
  fieldAt: (pointer, values) => {
    const at = /^\/grounds(?:\/(\d+))?/.exec(pointer);
    return at ? inRow('grond', rowAt(values, 'grond', groundRow, Number(at[1] ?? 0)), 'deel') : undefined;
  },
  refusals: {
    'plan-changed':
      'De alliantie diende intussen een nieuwe versie in. Die staat hieronder. Lees haar voordat u opnieuw toetst.',
    'plan-unfit':
      'Het plan kan niet passen: een doel staat niet in de kaders, of er is te weinig budget. Geef het terug op die grond.',
    'already-tested': 'De versie die u toetste, is al anders getoetst. Hieronder staat de nieuwste versie.',
    'breach-stays':
      'Het plan laat een afwijking eindigen die open moet blijven. Daarom kan het niet passen. Bespreek het met de alliantie.',
  },
};
