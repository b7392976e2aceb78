import * as z from 'zod';
import { isOnCourse } from '#functions/alliances/terms/on-course.ts';
import { isReportingPhase, type Phase, phases } from '#functions/alliances/terms/phases.ts';
import { LevelledPart } from '#functions/monitoring/terms/evaluation.ts';
import { daysBetween } from '#shared/calendar/days.ts';

/**
 * The eleven design requirements of the governance model (chapter 2), each with the figure that shows whether practice meets it. Every figure is
 * a share of facts that meet it, in percent, and is met from its norm on; a programme can set other norms.
 */
export const requirements = [
  { number: 1, figure: 'goals-on-course', norm: 80 },
  { number: 2, figure: 'alliances-started-within-a-year', norm: 50 },
  { number: 3, figure: 'colleges-bound', norm: 100 },
  { number: 4, figure: 'alliances-with-a-partner-beside-government', norm: 50 },
  { number: 5, figure: 'input-adopted', norm: 25 },
  { number: 6, figure: 'councils-asked-before-adoption', norm: 100 },
  { number: 7, figure: 'rungs-answered-in-time', norm: 80 },
  { number: 8, figure: 'partners-heard-outside-cycles', norm: 75 },
  { number: 9, figure: 'seats-that-contribute', norm: 100 },
  { number: 10, figure: 'alliances-at-their-own-pace', norm: 80 },
  { number: 11, figure: 'escalations-solved-on-the-first-rung', norm: 50 },
] as const;

export const figureNames = requirements.map(({ figure }) => figure);
export type FigureName = (typeof figureNames)[number];

/** What a fact behind a figure is: the workbench leads to it. */
const factKinds = ['goal', 'alliance', 'partner', 'task', 'escalation'] as const;

const Fact = z.strictObject({
  ...{ kind: z.enum(factKinds), id: z.string(), name: z.string(), meets: z.boolean() },
  /** The matters by which alone it meets the requirement; absent where something that is never confidential makes it meet it (rule 19). */
  onlyBy: z.array(LevelledPart).optional(),
});
type Fact = z.infer<typeof Fact>;

/** A requirement as practice meets it. */
export const RequirementFigure = z.strictObject({
  number: z.int().min(1).max(11),
  figure: z.enum(figureNames),
  /** How many facts meet it, of how many. */
  meets: z.int().min(0),
  of: z.int().min(0),
  /** The share, rounded down to whole percents; absent while there is nothing to measure. */
  percent: z.int().min(0).max(100).optional(),
  norm: z.int().min(0).max(100),
  colour: z.enum(['green', 'red']).optional(),
  /** The facts behind it, those that do not meet it first; at most a hundred. */
  facts: z.array(Fact),
});
export type RequirementFigure = z.infer<typeof RequirementFigure>;

/** The number of facts that a figure shows; all are counted. */
const mostFacts = 100;
/** A year in days: what an alliance may take from its idea to its execution, may stand still before that, and for how long a partner counts as heard. */
export const year = 365;

/** What the record says of practice, without what is confidential: nobody learns of it by a count (rule 19). Days are ISO dates. */
export interface Evidence {
  readonly today: string;
  /** The goals of the framework in force. */
  readonly goals: readonly { readonly goalId: string; readonly title: string }[];
  readonly alliances: readonly {
    readonly allianceId: string;
    readonly title: string;
    readonly goalId: string;
    readonly phase: Phase;
    readonly since: string;
    readonly pitchedOn: string;
    /** The day of its first execution. */
    readonly startedOn?: string | undefined;
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
    /** Whether a knowledge institution, civil society or a company committed a contribution. */
    readonly besideGovernment: boolean;
  }[];
  /** The municipalities that take part, while a framework is in force. */
  readonly municipalities: readonly {
    readonly partnerId: string;
    readonly name: string;
    /** Whether its college is bound to the version in force. */
    readonly bound: boolean;
    /** Whether its council was asked for input on that version, and could be reached. */
    readonly councilAsked: boolean;
  }[];
  /** The input on the versions that are or were in force, with what was done with it. */
  readonly input: readonly { readonly taskId: string; readonly from: string; readonly adopted: boolean }[];
  /** The stages of escalations in which somebody was asked, when they are over. */
  readonly rungs: readonly {
    readonly escalationId: string;
    readonly visit: number;
    readonly title: string;
    readonly inTime: boolean;
  }[];
  /** The partners that take part, and whether one answered a question outside a framework cycle in the past year. */
  readonly partners: readonly {
    readonly partnerId: string;
    readonly name: string;
    readonly heard: boolean;
    /** The matters about which all its answers were, where each of them could become confidential. */
    readonly onlyBy?: readonly LevelledPart[] | undefined;
  }[];
  /** The holders of seats, and whether they committed a contribution. */
  readonly seats: readonly { readonly partnerId: string; readonly name: string; readonly contributes: boolean }[];
  /** The escalations that were solved. */
  readonly solved: readonly {
    readonly escalationId: string;
    readonly title: string;
    readonly onFirstRung: boolean;
  }[];
}

