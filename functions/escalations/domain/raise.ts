import type { Programme } from '#functions/bodies/terms/registry.ts';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type Breach, dutchBreach } from '#shared/vocabulary/breach.ts';
import type { PlanGoalName } from '../terms/alliance-facts.ts';
import {
  type About,
  aboutKey,
  type Dossier,
  type Escalation,
  type GivenAbout,
  type Raised,
  type ThreatenedBreach,
} from '../terms/escalation.ts';
import { clauseInWords, type Mandate } from '../terms/mandate.ts';
import type { Stage } from '../terms/stages.ts';
import { urgentInWords } from './why.ts';

/** The kinds of breach that are possible for a goal or a budget. */
const fits: Readonly<Record<Breach, About['kind']>> = {
  'goal-missed': 'goal',
  'goal-late': 'goal',
  'budget-overrun': 'budget-line',
};

/** What an alliance works on: it can raise nothing else. */
interface Work {
  readonly lineId: string;
  readonly goalId: string;
  /** The named goal of its plan, when the plan has that goal and it serves the framework goal. */
  readonly planGoal?: PlanGoalName | undefined;
}

/** @throws {Conflict} when the alliance is closed: its escalations were solved, or withdrawn with a reason, before that. */
export const demandWork = ({ closed }: { readonly closed: boolean }): void => {
  if (closed)
    throw new Conflict(
      'alliance-closed',
      'This alliance is closed: it carries out nothing, so no breach can threaten.',
    );
};

/**
 * Validates what a breach is about: a goal or a budget of the framework in force that the alliance works on, in a year of the programme, in
 * the unit of the mandate.
 * @throws {InvalidInput} naming every fault at once.
 */
export const demandSense = (
  { breach, about, unit, year }: Omit<ThreatenedBreach, 'about'> & { readonly about: GivenAbout },
  { lineId, goalId, planGoal }: Work,
  content: Pick<FrameworkContent, 'mandate'>,
  period: Programme['period'],
): void => {
  const clause = content.mandate.find((threshold) => threshold.breach === breach);
  const planned = about.kind === 'goal' && about.planGoalId !== undefined;
  const own = about.kind === 'goal' ? planned || about.goalId === goalId : about.lineId === lineId;
  const faults = [
    ...(about.kind === fits[breach]
      ? []
      : [{ pointer: '/about/kind', message: 'this breach does not concern this subject', expected: fits[breach] }]),
    ...(own
      ? []
      : [
          {
            pointer: '/about',
            message: 'the alliance does not work on this subject',
            expected: about.kind === 'goal' ? goalId : lineId,
          },
        ]),
    ...(planned && planGoal === undefined
      ? [
          {
            pointer: '/about/planGoalId',
            message: 'no plan in force of the alliance has such a goal for this goal of the framework',
            expected: 'a goal of the plan that serves it',
          },
        ]
      : []),
    ...(year === undefined ? [] : yearFaults([{ year, pointer: '/year' }], period)),
    ...(clause && clause.unit !== unit
      ? [{ pointer: '/unit', message: `the mandate measures this in ${clause.unit}`, expected: clause.unit }]
      : []),
  ];
  if (faults.length > 0) throw new InvalidInput('The breach does not fit the alliance and the framework.', faults);
};

/**
 * Refuses a breach that the alliance may decide on itself, with the clause quoted (rule 14).
 * @throws {Conflict} when the breach is within the tolerance.
 */
export const demandBreach = (breach: Breach, mandate: Mandate): void => {
  if (mandate.reach !== 'tolerated') return;
  throw new Conflict('within-tolerance', `The alliance decides on this itself. ${clauseInWords(breach, mandate)}`);
};

/** The dossier of a breach that an alliance raises. A budget breach without a year is about the current year. */
export const dossierOf = (
  { breach, about: _given, size, unit, year, urgent, reason: _reason, ...account }: Raised,
  about: About,
  thisYear: number,
): Dossier => ({
  breach,
  about,
  size,
  unit,
  ...(about.kind === 'budget-line' ? { year: year ?? thisYear } : {}),
  account,
  ...(urgent === undefined ? {} : { urgent: urgent.reason }),
});

/** The title of an escalation, in Dutch: the alliance, the breach, and the plan goal that it threatens. */
export const titleOf = (allianceTitle: string, breach: Breach, about: About): string => {
  const goal = about.kind === 'goal' && about.planGoal !== undefined ? ` (${about.planGoal})` : '';
  return `${allianceTitle}: ${dutchBreach(breach)}${goal}`;
};

/**
 * Why the rung below cannot settle the breach, with the clause that says so (rule 14): the alliance may not, or, for an urgent one, the
 * first rung would be too late.
 */
export const whyRaised = (
  { breach, urgent, reason }: Pick<Raised, 'breach' | 'urgent' | 'reason'>,
  mandate: Mandate,
): string => {
  const why = [
    reason === undefined
      ? []
      : [`Het programmabureau schaalt deze afwijking op, omdat de alliantie dat niet doet: “${reason}”`],
    urgent ? [urgentInWords(urgent.reason)] : [],
    reason === undefined && urgent === undefined ? ['De alliantie mag deze afwijking niet zelf opvangen.'] : [],
  ];
  return [...why.flat(), clauseInWords(breach, mandate)].join(' ');
};

/**
 * The programmabureau says why it raises a breach in the place of the alliance; nobody else does (rule 16).
 * @throws {InvalidInput} when its reason is missing, or somebody else gives one.
 */
export const demandReason = ({ reason }: Pick<Raised, 'reason'>, byBureau: boolean): void => {
  if (byBureau === (reason !== undefined)) return;
  const fault = byBureau
    ? { message: 'the reason of the programmabureau is missing', expected: 'why the breach must be raised' }
    : { message: 'only the programmabureau gives a reason of its own', expected: 'no reason' };
  throw new InvalidInput('A breach is raised by its alliance, or by the programmabureau with its reason.', [
    { pointer: '/reason', ...fault },
  ]);
};

/** Stages that an escalation reaches when its alliance does not go on with it. */
const leftStages: ReadonlySet<Stage> = new Set(['dismissed', 'withdrawn']);

/**
 * Whether an alliance leaves a breach lying: it answered that it need not be raised, or withdrew it, and it is on no rung now (rule 16).
 * @param escalations - those of the alliance, in the order in which they were raised.
 */
export const isLeftLying = (
  escalations: readonly Pick<Escalation, 'dossier' | 'stage'>[],
  breach: Pick<Raised, 'breach' | 'about' | 'year'>,
): boolean => {
  const same = escalations.filter(
    ({ dossier }) => dossier.breach === breach.breach && aboutKey(dossier) === aboutKey(breach),
  );
  const last = same.at(-1);
  return last !== undefined && leftStages.has(last.stage);
};
