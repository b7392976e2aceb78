import { dayOf } from '#shared/calendar/days.ts';
import type { Report } from '../terms/report.ts';
import type { Alliance, Call, EarlierPitch, LeadNaming, PartnerPart, PhaseVisit } from './alliance.ts';
import { addShares, noFigures, type Shares, shifted } from './amounts.ts';
import type { Breach } from './breach.ts';
import { breachesAfter } from './breach.ts';
import { afterCall } from './call.ts';
import { type Contribution, paidShares } from './contribution.ts';
import { isCommitted, isUndecided } from './contribution-road.ts';
import { afterDrops } from './drop-goals.ts';
import { pitchTextOf } from './pitch.ts';
import { costOf, type PlanVersion, submitted, tested } from './plan.ts';
import type { PlanMisfit, PlanTest } from './plan-test.ts';
import { reported } from './reported.ts';
import { noPart } from './standing.ts';
import { addedBy, asksPassedOn } from './totals-after-succession.ts';

/** What was recorded of an alliance, each in its order. */
export interface AllianceHistory {
  readonly alliance: Alliance;
  readonly visits: readonly PhaseVisit[];
  readonly leads: readonly LeadNaming[];
  readonly calls: readonly Call[];
  /** The pitches that others took the place of. */
  readonly pitches: readonly EarlierPitch[];
  readonly plans: readonly PlanVersion[];
  readonly tests: readonly PlanTest[];
  readonly misfits: readonly PlanMisfit[];
  readonly reports: readonly Report[];
  /** The mergers of municipalities: what was asked of the one is from that day (ISO date) asked of the other (rule 18). */
  readonly mergers: readonly { readonly from: string; readonly to: string; readonly on: string }[];
}

/** An alliance as it was on a day, with its partners and the breaches that its reports and plans had left open. */
export interface AllianceOnDay {
  readonly alliance: Alliance;
  readonly parts: readonly PartnerPart[];
  readonly breaches: readonly Breach[];
}

/**
 * An alliance as it was recorded by the end of a day: what was recorded until then, taken through the same rules as when it happened.
 * Undefined when nobody had pitched it yet. What a later correction says is not in it, so that the answer about a past day never changes.
 * @param contributions - as they were recorded by the end of that day.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const allianceOn = (
  history: AllianceHistory,
  contributions: readonly Contribution[],
  day: string,
): AllianceOnDay | undefined => {
  if (dayOf(history.alliance.pitchedAt) > day) return undefined;
  const askedParts = askedBy(history, day);
  const parts = partsOf(askedParts, contributions, history.alliance);
  const { alliance, breaches } = workedBy(history, day);
  const members = parts.filter(({ committed }) => committed > 0).map(({ partnerId }) => partnerId);
  const counted = contributions.filter(({ status }) => isUndecided(status) || isCommitted(status));
  return {
    alliance: {
      ...alliance,
      ...phaseIn(history, day),
      ...leadIn(history, day),
      calls: history.calls.filter(({ calledAt }) => dayOf(calledAt) <= day).length,
      members,
      promises: counted.length,
      undecided: counted.filter(({ status }) => isUndecided(status)).length,
      figures: totalOf(parts),
    },
    parts,
    breaches,
  };
};

/** The pitch of a day: the first one that a later one took the place of, or else the present one. */
const pitchIn = ({ alliance, pitches }: AllianceHistory, day: string) => {
  const { pitch = 1, pitchedUnder, ...before } = pitches.find(({ replacedAt }) => dayOf(replacedAt) > day) ?? alliance;
  return { ...pitchTextOf(before), pitchedUnder, ...(pitch > 1 ? { pitch } : {}) };
};

/** An alliance at its pitch of a day: what it is, without anything that came later. */
const pitchedAs = (history: AllianceHistory, day: string): Alliance => {
  const {
    pitch: _pitch,
    lead: _lead,
    pausedFrom: _paused,
    report: _report,
    endedGoals: _ended,
    ...alliance
  } = history.alliance;
  return {
    ...alliance,
    ...pitchIn(history, day),
    phase: 'idea',
    visit: 1,
    calls: 0,
    leads: 0,
    members: [],
    promises: 0,
    undecided: 0,
    figures: noFigures,
    plans: {},
    reports: 0,
  };
};

const phaseIn = ({ visits }: AllianceHistory, day: string): Pick<Alliance, 'phase' | 'visit' | 'pausedFrom'> => {
  const known = visits.filter(({ enteredAt }) => dayOf(enteredAt) <= day);
  const [last, before] = [known.at(-1), known.at(-2)];
  return {
    phase: last?.phase ?? 'idea',
    visit: last?.visit ?? 1,
    ...(last?.phase === 'paused' && before ? { pausedFrom: before.phase } : {}),
  };
};

const leadIn = ({ leads }: AllianceHistory, day: string): Pick<Alliance, 'lead' | 'leads'> => {
  const known = leads.filter(({ namedAt }) => dayOf(namedAt) <= day);
  const last = known.at(-1);
  return { leads: last?.naming ?? 0, ...(last ? { lead: last.lead } : {}) };
};

