import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import { baselineInDutch, type Plan, type PlanGoal, targetInDutch, valueInDutch } from '../../words/plan-words.ts';
import { doesInAlliance } from '../may-do.ts';
import type { ReportFormAbout } from './about.ts';
import { goalField, lineField, reportFieldAt } from './form.ts';
import { startOfReport } from './start.ts';

const nothing = 'niets ingevuld';

const yesNo = [
  { value: '1', label: 'Ja' },
  { value: '0', label: 'Nee' },
];

const valueField = (typed: Typed, { direction, unit }: PlanGoal, name: string, label: string): Html =>
  direction === 'yes-no'
    ? selectField({ ...chosen(typed, name), label, choices: yesNo })
    : textField({ ...typed.of(name), label: `${label} (${unit})`, width: 'short' });

const lastValue = (goal: PlanGoal, value: number | undefined): string =>
  value === undefined ? nothing : valueInDutch(goal, value);

const goalFields = ({ before }: ReportFormAbout, typed: Typed, goal: PlanGoal): Html => {
  const fields = goalField(goal.planGoalId);
  const last = before?.goals.find(({ planGoalId }) => planGoalId === goal.planGoalId);
  return rowFields(
    `Doel: ${goal.title}`,
    html`
${dataList([
  ['Begin', baselineInDutch(goal)],
  ['Afgesproken', `${targetInDutch(goal)}, uiterlijk ${dutchDate(goal.by)}`],
  ['Vorige keer bereikt', lastValue(goal, last?.reached)],
  ['Vorige keer verwacht', lastValue(goal, last?.forecast)],
  ['Vorige keer verwachte dag', last?.expectedOn && dutchDate(last.expectedOn)],
])}
${valueField(typed, goal, fields.reached, 'Bereikt aan het einde van de periode')}
${valueField(typed, goal, fields.forecast, 'Verwacht aan het einde')}
${textField({
  ...typed.of(fields.expectedOn),
  label: 'Dag waarop u het doel verwacht te halen',
  hint: 'Bijvoorbeeld 31-12-2028. Leeg zegt niets over op tijd of te laat.',
  optional: true,
  width: 'short',
})}`,
  );
};

const lineFields = ({ before }: ReportFormAbout, typed: Typed, line: Plan['content']['budget'][number]): Html => {
  const fields = lineField(line.budgetLineId);
  const last = before?.budget.find(({ budgetLineId }) => budgetLineId === line.budgetLineId);
  return rowFields(
    `Budget: ${line.name}`,
    html`
${dataList([
  ['Begroot', euros(line.amountCents)],
  ['Vorige keer uitgegeven', last ? euros(last.spentCents) : nothing],
  ['Vorige keer verwacht', last ? euros(last.forecastCents) : nothing],
])}
${textField({ ...typed.of(fields.spentCents), label: 'Uitgegeven tot en met het einde van de periode, in euro’s', width: 'short' })}
${textField({ ...typed.of(fields.forecastCents), label: 'Verwacht in totaal, in euro’s', width: 'short' })}`,
  );
};

const fields = (about: ReportFormAbout, typed: Typed): Html => html`
${about.corrected && textField({ ...typed.of('reden'), label: 'Waarom verbetert u de rapportage?', rows: 2 })}
<h2 class="nl-heading nl-heading--level-2">Doelen</h2>
${about.plan?.content.goals.map((goal) => goalFields(about, typed, goal))}
<h2 class="nl-heading nl-heading--level-2">Geld</h2>
${about.plan?.content.budget.map((line) => lineFields(about, typed, line))}
${rowsHeading('Risico’s', 'Wat kan er misgaan, en wat doet u eraan? Lege rijen tellen niet mee.')}
${typed.rows('risico').map((row) =>
  rowFields(
    `Risico ${row}`,
    html`