type Alliance = Evidence['alliances'][number];

const beforeWork = new Set<Phase>(phases.slice(0, phases.indexOf('execution')));
const standsStill = ({ phase, since }: Alliance, today: string): boolean =>
  (beforeWork.has(phase) || phase === 'paused') && daysBetween(since, today) > year;
const ofAlliance = ({ allianceId, title }: Alliance, meets: boolean): Fact => ({
  kind: 'alliance',
  id: allianceId,
  name: title,
  meets,
});
const ofPartner = ({ partnerId, name }: { partnerId: string; name: string }, meets: boolean): Fact => ({
  kind: 'partner',
  id: partnerId,
  name,
  meets,
});

/** The facts behind each figure. */
const facts: { readonly [F in FigureName]: (evidence: Evidence) => Fact[] } = {
  'goals-on-course': ({ goals, alliances }) =>
    goals.map(({ goalId, title }) => {
      const serving = alliances.filter((alliance) => alliance.goalId === goalId);
      return { kind: 'goal', id: goalId, name: title, meets: serving.some(isOnCourse) };
    }),
  // An alliance that is younger than a year and did not start says nothing yet.
  'alliances-started-within-a-year': ({ alliances, today }) =>
    alliances
      .filter(({ startedOn, pitchedOn }) => startedOn !== undefined || daysBetween(pitchedOn, today) > year)
      .map((alliance) =>
        ofAlliance(
          alliance,
          alliance.startedOn !== undefined && daysBetween(alliance.pitchedOn, alliance.startedOn) <= year,
        ),
      ),
  'colleges-bound': ({ municipalities }) => municipalities.map((one) => ofPartner(one, one.bound)),
  'alliances-with-a-partner-beside-government': ({ alliances }) =>
    alliances
      .filter(({ phase }) => isReportingPhase(phase))
      .map((alliance) => ofAlliance(alliance, alliance.besideGovernment)),
  'input-adopted': ({ input }) =>
    input.map(({ taskId, from, adopted }) => ({ kind: 'task', id: taskId, name: from, meets: adopted })),
  'councils-asked-before-adoption': ({ municipalities }) =>
    municipalities.map((one) => ofPartner(one, one.councilAsked)),
  'rungs-answered-in-time': ({ rungs }) =>
    rungs.map(({ escalationId, title, inTime }) => ({
      kind: 'escalation',
      id: escalationId,
      name: title,
      meets: inTime,
    })),
  'partners-heard-outside-cycles': ({ partners }) =>
    partners.map((one) => ({
      ...ofPartner(one, one.heard),
      ...(one.onlyBy ? { onlyBy: [...one.onlyBy] } : {}),
    })),
  'seats-that-contribute': ({ seats }) => seats.map((one) => ofPartner(one, one.contributes)),
  'alliances-at-their-own-pace': ({ alliances, today }) =>
    alliances
      .filter(({ phase }) => phase !== 'closed')
      .map((alliance) => ofAlliance(alliance, !standsStill(alliance, today))),
  'escalations-solved-on-the-first-rung': ({ solved }) =>
    solved.map(({ escalationId, title, onFirstRung }) => ({
      kind: 'escalation',
      id: escalationId,
      name: title,
      meets: onFirstRung,
    })),
};

/** The norms that a programme sets itself, in percent, by the number of the requirement. */
export type Norms = Readonly<Partial<Record<string, number>>>;

/** The eleven requirements as practice meets them. A requirement of which nothing can be measured yet has no colour. */
export const figuresOf = (evidence: Evidence, norms: Norms = {}): RequirementFigure[] =>
  requirements.map(({ number, figure, norm: usual }) => {
    const found = facts[figure](evidence);
    const meets = found.filter((fact) => fact.meets).length;
    const norm = norms[number] ?? usual;
    const shown = found.toSorted((one, other) => Number(one.meets) - Number(other.meets)).slice(0, mostFacts);
    const counted = { number, figure, meets, of: found.length, norm, facts: shown };
    if (found.length === 0) return counted;
    // Compared before it is rounded, so that 79.9 is not 80.
    const colour = meets * 100 >= norm * found.length ? 'green' : 'red';
    return { ...counted, percent: Math.floor((meets * 100) / found.length), colour };
  });