/** What was asked of each partner: by the last call that named it, or passed on from a municipality that merged into it. */
const askedBy = ({ alliance, calls, mergers }: AllianceHistory, day: string): ReadonlyMap<string, PartnerPart> => {
  const parts = new Map<string, PartnerPart>();
  const partOf = (partnerId: string): PartnerPart => parts.get(partnerId) ?? noPart({ ...alliance, partnerId });
  const steps = [
    ...calls.map((call) => ({ on: dayOf(call.calledAt), call })),
    ...mergers.map((merger) => ({ on: merger.on, merger })),
  ];
  const known = steps
    .filter(({ on }) => on <= day)
    // A merger counts from the beginning of its day.
    .toSorted((one, other) => order(one.on, other.on) || Number('call' in one) - Number('call' in other));
  for (const step of known) {
    const after =
      'call' in step
        ? afterCall(alliance, [...new Set(step.call.asks.map(({ partnerId }) => partnerId))].map(partOf), step.call)
            .parts
        : passedOn(partOf(step.merger.from), partOf(step.merger.to));
    for (const part of after) parts.set(part.partnerId, part);
  }
  return parts;
};

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const passedOn = (own: PartnerPart, next: PartnerPart): readonly PartnerPart[] =>
  Object.keys(own.figures.asked).length === 0 ? [] : asksPassedOn(own, next);

/** The partners with what was asked of each, and what each promised, decided and paid. */
const partsOf = (
  askedParts: ReadonlyMap<string, PartnerPart>,
  contributions: readonly Contribution[],
  alliance: Alliance,
): PartnerPart[] => {
  const parts = new Map(askedParts);
  for (const contribution of contributions) {
    const { partnerId, succeeded = [], status } = contribution;
    for (const { from } of succeeded) if (!parts.has(from)) parts.set(from, noPart({ ...alliance, partnerId: from }));
    const part = parts.get(partnerId) ?? noPart(contribution);
    parts.set(partnerId, {
      ...part,
      figures: shifted(part.figures, countedOf(contribution)),
      committed: part.committed + (isCommitted(status) ? 1 : 0),
    });
  }
  return [...parts.values()].toSorted((one, other) => order(one.partnerId, other.partnerId));
};

/** What a contribution counts for: one that was replaced or divided counts in what took its place. */
const countedOf = (contribution: Contribution): ReturnType<typeof addedBy> => {
  const { status } = contribution;
  if (status === 'replaced' || status === 'divided') return [];
  if (status !== 'ended') return addedBy(contribution);
  const received = paidShares(contribution);
  return (['promised', 'decided', 'paid'] as const).map((column) => ({ column, into: received }));
};

const totalOf = (parts: readonly PartnerPart[]): Alliance['figures'] => {
  const total = (column: keyof Alliance['figures']): Shares =>
    parts.reduce<Shares>((sum, { figures }) => addShares(sum, figures[column]), {});
  return { asked: total('asked'), promised: total('promised'), decided: total('decided'), paid: total('paid') };
};

/** The plans and reports until a day, one after another, with the breaches that they opened and ended. */
const workedBy = (history: AllianceHistory, day: string): Pick<AllianceOnDay, 'alliance' | 'breaches'> => {
  const steps = [
    ...history.plans.map((plan) => ({ at: plan.submittedAt, plan })),
    ...history.tests.map((test) => ({ at: test.testedAt, test })),
    ...history.reports.map((report) => ({ at: report.reportedAt, report })),
  ];
  let state = { alliance: pitchedAs(history, day), breaches: [] as readonly Breach[] };
  for (const step of steps.toSorted((one, other) => order(one.at, other.at))) {
    if (dayOf(step.at) > day) break;
    if ('plan' in step) state = { ...state, alliance: withPlan(state.alliance, step.plan) };
    else if ('test' in step) state = withTest(state, step.test, history.plans);
    else state = withReport(state, step.report);
  }
  return { ...state, alliance: { ...state.alliance, plans: unfitIn(state.alliance.plans, history, day) } };
};

type State = Pick<AllianceOnDay, 'alliance' | 'breaches'>;

const withPlan = (alliance: Alliance, { year, content }: PlanVersion): Alliance => ({
  ...alliance,
  plans: { ...alliance.plans, [year]: submitted(alliance.plans[year], costOf(content), content.sources) },
});

const withTest = (state: State, { year, version, verdict }: PlanTest, plans: readonly PlanVersion[]): State => {
  const standing = state.alliance.plans[year];
  const plan = plans.find((one) => one.year === year && one.version === version);
  if (!standing || !plan) return state;
  const open = openIn(state);
  const drops =
    verdict === 'fits' ? afterDrops(state.alliance, open, plan) : { alliance: state.alliance, breaches: [] };
  return {
    alliance: { ...drops.alliance, plans: { ...state.alliance.plans, [year]: tested(standing, verdict) } },
    breaches: replacedIn(state.breaches, drops.breaches),
  };
};

const withReport = (state: State, report: Report): State => {
  const breaches = breachesAfter(openIn(state), report, state.alliance.endedGoals);
  return { alliance: reported(state.alliance, report, breaches), breaches: replacedIn(state.breaches, breaches) };
};

/** The breaches that the newest report does not say are over. */
const openIn = ({ alliance, breaches }: State): Breach[] =>
  breaches.filter(({ breachId }) => alliance.report?.breaches.includes(breachId));

const replacedIn = (before: readonly Breach[], changed: readonly Breach[]): Breach[] => [
  ...new Map([...before, ...changed].map((breach) => [breach.breachId, breach])).values(),
];

/**
 * Since which version of the framework a plan did not fit. That it fitted again under a later version has no date of its own: it counts when the
 * record says so now.
 */
const unfitIn = (plans: Alliance['plans'], { alliance, misfits }: AllianceHistory, day: string): Alliance['plans'] =>
  Object.fromEntries(
    Object.entries(plans).map(([year, plan]) => {
      const { unfitSince: now, fitting } = alliance.plans[year] ?? {};
      const found = misfits.findLast(
        (one) => String(one.year) === year && one.version === plan.fitting && dayOf(one.foundAt) <= day,
      );
      const isOver = fitting === plan.fitting && now === undefined;
      return [year, found && !isOver ? { ...plan, unfitSince: found.framework } : plan];
    }),
  );