${textField({ ...typed.of(inRow('risico', row, 'omschrijving')), label: 'Wat kan er misgaan?', rows: 2 })}
${textField({ ...typed.of(inRow('risico', row, 'maatregel')), label: 'Wat doet u eraan?', optional: true, rows: 2 })}`,
  ),
)}
${rowsHeading('Lessen', 'Wat heeft u geleerd dat andere allianties kan helpen? Lege rijen tellen niet mee.')}
${typed.rows('les').map((row) =>
  rowFields(
    `Les ${row}`,
    html`
${textField({ ...typed.of(inRow('les', row, 'titel')), label: 'De les in een paar woorden' })}
${textField({ ...typed.of(inRow('les', row, 'tekst')), label: 'Wat heeft u geleerd?', rows: 3 })}`,
  ),
)}`;

const ahead = ({ periods, period }: ReportFormAbout): Html | undefined => {
  const next = periods.filter(({ standing, period: { from } }) => standing !== 'reported' && from >= period.until);
  return next.length === 0
    ? undefined
    : html`<p class="nl-paragraph">Hierna: ${next
        .slice(0, 3)
        .map((one) => `${dutchPeriod(one.period)} (uiterlijk ${dutchDate(one.dueOn)})`)
        .join('; ')}.</p>`;
};

/** The form of the report of an alliance over a period, or of its correction. */
export const reportForm: FormParts<ReportFormAbout, BodyOf<'submitReport'>> = {
  path: 'allianties/{allianceId}/rapportage/{period}',
  who: 'everybody',
  title: ({ alliance, corrected }) =>
    `${corrected ? 'Verbetering van de rapportage' : 'Rapportage'} van ${alliance.title}`,
  before: (about, { here }) => html`
${dataList([
  ['Alliantie', link(here(`allianties/${about.alliance.allianceId}`), about.alliance.title)],
  ['Periode', dutchPeriod(about.period)],
  ['Uiterlijk', about.dueOn && dutchDate(about.dueOn)],
])}
<p class="nl-paragraph">Bij elk doel en elke regel staat wat is afgesproken en wat u de vorige keer invulde. Met “Kijk wat rood wordt” ziet u wat de rapportage zegt, zonder dat iets wordt vastgelegd.</p>
${ahead(about)}`,
  closed: ({ alliance, plan }, { standing }) => {
    if (!doesInAlliance('report on an alliance', standing, alliance))
      return 'Alleen partners met een besloten bijdrage aan de alliantie rapporteren.';
    if (alliance.phase !== 'execution' && alliance.phase !== 'completion')
      return 'De alliantie rapporteert in de fasen uitvoering en afronding. In deze fase kan het niet.';
    return plan === undefined
      ? 'Er is nog geen jaarplan van dit jaar dat past binnen de kaders. Vraag het programmabureau wanneer het plan is getoetst.'
      : undefined;
  },
  start: ({ corrected, plan }) => startOfReport(corrected, plan?.content.goals ?? []),
  seenVersion: ({ corrected }) => ({ versie: String(corrected?.version ?? 0) }),
  fields,
  rows: {
    risico: { more: 'Nog een risico', first: ({ corrected }) => Math.max(1, corrected?.risks.length ?? 0) },
    les: { more: 'Nog een les', first: ({ corrected }) => Math.max(1, corrected?.lessons.length ?? 0) },
  },
  submit: 'Leg de rapportage vast',
  trial: 'Kijk wat rood wordt',
  fieldAt: reportFieldAt,
  refusals: {
    'not-reporting': 'In deze fase rapporteert de alliantie niet.',
    'report-changed':
      'Over deze periode is intussen al gerapporteerd. Wat u invulde, staat er nog. Bekijk eerst die rapportage; legt u opnieuw vast, dan is dit er een verbetering van.',
    'period-closed': 'Deze periode is afgesloten, of er is al over een latere periode gerapporteerd.',
    'no-plan': 'Er is nog geen jaarplan van dit jaar dat past binnen de kaders.',
    'invalid-input':
      'Deze rapportage klopt nog niet: de periode is niet voorbij, is geen periode van het programma, of een doel of een regel van het plan ontbreekt.',
  },
};
