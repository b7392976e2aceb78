import type { Scope } from '#shared/api/routes.ts';

/** The subjects of operations: the first word of their scope. */
type Subject<S extends Scope = Scope> = S extends `${infer Word}.${string}` ? Word : never;

/** The chapters of the API. */
export const subjects: Readonly<Record<Subject | 'description', string>> = {
  description: 'What this API is.',
  programmes: 'Programmes, their partners and the bodies that follow from the membership.',
  frameworks: 'Framework versions on their road from draft to in force; their texts, input and conditions.',
  alliances: 'Partners working together on a goal: alliances, and what each contributes.',
  escalations: 'Threatened breaches on their way up the ladder.',
  rounds: 'Rounds and tasks: who is asked what, and how the programmabureau handles it.',
  money: 'The money of the deal: what sources granted, what was received, planned and paid, and the statements of it.',
  monitoring:
    'Indicators of the framework: how they stand, what they are made of, what was measured; lessons; and interim evaluations.',
  overview: 'A programme at a glance: what the chapters before this one hold, brought together.',
  decisions: 'The register of decisions.',
  events: 'Facts as CloudEvents: subscriptions, their deliveries, and the log to pull from.',
};

/** The chapter that an operation belongs to, by the scope it needs. */
export const subjectOf = (scope: Scope): string => scope.split('.')[0] ?? scope;
