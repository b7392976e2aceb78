import * as z from 'zod';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { Breach, measuredIn, Unit } from '#shared/vocabulary/breach.ts';
import { aims } from '#shared/vocabulary/breach-figures.ts';
import { FromSources, sourceFaults } from '#shared/vocabulary/funding-source.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { baselineOf, measure, notMeasured } from '#shared/vocabulary/values.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case words joined by hyphens')
  .max(80);
const title = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(20_000);
const year = z.int().min(2000).max(2100);
/** Whole euro cents (rule 9). */
const cents = z.int().min(0).max(1_000_000_000_000);

/** Percent or days, within a range that the records of breaches store exactly. */
const threshold = measure.min(0).max(1_000_000);

const Indicator = z.strictObject({
  indicatorId: slug,
  name: title,
  unit: z.string().trim().min(1).max(50),
  baseline: baselineOf(z.number()),
  target: z.number(),
  by: z.iso.date(),
  /** When its target counts as reached; without one it points from its baseline to its target. */
  direction: z.enum(aims).optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** The tolerances of a goal or a line that differ from the mandate's; the higher thresholds are always those of the mandate. */
const tolerancesFor = <B extends Breach>(...breaches: readonly [B, ...B[]]) =>
  z
    .array(z.strictObject({ breach: z.enum(breaches), tolerance: threshold }))
    .max(breaches.length)
    .optional();

const Goal = z.strictObject({
  goalId: slug,
  title,
  description: text,
  activities: z.array(title).max(50),
  indicators: z.array(Indicator).min(1).max(20),
  tolerances: tolerancesFor('goal-missed', 'goal-late'),
});
const Line = z.strictObject({
  lineId: slug,
  name: title,
  goals: z.array(Goal).min(1).max(50),
  budget: z
    .array(
      z.strictObject({
        year,
        amountCents: cents,
        /** Where it comes from; absent where the framework does not say it, so a text of before has the hash that it had. */
        sources: FromSources.optional(),
      }),
    )
    .min(1)
    .max(30),
  tolerances: tolerancesFor('budget-overrun'),
});

/** The mandate of the regiegroep for one kind of breach; beyond `sounding` the framework must change. */
const Threshold = z.strictObject({
  breach: Breach,
  unit: Unit,
  /** Up to this size nothing needs to be raised. */
  tolerance: threshold,
  /** Up to this size the regiegroep decides. */
  regiegroep: threshold,
  /** Up to this size the regiegroep decides after the klankbordgroep was sounded. */
  sounding: threshold,
});

/** The content of a framework: what, not how (docs/glossary.md). */
export const FrameworkContent = z.strictObject({
  title,
  summary: text,
  lines: z.array(Line).min(1).max(20),
  groundRules: z.strictObject({ monitoring: text, accountability: text, organisation: text }),
  mandate: z.array(Threshold).min(1).max(10),
});
export type FrameworkContent = z.infer<typeof FrameworkContent>;

/** SHA-256 (hex) over the canonical form (RFC 8785): an approval is bound to it (rule 11). */
export const contentHash = (content: FrameworkContent): string => hashOf(content);

/** A name, and its place in the content. */
interface Placed {
  readonly pointer: string;
  readonly name: string | number;
}

const repeats = (names: readonly Placed[]): Fault[] => {
  const seen = new Set<string | number>();
  return names
    .filter(({ name }) => seen.has(name) || !seen.add(name))
    .map(({ pointer }) => ({ pointer, message: 'this list already contains this value', expected: 'each once' }));
};

const lineFaults = (content: FrameworkContent, programme: Programme): Fault[] => {
  const known = new Set(programme.lines.map(({ lineId }) => lineId));
  return content.lines.flatMap((line, at) => {
    const pointer = `/lines/${at}`;
    const unknown = known.has(line.lineId)
      ? []
      : [
          {
            pointer: `${pointer}/lineId`,
            message: 'the programme has no such line',
            expected: `one of ${[...known].join(', ')}`,
          },
        ];
    const years = line.budget.map(({ year: name }, nth) => ({ pointer: `${pointer}/budget/${nth}/year`, name }));
    const outside = yearFaults(
      years.map(({ name: year, pointer: place }) => ({ year, pointer: place })),
      programme.period,
    );
    const sources = line.budget.flatMap(({ sources: given, amountCents }, nth) =>
      given ? sourceFaults(given, amountCents, `${pointer}/budget/${nth}/sources`, 'the budget of that year') : [],
    );
    return [...unknown, ...outside, ...repeats(years), ...sources];
  });
};

const thresholdFaults = (content: FrameworkContent): Fault[] =>
  content.mandate
    .map((threshold, at) => ({ threshold, at }))
    .filter(({ threshold }) => threshold.tolerance > threshold.regiegroep || threshold.regiegroep > threshold.sounding)
    .map(({ at }) => ({
      pointer: `/mandate/${at}`,
      message: 'each threshold must be at least the one below it',
      expected: 'tolerance ≤ regiegroep ≤ sounding',
    }));

const unitFaults = (content: FrameworkContent): Fault[] =>
  content.mandate
    .map(({ breach, unit }, at) => ({ breach, unit, at }))
    .filter(({ breach, unit }) => measuredIn[breach] !== unit)
    .map(({ breach, at }) => ({
      pointer: `/mandate/${at}/unit`,
      message: 'this breach is measured in another unit',
      expected: measuredIn[breach],
    }));

/** The tolerance of a goal or a line must be below the threshold of the regiegroep: otherwise a breach would not be reported to anybody. */
const toleranceFaults = (content: FrameworkContent): Fault[] => {
  const most = new Map(content.mandate.map(({ breach, regiegroep }) => [breach, regiegroep]));
  const given = content.lines.flatMap((line, at) => [
    { pointer: `/lines/${at}/tolerances`, tolerances: line.tolerances ?? [] },
    ...line.goals.map((goal, nth) => ({
      pointer: `/lines/${at}/goals/${nth}/tolerances`,
      tolerances: goal.tolerances ?? [],
    })),
  ]);
  return given.flatMap(({ pointer, tolerances }) => [
    ...repeats(tolerances.map(({ breach: name }, nth) => ({ pointer: `${pointer}/${nth}/breach`, name }))),
    ...tolerances
      .map((one, nth) => ({ ...one, nth }))
      .filter(({ breach, tolerance }) => tolerance > (most.get(breach) ?? -1))
      .map(({ breach, nth }) => ({
        pointer: `${pointer}/${nth}/tolerance`,
        message: 'the tolerance is higher than the mandate of the regiegroep',
        expected: `${most.get(breach) ?? 'a threshold in the mandate first'} at most`,
      })),
  ]);
};

/** A yes/no indicator has the values 0 and 1 alone. */
const indicatorFaults = (content: FrameworkContent): Fault[] =>
  content.lines.flatMap(({ goals }, at) =>
    goals.flatMap(({ indicators }, nth) =>
      indicators.flatMap((indicator, place) =>
        (['baseline', 'target'] as const)
          .filter((field) => indicator.direction === 'yes-no' && ![0, 1, notMeasured].includes(indicator[field]))
          .map((field) => ({
            pointer: `/lines/${at}/goals/${nth}/indicators/${place}/${field}`,
            message: 'a yes/no indicator has no such value',
            expected: '0 or 1',
          })),
      ),
    ),
  );

/** Bytes of a content, as JSON: a stored item has at most 400 KB and is smaller than its JSON; the difference is for the other fields. */
const largestContent = 350_000;

const sizeFaults = (content: FrameworkContent): Fault[] => {
  const size = Buffer.byteLength(JSON.stringify(content));
  if (size <= largestContent) return [];
  return [{ pointer: '', message: `the content is ${size} bytes`, expected: `${largestContent} bytes at most` }];
};

/** A fault at its place in the body of the request, where the content is a field. */
const inBody = ({ pointer, ...fault }: Fault): Fault => ({ ...fault, pointer: `/content${pointer}` });

/**
 * Validates content against its programme.
 * @throws {InvalidInput} naming every fault at once, each at its place in a body with the field `content`.
 */
export const contentFor = (programme: Programme, content: FrameworkContent): FrameworkContent => {
  const goals = content.lines.flatMap((line, at) =>
    line.goals.map((goal, nth) => ({ ...goal, pointer: `/lines/${at}/goals/${nth}` })),
  );
  const faults = [
    ...sizeFaults(content),
    ...lineFaults(content, programme),
    ...thresholdFaults(content),
    ...unitFaults(content),
    ...toleranceFaults(content),
    ...indicatorFaults(content),
    ...repeats(content.lines.map(({ lineId: name }, at) => ({ pointer: `/lines/${at}/lineId`, name }))),
    ...repeats(goals.map(({ pointer, goalId: name }) => ({ pointer: `${pointer}/goalId`, name }))),
    ...repeats(
      goals.flatMap(({ pointer, indicators }) =>
        indicators.map(({ indicatorId: name }, at) => ({ pointer: `${pointer}/indicators/${at}/indicatorId`, name })),
      ),
    ),
    ...repeats(content.mandate.map(({ breach: name }, at) => ({ pointer: `/mandate/${at}/breach`, name }))),
  ];
  if (faults.length === 0) return content;
  throw new InvalidInput('The framework does not fit its programme.', faults.map(inBody));
};
