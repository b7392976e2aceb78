import { type Outcome, outcomes } from './choices.ts';
import type { TableReport } from './copy-table.ts';
import type { Counts, RecordCheck } from './record/record-check.ts';

const quiet: ReadonlySet<Outcome> = new Set(['same', 'other-kind']);
const isOutcome = (name: string): name is Outcome => name in outcomes;

/** What becomes of each table, a line for each kind and outcome, with the first keys. */
export const reportLines = (reports: readonly TableReport[]): string[] => reports.flatMap(tableLines);

const tableLines = ({ owner, original, restored, counts, examples, moved }: TableReport): string[] => {
  const all = Object.entries(counts).flatMap(([kind, each]) =>
    Object.entries(each).flatMap(([outcome, number]) => (isOutcome(outcome) ? [{ kind, outcome, number }] : [])),
  );
  const calm = all.filter(({ outcome }) => quiet.has(outcome)).reduce((sum, { number }) => sum + number, 0);
  const lines = all
    .filter(({ outcome }) => !quiet.has(outcome))
    .flatMap(({ kind, outcome, number }) => [
      `  ${number} × ${kind}: ${outcomes[outcome]}`,
      ...(examples[`${kind} ${outcome}`] ?? []).map((key) => `      ${key}`),
    ]);
  const ends = moved.map((end) => `  moved on to what stays behind it: ${end}`);
  return [`${owner}: ${original} from ${restored}`, `  ${calm} the same, or not asked`, ...lines, ...ends];
};

/** How many items there were and are, of each kind that changed in number. */
export const countLines = (reports: readonly TableReport[], after: Counts): string[] => {
  const before = Object.fromEntries(
    reports.flatMap((report) =>
      Object.entries(report.before).map(([kind, number]) => [`${report.owner} ${kind}`, number] as const),
    ),
  );
  const restored = new Set<string>(reports.map(({ owner }) => owner));
  const kinds = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((kind) =>
    restored.has(kind.split(' ')[0] ?? ''),
  );
  return kinds.sort().map((kind) => `  ${kind}: ${before[kind] ?? 0} → ${after[kind] ?? 0}`);
};

/** The registers, and what does not hold. */
export const checkLines = (check: RecordCheck, mostFaults = 100): string[] => {
  const { registers, faults } = check;
  const more = faults.length - mostFaults;
  return [
    ...registers.map(
      ({ programmeId, entries, whole, lastHash }) =>
        `register of ${programmeId}: ${entries} entries, ${whole ? `whole, last hash ${lastHash}` : 'NOT WHOLE'}`,
    ),
    ...faults.slice(0, mostFaults).map((fault) => `DOES NOT HOLD  ${fault}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    faults.length === 0 ? 'Everything holds.' : `${faults.length} do not hold.`,
  ];
};
