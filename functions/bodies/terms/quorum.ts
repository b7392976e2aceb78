import * as z from 'zod';
import { day } from '#shared/vocabulary/values.ts';
import { seatsOn } from './bodies.ts';
import type { Dated, Registry } from './registry.ts';
import { settingsOn } from './rules/settings-on.ts';

/** From a day on fewer seats are held than a vote needs: no vote of the regiegroep can carry any more (rule 18). */
export const LostQuorum = z.strictObject({
  code: z.literal('quorum-lost'),
  from: day,
  /** The first day on which enough seats are held again; absent when that is not recorded. */
  until: day.optional(),
  seats: z.int().min(0),
  quorum: z.int().min(1),
});
export type LostQuorum = z.infer<typeof LostQuorum>;

type Known = Pick<Registry, 'programme' | 'partners' | 'seats'>;

/** The days (ISO dates) from a day on until the programme ends on which the seats that are held, or the quorum, can change. */
const turningDays = ({ programme, partners, seats }: Known, from: string): string[] => {
  const { ruleVersions = [] } = programme;
  const dated: readonly Dated[] = [...partners.flatMap(({ rings }) => rings), ...seats, ...ruleVersions];
  const days = dated.flatMap(({ from: begins, until }) => (until === undefined ? [begins] : [begins, until]));
  return [...new Set([from, ...days])].filter((one) => one >= from && one < programme.period.until).sort();
};

/**
 * The first time, from a day (ISO date) on, at which the quorum cannot be reached by the recorded seats; undefined when it always can. Who
 * cannot reach the quorum cannot reach a majority either.
 */
export const lostQuorum = (known: Known, today: string): LostQuorum | undefined => {
  const days = turningDays(known, today).map((date) => ({
    date,
    seats: seatsOn(known, date).length,
    quorum: settingsOn(known.programme, date).vote.quorum,
  }));
  const at = days.findIndex(({ seats, quorum }) => seats < quorum);
  const lost = days[at];
  if (lost === undefined) return undefined;
  const reachedAgain = days.slice(at).find(({ seats, quorum }) => seats >= quorum);
  return {
    code: 'quorum-lost',
    from: lost.date,
    ...(reachedAgain ? { until: reachedAgain.date } : {}),
    seats: lost.seats,
    quorum: lost.quorum,
  };
};
