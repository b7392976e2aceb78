import * as z from 'zod';
import { seesDue } from '#functions/alliances/terms/due.ts';
import { visibleColour } from '#functions/alliances/terms/visible-findings.ts';
import { IndicatorStanding } from '#functions/monitoring/terms/indicator.ts';
import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import { seesMatter } from '#shared/authority/levels.ts';
import {
  AlliancePart as Alliance,
  type AlliancePart,
  Expected,
  FrameworkPart,
  MoneyPart,
  OnLadder,
  OpenRound,
  type Parts,
} from './parts.ts';

const cents = z.int().min(0);
const InForce = FrameworkPart.shape.inForce.unwrap();
const Running = FrameworkPart.shape.running.unwrap();
const FrameworkLine = InForce.shape.lines.element;

/** The money of a line in a year (euro cents): what the framework gives it, and what its alliances add up to. */
const YearOfLine = z.strictObject({ ...Alliance.shape.money.element.shape, givenCents: cents });

/** An alliance as a reader sees it. */
const SeenAlliance = z.strictObject({
  ...Alliance.omit({ allowedBy: true }).shape,
  goals: z.array(Alliance.shape.goals.element.omit({ allowedBy: true })),
});

const Line = z.strictObject({
  lineId: z.string(),
  /** Absent for a line that the framework in force no longer has. */
  name: z.string().optional(),
  goals: FrameworkLine.shape.goals,
  money: z.array(YearOfLine),
});

/** The state of a programme at a glance, as a reader sees it. */
export const Overview = z.strictObject({
  /** The day whose state it shows. */
  asOf: z.iso.date(),
  framework: InForce.omit({ lines: true }).optional(),
  cycle: z.strictObject({ ...Running.omit({ titles: true }).shape, title: z.string() }).optional(),
  rounds: z.array(z.strictObject({ ...OpenRound.shape, late: z.boolean() })),
  lines: z.array(Line),
  alliances: z.array(SeenAlliance),
  /** The indicators of the framework in force, with the numbers that `readIndicators` gives. */
  indicators: z.array(
    IndicatorStanding.pick({ indicatorId: true, value: true, valueOn: true, forecast: true, colour: true }),
  ),
  /** The money of the deal by its source, over all lines and years (euro cents). */
  sources: z.array(z.strictObject({ ...MoneyPart.shape.sources.element.shape, leftCents: z.int() })),
  ladder: z.array(
    z.strictObject({
      ...OnLadder.shape,
      /** When the clock of its rung ends: the term of its round, or the end of the watch. Absent while a framework cycle has to come first, and while its round does not accept answers. */
      until: z.iso.datetime().optional(),
      late: z.boolean(),
    }),
  ),
  due: z.array(z.strictObject({ ...Expected.shape, late: z.boolean() })),
});
export type Overview = z.infer<typeof Overview>;

