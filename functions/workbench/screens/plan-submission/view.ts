import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { hidden, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchSources, type FundingSource, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { directions, directionWords, hows, howWords, type Plan } from '../../words/plan-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import { doesInAlliance } from '../may-do.ts';
import { type LineBudget, leftView } from '../plan/left-view.ts';
import type { Visit } from '../screen.ts';
import { budgetRowFields, goalRowFields } from './rows.ts';
import { startOfPlan } from './start.ts';

/** What the form of a plan is about. */
export interface PlanFormAbout {
  readonly alliance: Alliance;
  readonly names: Names;
  readonly year: string;
  /** The newest version of the plan of every year. */
  readonly plans: readonly Plan[];
  readonly budget: LineBudget | undefined;
}

/** The newest version of the plan of the year of the form; undefined for the first one. */
export const newestOf = ({ plans, year }: Pick<PlanFormAbout, 'plans' | 'year'>): Plan | undefined =>
  plans.find((one) => one.year === Number(year));

const goalRow = ({ alliance, names }: PlanFormAbout, typed: Typed, row: number): Html => {
  const at = (field: string): string => inRow('doel', row, field);
  const goals = names.lines.find(({ lineId }) => lineId === alliance.lineId)?.goals ?? [];
  return rowFields(
    `Doel ${row}`,
    html`
${hidden({ [at('kenmerk')]: typed.of(at('kenmerk')).value })}
${textField({ ...typed.of(at('titel')), label: 'Wat wilt u bereiken?' })}
${selectField({ ...chosen(typed, at('kader')), label: 'Draagt bij aan', choices: goals.map(({ goalId, title }) => ({ value: goalId, label: title })) })}
${selectField({
  ...chosen(typed, at('indicator')),
  label: 'Welke indicator uit de kaders verschuift dit doel?',
  hint: 'Een indicator van het doel waaraan u bijdraagt.',
  optional: true,
  choices: goals.flatMap(({ title, indicators }) =>
    indicators.map(({ indicatorId, name, unit }) => ({ value: indicatorId, label: `${name} in ${unit} (${title})` })),
  ),
})}
${selectField({ ...chosen(typed, at('hoe')), label: 'Hoe verschuift dit doel die indicator?', optional: true, choices: hows.map((value) => ({ value, label: howWords[value] })) })}
${textField({ ...typed.of(at('eenheid')), label: 'Wat telt u?', hint: 'Bijvoorbeeld deelnemers of procent. Neem de eenheid van de indicator over als uw doel meetelt.', width: 'medium' })}
${textField({ ...typed.of(at('begin')), label: 'Begin', hint: 'Laat leeg als het nog niet is gemeten.', width: 'short' })}
${selectField({ ...chosen(typed, at('richting')), label: 'Gehaald bij', hint: 'Bij ja of nee vult u 1 in voor ja en 0 voor nee.', optional: true, choices: directions.map((value) => ({ value, label: directionWords[value] })) })}
${textField({ ...typed.of(at('streef')), label: 'Te halen', width: 'short' })}
${textField({ ...typed.of(at('dag')), label: 'Uiterlijk', hint: 'Bijvoorbeeld 31-12-2028.', width: 'short' })}`,
  );
};

const budgetRow = (typed: Typed, row: number): Html => {
  const at = (field: string): string => inRow('budget', row, field);
  return rowFields(
    `Regel ${row}`,
    html`
${hidden({ [at('kenmerk')]: typed.of(at('kenmerk')).value })}
${textField({ ...typed.of(at('naam')), label: 'Waarvoor' })}
${textField({ ...typed.of(at('bedrag')), label: 'Bedrag in euro’s', width: 'short' })}`,
  );
};

const droppedRow = ({ plans }: PlanFormAbout, typed: Typed, row: number): Html => {
  const at = (field: string): string => inRow('vervalt', row, field);
  const goals = new Map(
    plans.flatMap(({ content }) => content.goals.map(({ planGoalId, title }) => [planGoalId, title])),
  );
  return rowFields(
    `Doel dat vervalt ${row}`,
    html`
${selectField({ ...chosen(typed, at('doel')), label: 'Doel', choices: [...goals].map(([value, label]) => ({ value, label })) })}
${selectField({
  ...chosen(typed, at('afwijking')),
  label: 'De open afwijking',
  choices: [
    { value: 'stays-open', label: 'blijft open' },
    { value: 'ends', label: 'eindigt als het plan past' },
  ],
})}
${textField({ ...typed.of(at('reden')), label: 'Waarom', rows: 2 })}`,
  );
};

/** The field of what a source gives. */
export const sourceField = (source: FundingSource): string => `bron-${source}`;

const fields = (about: PlanFormAbout, typed: Typed): Html => html`
${rowsHeading('Doelen', 'Eén doel per rij. Lege rijen tellen niet mee. Maak een rij leeg om een doel te laten vervallen.')}
${typed.rows('doel').map((row) => goalRow(about, typed, row))}
${rowsHeading('Budget', 'Wat kost het dit jaar? Eén regel per rij.')}
${typed.rows('budget').map((row) => budgetRow(typed, row))}
${rowsHeading('Waar het geld vandaan komt', 'Samen zijn de bronnen wat het plan kost. U mag ze ook allemaal leeg laten.')}
${fundingSources.map((source) => textField({ ...typed.of(sourceField(source)), label: dutchSources[source], width: 'short', optional: true }))}
<h2 class="nl-heading nl-heading--level-2">Organisatie</h2>
${textField({ ...typed.of('organisatie'), label: 'Hoe werkt de alliantie?', hint: 'Dat bepaalt u zelf.', rows: 5 })}
${
  about.plans.length > 0 &&
  html`
${rowsHeading('Doelen met een afwijking die vervallen', 'Alleen als u een doel laat vervallen waarvan een afwijking open staat.')}
${typed.rows('vervalt').map((row) => droppedRow(about, typed, row))}`
}`;

const closed = ({ alliance }: PlanFormAbout, standing: Visit['standing']): string | undefined => {
  if (alliance.phase !== 'formation' && alliance.phase !== 'execution')
    return 'De alliantie maakt jaarplannen in de fasen vorming en uitvoering. In deze fase kan het niet.';
  return doesInAlliance('decide how an alliance works', standing, alliance)
    ? undefined
    : 'Alleen partners met een besloten bijdrage aan de alliantie dienen het jaarplan in.';
};

const fieldOf: Readonly<Record<string, string>> = {
  title: 'titel',
  serves: 'kader',
  unit: 'eenheid',
  baseline: 'begin',
  target: 'streef',
  by: 'dag',
  direction: 'richting',
  moves: 'indicator',
  name: 'naam',
  amountCents: 'bedrag',
};

/** The form of a plan, or of its next version. */
export const planForm: FormParts<PlanFormAbout, BodyOf<'submitPlan'>> = {
  path: 'allianties/{allianceId}/jaarplan/{year}',
  who: 'everybody',
  title: ({ alliance, year }) => `Jaarplan ${year} van ${alliance.title}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">${link(here(`allianties/${about.alliance.allianceId}`), 'Terug naar de alliantie')}. Het programmabureau toetst het plan alleen aan de kaders.</p>
<h2 class="nl-heading nl-heading--level-2">Budget van de lijn in ${about.year}</h2>
${leftView(about.alliance.allianceId, about.budget)}`,
  closed: (about, { standing }) => closed(about, standing),
  start: (about) => startOfPlan(newestOf(about)),
  seenVersion: (about) => ({ versie: String(newestOf(about)?.version ?? 0) }),
  fields,
  rows: {
    doel: { more: 'Nog een doel', first: (about) => Math.max(2, newestOf(about)?.content.goals.length ?? 0) },
    budget: { more: 'Nog een regel', first: (about) => Math.max(3, newestOf(about)?.content.budget.length ?? 0) },
    vervalt: { more: 'Nog een doel dat vervalt', first: ({ plans }) => (plans.length > 0 ? 1 : 0) },
  },
  submit: 'Dien het jaarplan in',
  fieldAt: (pointer, values) => {
    if (pointer.startsWith('/dropped')) return 'vervalt-1-doel';
    if (pointer.startsWith('/content/sources')) return sourceField(fundingSources[0]);
    const [, part, at = '0', field = ''] = /^\/content\/(goals|budget)(?:\/(\d+)(?:\/(\w+))?)?/.exec(pointer) ?? [];
    if (pointer.endsWith('/moves/how')) return inRow('doel', rowAt(values, 'doel', goalRowFields, Number(at)), 'hoe');
    if (part === undefined) return pointer.startsWith('/content/organisation') ? 'organisatie' : undefined;
    return part === 'goals'
      ? inRow('doel', rowAt(values, 'doel', goalRowFields, Number(at)), fieldOf[field] ?? 'titel')
      : inRow('budget', rowAt(values, 'budget', budgetRowFields, Number(at)), fieldOf[field] ?? 'naam');
  },
  refusals: {
    'plan-changed':
      'Iemand anders diende intussen een versie in. Wat u invulde, staat er nog. Bekijk eerst die versie; dient u opnieuw in, dan volgt uw plan daarop.',
    'not-plannable': 'In deze fase maakt de alliantie geen jaarplan.',
    'budget-exceeded':
      'Het plan kost meer dan er op de lijn, of van een bron, nog over is. Hieronder staat hoeveel dat is.',
    'breach-stays':
      'Deze afwijking kan niet met het doel eindigen, want daarover loopt een escalatie of beslist de regiegroep. Kies dat zij open blijft.',
  },
};
