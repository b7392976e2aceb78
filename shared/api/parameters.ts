import type { Operation, routes } from './routes.ts';

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The name of a variable part of some route's path. */
export type ParameterName = NamesIn<(typeof routes)[Operation]['path']>;

/** The variable parts of the path of an operation. */
export type ParametersOf<O extends Operation> = {
  readonly [Name in NamesIn<(typeof routes)[O]['path']>]: string;
};

/** The names of the variable parts of a path, in their order. */
export const namesIn = (path: string): ParameterName[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as ParameterName);

/** The pattern of a variable part of a path; no resource has an address with another one. */
export const pathSegment = /^[a-z0-9][a-z0-9._-]{0,199}$/;

/** Every variable part of a path: its meaning and an example. */
export const pathParameters: Readonly<
  Record<ParameterName, { readonly description: string; readonly example: string }>
> = {
  programmeId: { description: 'The programme (Regio Deal).', example: 'zuid-limburg' },
  partnerId: { description: 'The partner.', example: 'stein' },
  clientId: { description: 'The application, by the client id that its issuer gave it.', example: 'zaaksysteem-stein' },
  representationId: { description: 'The representation.', example: 'klankbordgroep.vaals.2027-04-01' },
  personId: { description: 'The person in the registry.', example: 'stein-college-secretary' },
  cycleId: { description: 'The framework cycle, by the number of the version it makes.', example: '1' },
  allianceId: { description: 'The alliance.', example: 'buurtwerkplaatsen' },
  contributionId: { description: 'The contribution to an alliance.', example: 'stein-werkplaatsen' },
  grantId: { description: 'The grant of room.', example: 'stein-2028' },
  year: { description: 'The calendar year of a plan.', example: '2028' },
  version: { description: 'The version of a plan, or of an evaluation.', example: '1' },
  reportId: { description: 'A version of a report.', example: '2028-01-01_2028-07-01.1' },
  lessonId: { description: 'The lesson.', example: 'buren-eerst' },
  evaluationId: {
    description: 'The evaluation, by the first day that it is about and the day after the last.',
    example: '2028-01-01_2028-07-01',
  },
  indicatorId: { description: 'The indicator of the framework.', example: 'woningen' },
  escalationId: { description: 'The escalation, by its number.', example: 'escalation-1' },
  obligationId: {
    description: 'The measure, or the condition of a dispensation.',
    example: 'escalation-1.3.measure-1',
  },
  removal: { description: 'The number of a removal of words.', example: '1' },
  subscriptionId: { description: 'The subscription, by the name its application gave it.', example: 'zaaksysteem' },
  roundId: { description: 'The round.', example: 'zuid-limburg.1.approval.1' },
  taskId: { description: 'The task of one addressee.', example: 'zuid-limburg.1.input.1.partner-stein' },
  decisionId: {
    description: 'The decision, by its identifier in the register.',
    example: 'zuid-limburg.1.approval.1.college-stein.1',
  },
  textNumber: { description: 'The number of a text within its version.', example: '2' },
  conditionId: {
    description: 'The condition that a body attached to its decision.',
    example: 'zuid-limburg.1.approval.1.college-stein.1',
  },
};
