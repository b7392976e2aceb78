import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import type { PlannedYear } from './domain/money.ts';
import type { MoneyState } from './reader.ts';

/** What the money is computed from: the sums, the framework in force and the plans, all of the same day. */
export interface MoneyOnDay extends MoneyState {
  /** ISO date. */
  readonly asOf: string;
  readonly framework?: { readonly version: string; readonly lines: FrameworkContent['lines'] };
  readonly alliances: readonly { readonly allianceId: string; readonly title: string; readonly lineId: string }[];
  readonly plans: readonly PlannedYear[];
}

type Reads = Pick<Deps, 'money' | 'frameworks' | 'alliances'>;

/**
 * The money of a programme as it stands, in a number of reads that no fact makes larger; or as it was recorded by the end of a day, with two
 * more reads for each alliance.
 * @param day - ISO date; undefined for now.
 * @param now - ISO instant.
 */
export const moneyOn = async (reads: Reads, programmeId: string, day: string | undefined, now: string) => {
  const today = localDate(now);
  const past = day !== undefined && day < today ? day : undefined;
  const [state, inForce, planned] = await Promise.all([
    past === undefined ? reads.money.state(programmeId) : reads.money.stateOn(programmeId, past),
    past === undefined ? reads.frameworks.inForce(programmeId) : reads.frameworks.inForceOn(programmeId, past),
    reads.alliances.planned(programmeId, past),
  ]);
  const found: MoneyOnDay = {
    asOf: past ?? today,
    sums: state.sums,
    entries: state.entries,
    ...(inForce ? { framework: { version: inForce.cycle.cycleId, lines: inForce.text.content.lines } } : {}),
    alliances: planned.map(({ alliance: { allianceId, title, lineId } }) => ({ allianceId, title, lineId })),
    plans: plansOf(planned),
  };
  return found;
};

/** The plans of every alliance, each year with its alliance and the line that pays it. */
export const plansOf = (planned: Awaited<ReturnType<Deps['alliances']['planned']>>): PlannedYear[] =>
  planned.flatMap(({ alliance: { allianceId, lineId }, years }) =>
    years.map((year) => ({ allianceId, lineId, ...year })),
  );