/** When an overview is read, and by whom. */
export interface Reading {
  readonly standing: Standing;
  /** ISO instant. */
  readonly now: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * The overview that a reader sees. What the reader does not see is left out, with everything that follows from it (rule 19): rounds, rungs and
 * what is due by their matter, a draft for all but those who prepare it, and what a ruling changes in a colour. Amounts are of alliances, which everybody in the
 * programme sees.
 */
export const overviewOf = (parts: Parts, reading: Reading): Overview => {
  const { inForce } = parts.framework;
  const cycle = cycleSeen(parts, reading);
  const rounds = parts.rounds.rounds.filter(({ matter, matterId }) => seesMatter(reading.standing, matter, matterId));
  const { alliances } = parts;
  return {
    asOf: reading.today,
    ...(inForce ? { framework: withoutLines(inForce) } : {}),
    ...(cycle ? { cycle } : {}),
    rounds: rounds
      .map((round) => ({ ...round, late: round.termEnd < reading.now }))
      .toSorted((one, other) => (one.termEnd < other.termEnd ? -1 : 1)),
    lines: linesOf(inForce?.lines ?? [], alliances),
    alliances: alliances.map((one) => allianceSeen(one, reading.standing)),
    indicators: parts.indicators.indicators.map(numbersOf),
    sources: parts.money.sources.map((one) => ({ ...one, leftCents: one.grantedCents - one.spentCents })),
    ladder: ladderSeen(parts, reading),
    due: parts.agenda.due
      .filter((one) => seesDue(reading.standing, one))
      .map((one) => ({ ...one, late: one.dueOn < reading.today })),
  };
};

type Seen = z.infer<typeof SeenAlliance>;

const allianceSeen = ({ goals, ...alliance }: AlliancePart, standing: Standing): Seen => ({
  ...colourSeen(alliance, standing),
  goals: goals.map((goal) => colourSeen(goal, standing)),
});

const colourSeen = <C extends Pick<AlliancePart, 'colour' | 'allowedBy'>>(
  { colour, allowedBy, ...rest }: C,
  standing: Standing,
): Omit<C, 'colour' | 'allowedBy'> & Pick<C, 'colour'> => ({
  ...rest,
  ...(colour ? { colour: visibleColour(colour, allowedBy, standing) } : {}),
});

/** The numbers of an indicator alone. */
const numbersOf = ({
  indicatorId,
  value,
  valueOn,
  forecast,
  colour,
}: IndicatorStanding): Overview['indicators'][number] => ({
  indicatorId,
  ...(value === undefined ? {} : { value, valueOn }),
  ...(forecast === undefined ? {} : { forecast }),
  ...(colour === undefined ? {} : { colour }),
});

const withoutLines = ({ lines: _lines, ...framework }: z.infer<typeof InForce>): Overview['framework'] => framework;

const cycleSeen = ({ framework: { running } }: Parts, { standing }: Reading): Overview['cycle'] => {
  if (!running || !seesMatter(standing, 'framework-cycle', running.cycleId)) return undefined;
  const { titles, ...cycle } = running;
  const title = verdictOn('prepare a framework', standing).allowed ? titles.own : titles.submitted;
  return title === undefined ? undefined : { ...cycle, title };
};

const ladderSeen = ({ ladder, rounds }: Parts, { standing, now }: Reading): Overview['ladder'] =>
  ladder.escalations
    .filter(({ escalationId }) => seesMatter(standing, 'escalation', escalationId))
    .map((one) => {
      const until = one.watchedUntil ?? rounds.rounds.find(({ roundId }) => roundId === one.roundId)?.termEnd;
      return { ...one, ...(until ? { until } : {}), late: until !== undefined && until < now };
    });

/** The lines of the framework in force, and those that only alliances still have, each with its money by year. */
const linesOf = (
  given: readonly z.infer<typeof FrameworkLine>[],
  alliances: readonly AlliancePart[],
): Overview['lines'] => {
  const known = new Set(given.map(({ lineId }) => lineId));
  const others = [...new Set(alliances.map(({ lineId }) => lineId))].filter((lineId) => !known.has(lineId));
  return [
    ...given.map(({ lineId, name, goals, budget }) => ({
      lineId,
      name,
      goals,
      money: moneyOf(lineId, budget, alliances),
    })),
    ...others.map((lineId) => ({ lineId, goals: [], money: moneyOf(lineId, [], alliances) })),
  ];
};

const moneyOf = (
  lineId: string,
  budget: readonly { readonly year: number; readonly amountCents: number }[],
  alliances: readonly AlliancePart[],
): Overview['lines'][number]['money'] => {
  const own = alliances.filter((alliance) => alliance.lineId === lineId).flatMap(({ money }) => money);
  const years = [...new Set([...budget, ...own].map(({ year }) => year))].sort((one, other) => one - other);
  return years.map((year) => {
    const ofYear = own.filter((one) => one.year === year);
    const total = (column: 'askedCents' | 'promisedCents' | 'decidedCents' | 'paidCents'): number =>
      ofYear.reduce((sum, one) => sum + one[column], 0);
    return {
      year,
      givenCents: budget.find((one) => one.year === year)?.amountCents ?? 0,
      askedCents: total('askedCents'),
      promisedCents: total('promisedCents'),
      decidedCents: total('decidedCents'),
      paidCents: total('paidCents'),
    };
  });
};
