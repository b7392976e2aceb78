import type { BodyOf } from '#client/client.ts';
import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import { type Direction, directions, hows, type PlanGoal } from '../../words/plan-words.ts';
import { budgetRowFields, goalRowFields } from './rows.ts';
import { type PlanFormAbout, sourceField } from './view.ts';

type Body = BodyOf<'submitPlan'>;

/** The identifier of a row: the one that it had, or one made of what it is called. */
const idOf = (reader: Reader, part: string, row: number, field: string, title: string, used: Set<string>): string => {
  const kept = reader.values[inRow(part, row, 'kenmerk')] ?? '';
  const id = kept === '' ? identifierOf(title) : kept;
  if (title !== '' && (id === '' || used.has(id)))
    reader.fault(inRow(part, row, field), 'Kies een andere naam, met letters of cijfers. Elke naam staat er één keer.');
  used.add(id);
  return id;
};

const directionOf = (reader: Reader, field: string): Direction | undefined =>
  reader.optional(field) === undefined ? undefined : reader.choice(field, directions, 'Kies een van de mogelijkheden.');

/** Shows the faults between the figures of a goal: when it counts as reached must be clear. */
const demandClear = (
  reader: Reader,
  { baseline, target, direction }: PlanGoal,
  at: (field: string) => string,
): void => {
  if (direction === undefined && (baseline === 'not-measured-yet' || baseline === target))
    reader.fault(at('richting'), 'Kies wanneer het doel is gehaald. Het begin laat dat niet zien.');
  if (direction !== 'yes-no') return;
  if (target !== 0 && target !== 1) reader.fault(at('streef'), 'Vul 1 in voor ja, of 0 voor nee.');
  if (baseline !== 'not-measured-yet' && baseline !== 0 && baseline !== 1)
    reader.fault(at('begin'), 'Vul 1 in voor ja, of 0 voor nee.');
};

type Served = PlanFormAbout['names']['lines'][number]['goals'];

/** The indicator that a goal moves: one of the goal of the framework that it serves. */
const movesOf = (
  reader: Reader,
  at: (field: string) => string,
  served: Served[number] | undefined,
): PlanGoal['moves'] => {
  const isEmpty = [at('indicator'), at('hoe')].every((field) => reader.optional(field) === undefined);
  if (isEmpty) return undefined;
  const ids = (served?.indicators ?? []).map(({ indicatorId }) => indicatorId);
  return {
    indicatorId: reader.choice(at('indicator'), ids, 'Kies een indicator van het doel waaraan u bijdraagt.'),
    how: reader.choice(at('hoe'), hows, 'Kies hoe uw doel de indicator verschuift.'),
  };
};

/** Shows the faults between a goal that counts for an indicator and that indicator. */
const demandCounted = (
  reader: Reader,
  { moves, unit, direction }: PlanGoal,
  at: (field: string) => string,
  served: Served[number] | undefined,
): void => {
  const indicator = served?.indicators.find(({ indicatorId }) => indicatorId === moves?.indicatorId);
  if (!moves || !indicator || moves.how === 'helps') return;
  if (unit.toLowerCase() !== indicator.unit.toLowerCase())
    reader.fault(at('eenheid'), `Neem de eenheid van de indicator over: ${indicator.unit}.`);
  const isYesNo = indicator.direction === 'yes-no';
  if (isYesNo && moves.how === 'adds')
    reader.fault(at('hoe'), 'Een ja of nee telt niet op. Kies een andere mogelijkheid.');
  if (moves.how === 'only-source' && isYesNo !== (direction === 'yes-no'))
    reader.fault(
      at('richting'),
      isYesNo ? 'Kies ja of nee, zoals bij de indicator.' : 'De indicator is geen ja of nee.',
    );
};

/** Shows that only one goal of a plan is the only source of an indicator. */
const demandOneSource = (reader: Reader, goals: readonly PlanGoal[], rows: readonly number[]): void => {
  const seen = new Set<string>();
  goals.forEach(({ moves }, at) => {
    if (moves?.how !== 'only-source') return;
    if (seen.has(moves.indicatorId))
      reader.fault(inRow('doel', rows[at] ?? at + 1, 'hoe'), 'Een ander doel van dit plan is al de enige bron.');
    seen.add(moves.indicatorId);
  });
};

