import { colourOfForecast } from '#functions/alliances/terms/colour.ts';
import {
  countedFor,
  type GoalAtWork,
  gapsOf,
  indicatorsIn,
  isGoodAt,
  type PlacedIndicator,
  valueTogether,
} from '#functions/alliances/terms/indicators.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import type { IndicatorStanding } from '../terms/indicator.ts';
import type { Measurement } from '../terms/measurement.ts';

type Framework = Pick<FrameworkContent, 'lines' | 'mandate'>;
type Value = Pick<IndicatorStanding, 'value' | 'valueOn' | 'valueFrom'>;

/**
 * How every indicator of a framework stands, in the order of its text.
 * @param goals - what alliances work by, with their newest reports.
 * @param measurements - any number of each indicator, in any order.
 */
export const standingsOf = (
  framework: Framework,
  goals: readonly GoalAtWork[],
  measurements: readonly Measurement[],
): IndicatorStanding[] =>
  indicatorsIn(framework).map((indicator) =>
    standingOf(
      framework,
      indicator,
      goals.filter(({ moves }) => moves.indicatorId === indicator.indicatorId),
      latestOf(measurements.filter(({ indicatorId }) => indicatorId === indicator.indicatorId)),
    ),
  );

/** The measurement of the last day; of several of that day the last one that was entered. */
export const latestOf = (measurements: readonly Measurement[]): Measurement | undefined =>
  measurements.reduce<Measurement | undefined>(
    (latest, one) => (latest && !isLater(one, latest) ? latest : one),
    undefined,
  );

const isLater = (one: Measurement, other: Measurement): boolean =>
  one.day === other.day ? one.number > other.number : one.day > other.day;

const standingOf = (
  framework: Framework,
  indicator: PlacedIndicator,
  moving: readonly GoalAtWork[],
  measurement: Measurement | undefined,
): IndicatorStanding => {
  const { indicatorId, goalId, lineId, name, unit, baseline, target, by, direction } = indicator;
  const counted = countedFor(indicatorId, moving);
  const value = valueNow(indicator, counted, measurement);
  // What one of them expects is unknown until it reports: without it the sum would look like a forecast, and be too low.
  const told = counted.every(({ forecast }) => forecast !== undefined);
  const forecast = told ? valueTogether(indicator, counted, (goal) => goal.forecast) : undefined;
  const judged = judgedValue(indicator, value, forecast);
  return {
    ...{ indicatorId, goalId, lineId, name, unit, baseline, target, by },
    ...(direction === undefined ? {} : { direction }),
    ...value,
    ...(forecast === undefined ? {} : { forecast }),
    ...(judged === undefined ? {} : { colour: colourOfForecast(framework, indicator, indicator, judged) }),
    madeOf: moving.map((goal) => partOf(goal, counted.includes(goal))),
    ...(measurement ? { measurement: shownOf(measurement) } : {}),
    gaps: gapsOf([indicator], moving).map(({ gap, together }) => ({
      gap,
      ...(together === undefined ? {} : { together }),
    })),
  };
};

const partOf = (
  { allianceId, planGoalId, title, moves, plan, reportId, reached, forecast }: GoalAtWork,
  counts: boolean,
): IndicatorStanding['madeOf'][number] => ({
  allianceId,
  planGoalId,
  title,
  how: moves.how,
  counts,
  plan,
  ...(reportId === undefined ? {} : { reportId }),
  ...(reached === undefined ? {} : { reached }),
  ...(forecast === undefined ? {} : { forecast }),
});

const shownOf = ({ day, number, value, source }: Measurement): IndicatorStanding['measurement'] => ({
  day,
  number,
  value,
  source,
});

/** The value of an indicator: what was measured, unless the reports are about a later day. */
const valueNow = (
  indicator: PlacedIndicator,
  counted: readonly GoalAtWork[],
  measurement: Measurement | undefined,
): Value => {
  const reported = valueTogether(indicator, counted, ({ reached }) => reached);
  const untils = counted.flatMap(({ until }) => until ?? []).sort();
  const until = untils.at(-1);
  const reportedOn = until === undefined ? undefined : sameDayLater(until, { days: -1 });
  if (measurement && (reportedOn === undefined || reported === undefined || measurement.day >= reportedOn))
    return { value: measurement.value, valueOn: measurement.day, valueFrom: 'measurement' };
  if (reported === undefined || reportedOn === undefined) return {};
  return { value: reported, valueOn: reportedOn, valueFrom: 'reports' };
};

/**
 * What gives an indicator its colour: its value once its day has come, and what is expected until then. A value that is good already needs no
 * forecast; without one, a value that is not good yet says nothing.
 */
const judgedValue = (
  indicator: PlacedIndicator,
  { value, valueOn }: Value,
  forecast: number | undefined,
): number | undefined => {
  if (value !== undefined && valueOn !== undefined && valueOn >= indicator.by) return value;
  if (forecast !== undefined) return forecast;
  return value !== undefined && isGoodAt(indicator, value) ? value : undefined;
};
