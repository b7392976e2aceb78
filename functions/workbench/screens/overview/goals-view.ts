import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import type { Visit } from '../screen.ts';

type Overview = AnswerOf<'readOverview'>;

const number = (value: number | 'not-measured-yet' | undefined): string => {
  if (value === undefined) return '–';
  return value === 'not-measured-yet' ? 'nog niet gemeten' : dutchNumber(value);
};

/** A value from the newest report of an alliance, which it leads to; of an indicator the value alone. */
const reported = (
  of: Overview['alliances'][number] | undefined,
  value: Parameters<typeof number>[0],
  here: Visit['here'],
): Html | string => {
  return of?.reportId !== undefined && value !== undefined
    ? link(here(`allianties/${of.allianceId}/rapportages/${of.reportId}`), number(value))
    : number(value);
};

/** The numbers of an indicator, as the page of the indicators has them. */
const numbersOf = (indicators: Overview['indicators'], id: string) => {
  const { value, forecast, colour } = indicators.find(({ indicatorId }) => indicatorId === id) ?? {};
  return { reached: value, forecast, colour };
};

/** Each goal of the framework: its indicators, and what the alliances that serve it reached and expect against their target. */
export const goalsView = ({ lines, alliances, indicators }: Overview, { here }: Pick<Visit, 'here'>): Html => {
  const rows = lines
    .flatMap(({ goals }) => goals)
    .flatMap((goal) => [
      ...goal.indicators.map((indicator) => ({
        goal,
        ...indicator,
        of: undefined,
        ...numbersOf(indicators, indicator.indicatorId),
      })),
      ...alliances.flatMap((alliance) =>
        alliance.goals
          .filter(({ serves }) => serves === goal.goalId)
          .map((planned) => ({
            goal,
            name: planned.title,
            of: alliance,
            reached: undefined,
            forecast: undefined,
            colour: undefined,
            ...planned,
          })),
      ),
    ]);
  if (rows.length === 0) return empty('Er gelden nog geen kaders, dus er zijn nog geen doelen.');
  return table(
    'Doelen en indicatoren tegen hun streefwaarde',
    [
      { heading: 'Doel', cell: ({ goal }) => goal.title },
      {
        heading: 'Wat',
        cell: ({ name, of }) =>
          of ? link(here(`allianties/${of.allianceId}`), name) : link(here('indicatoren'), `Indicator: ${name}`),
      },
      { heading: 'Begin', cell: ({ baseline }) => number(baseline), isNumber: true },
      { heading: 'Bereikt', cell: ({ of, reached }) => reported(of, reached, here), isNumber: true },
      { heading: 'Verwacht', cell: ({ of, forecast }) => reported(of, forecast, here), isNumber: true },
      { heading: 'Streefwaarde', cell: ({ target, unit, by }) => `${dutchNumber(target)} ${unit} op ${dutchDate(by)}` },
      { heading: 'Stand', cell: ({ of, colour }) => (of || colour ? colourStatus(colour) : undefined) },
    ],
    rows,
  );
};