const goalOf = (reader: Reader, row: number, served: Served, used: Set<string>): PlanGoal => {
  const at = (field: string): string => inRow('doel', row, field);
  const title = reader.text(at('titel'), 'Zeg in een paar woorden wat u wilt bereiken.');
  const direction = directionOf(reader, at('richting'));
  const before = reader.faults.length;
  const ids = served.map(({ goalId }) => goalId);
  const serves = reader.choice(at('kader'), ids, 'Kies het doel uit de kaders.');
  const framework = served.find(({ goalId }) => goalId === serves);
  const moves = movesOf(reader, at, framework);
  const goal: PlanGoal = {
    planGoalId: idOf(reader, 'doel', row, 'titel', title, used),
    title,
    serves,
    unit: reader.text(at('eenheid'), 'Zeg wat u telt. Bijvoorbeeld deelnemers.'),
    baseline: reader.optional(at('begin')) === undefined ? 'not-measured-yet' : reader.number(at('begin')),
    target: reader.number(at('streef')),
    by: reader.day(at('dag')),
    ...(direction === undefined ? {} : { direction }),
    ...(moves ? { moves } : {}),
  };
  if (reader.faults.length === before) {
    demandClear(reader, goal, at);
    demandCounted(reader, goal, at, framework);
  }
  return goal;
};

const droppedOf = (reader: Reader, goals: readonly string[]): NonNullable<Body['dropped']> =>
  filledRows(reader.values, 'vervalt', ['doel', 'afwijking', 'reden']).map((row) => ({
    planGoalId: reader.choice(inRow('vervalt', row, 'doel'), goals, 'Kies het doel dat vervalt.'),
    breach: reader.choice(
      inRow('vervalt', row, 'afwijking'),
      ['stays-open', 'ends'],
      'Kies wat er met de afwijking gebeurt.',
    ),
    reason: reader.text(inRow('vervalt', row, 'reden'), 'Zeg waarom het doel vervalt.'),
  }));

/** The sources of which an amount was typed. The API says whether they add up to what the plan costs; the form says it at its first field. */
const sourcesOf = (reader: Reader, costCents: number): Pick<Body['content'], 'sources'> => {
  const typed = fundingSources.filter((source) => reader.optional(sourceField(source)) !== undefined);
  const [first] = typed;
  if (first === undefined) return {};
  const sources = typed.map((source) => ({ source, amountCents: reader.cents(sourceField(source)) }));
  if (sources.reduce((sum, { amountCents }) => sum + amountCents, 0) !== costCents)
    reader.fault(sourceField(first), 'De bronnen zijn samen niet wat het plan kost. Verander een bedrag.');
  return { sources };
};

/** The plan as it was typed; a row in which nothing was typed is no row. */
export const readPlanForm = (reader: Reader, { alliance, names, year, plans }: PlanFormAbout): Body => {
  const served = names.lines.find(({ lineId }) => lineId === alliance.lineId)?.goals ?? [];
  const [rows, lines] = [
    filledRows(reader.values, 'doel', goalRowFields),
    filledRows(reader.values, 'budget', budgetRowFields),
  ];
  if (rows.length === 0) reader.fault('doel-1-titel', 'Een jaarplan heeft ten minste één doel.');
  if (lines.length === 0) reader.fault('budget-1-naam', 'Een jaarplan heeft ten minste één regel in het budget.');
  const [usedGoals, usedLines] = [new Set<string>(), new Set<string>()];
  const dropped = droppedOf(
    reader,
    plans.flatMap(({ content }) => content.goals.map(({ planGoalId }) => planGoalId)),
  );
  const budget = lines.map((row) => {
    const name = reader.text(inRow('budget', row, 'naam'), 'Zeg waarvoor het geld is.');
    const budgetLineId = idOf(reader, 'budget', row, 'naam', name, usedLines);
    return { budgetLineId, name, amountCents: reader.cents(inRow('budget', row, 'bedrag')) };
  });
  const goals = rows.map((row) => goalOf(reader, row, served, usedGoals));
  demandOneSource(reader, goals, rows);
  return {
    year: Number(year),
    basedOn: Number(reader.values['versie']),
    content: {
      goals,
      budget,
      ...sourcesOf(
        reader,
        budget.reduce((sum, { amountCents }) => sum + amountCents, 0),
      ),
      organisation: reader.text('organisatie', 'Vertel hoe de alliantie werkt.'),
    },
    ...(dropped.length === 0 ? {} : { dropped }),
  };
};
