import type { Act } from '#shared/authority/authority.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';

/** One operation of the partner API: its address, the scope that its token needs, its act, and the function that answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the stage `/v1`, in the notation of API Gateway. */
  readonly path: string;
  readonly scope: Scope;
  readonly capability: CapabilityName;
  /** The act, as the authority table names it: demanded of every caller before the operation begins. */
  readonly act: Act;
  /** The programme may not exist yet, so nobody has a standing in it: the operation declares who may create it. */
  readonly mayCreate?: true;
  /** It concerns no single programme: a caller sees those in which it has a standing, and no rule of one programme can decide more. */
  readonly everywhere?: true;
}

export const scopes = [
  'programmes.manage',
  'programmes.read',
  'frameworks.prepare',
  'frameworks.read',
  'alliances.work',
  'alliances.read',
  'escalations.work',
  'escalations.read',
  'rounds.answer',
  'rounds.operate',
  'rounds.read',
  'decisions.read',
  'events.subscribe',
  'events.read',
] as const;
export type Scope = (typeof scopes)[number];

const programme = '/programmes/{programmeId}';
const cycle = `${programme}/framework-cycles/{cycleId}` as const;
const alliance = `${programme}/alliances/{allianceId}` as const;
const contribution = `${alliance}/contributions/{contributionId}` as const;
const round = `${programme}/rounds/{roundId}` as const;
const subscription = `${programme}/subscriptions/{subscriptionId}` as const;
const task = `${programme}/tasks/{taskId}` as const;
const escalation = `${programme}/escalations/{escalationId}` as const;

/** The table of the API, by operation. CDK makes the gateway from it; the functions find their handlers by it. */
export const routes = {
  listProgrammes: {
    method: 'GET',
    path: '/programmes',
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
    everywhere: true,
  },
  importProgramme: {
    method: 'PUT',
    path: programme,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
    mayCreate: true,
  },
  readProgramme: {
    method: 'GET',
    path: programme,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },
  listBodies: {
    method: 'GET',
    path: `${programme}/bodies`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },
  readComposition: {
    method: 'GET',
    path: `${programme}/composition`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },
  explainAuthority: {
    method: 'GET',
    path: `${programme}/authority`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },
  recordRepresentation: {
    method: 'POST',
    path: `${programme}/representations`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'be represented',
  },
  endRepresentation: {
    method: 'POST',
    path: `${programme}/representations/{representationId}/endings`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'be represented',
  },
  changeRing: {
    method: 'POST',
    path: `${programme}/partners/{partnerId}/rings`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  endMembership: {
    method: 'POST',
    path: `${programme}/partners/{partnerId}/departures`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  readHandover: {
    method: 'GET',
    path: `${programme}/partners/{partnerId}/handover`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'read a handover',
  },
  rotateSeat: {
    method: 'POST',
    path: `${programme}/seat-successions`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  setLevel: {
    method: 'POST',
    path: `${programme}/levels`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'set the level of a matter',
  },
  listLevels: {
    method: 'GET',
    path: `${programme}/levels`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'set the level of a matter',
  },
  previewSuccession: {
    method: 'POST',
    path: `${programme}/succession-previews`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  recordSuccession: {
    method: 'POST',
    path: `${programme}/successions`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  exportPerson: {
    method: 'GET',
    path: `${programme}/people/{personId}`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'handle personal data',
  },
  erasePerson: {
    method: 'POST',
    path: `${programme}/people/{personId}/erasures`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'handle personal data',
  },

  callReview: {
    method: 'POST',
    path: `${programme}/composition-reviews`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'keep the registry',
  },
  listReviews: {
    method: 'GET',
    path: `${programme}/composition-reviews`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },

  proposeRuleChange: {
    method: 'POST',
    path: `${programme}/rule-changes`,
    scope: 'programmes.manage',
    capability: 'bodies/programmes',
    act: 'propose a change of the rules',
  },
  listRuleChanges: {
    method: 'GET',
    path: `${programme}/rule-changes`,
    scope: 'programmes.read',
    capability: 'bodies/programmes',
    act: 'see the programme',
  },

  startCycle: {
    method: 'POST',
    path: `${programme}/framework-cycles`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  listCycles: {
    method: 'GET',
    path: `${programme}/framework-cycles`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  readCycle: {
    method: 'GET',
    path: cycle,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  moveCycle: {
    method: 'POST',
    path: `${cycle}/moves`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  forecastRound: {
    method: 'GET',
    path: `${cycle}/forecast`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  reviseText: {
    method: 'POST',
    path: `${cycle}/texts`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  readText: {
    method: 'GET',
    path: `${cycle}/texts/{textNumber}`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  printText: {
    method: 'GET',
    path: `${cycle}/texts/{textNumber}/_print`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  compareTexts: {
    method: 'GET',
    path: `${cycle}/differences`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  listInput: {
    method: 'GET',
    path: `${cycle}/input`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  printInput: {
    method: 'GET',
    path: `${cycle}/input/_print`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  answerInput: {
    method: 'POST',
    path: `${cycle}/input/{taskId}/answers`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  listConditions: {
    method: 'GET',
    path: `${cycle}/conditions`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  markExclusion: {
    method: 'POST',
    path: `${cycle}/conditions/exclusions`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  followUpCondition: {
    method: 'POST',
    path: `${cycle}/conditions/{conditionId}/follow-ups`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  askTakingBackOfApproval: {
    method: 'POST',
    path: `${cycle}/approvals/{partnerId}/taking-back`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'ask to take a decision back',
  },
  listAccessions: {
    method: 'GET',
    path: `${programme}/accessions`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },
  askAccessionAgain: {
    method: 'POST',
    path: `${programme}/accessions/{partnerId}/asks`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
    act: 'prepare a framework',
  },
  readFramework: {
    method: 'GET',
    path: `${programme}/framework`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
    act: 'see the programme',
  },

  pitchAlliance: {
    method: 'POST',
    path: `${programme}/alliances`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'pitch an alliance',
  },
  listAlliances: {
    method: 'GET',
    path: `${programme}/alliances`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  readAlliance: {
    method: 'GET',
    path: alliance,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  moveAlliance: {
    method: 'POST',
    path: `${alliance}/moves`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'move an alliance',
  },
  nameLead: {
    method: 'POST',
    path: `${alliance}/leads`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'name the lead of an alliance',
  },
  callForContributions: {
    method: 'POST',
    path: `${alliance}/calls`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'pitch an alliance',
  },
  linkAlliances: {
    method: 'POST',
    path: `${alliance}/links`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'link alliances',
  },
  proposeContribution: {
    method: 'POST',
    path: `${alliance}/contributions`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'propose a contribution',
  },
  readContribution: {
    method: 'GET',
    path: contribution,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  moveContribution: {
    method: 'POST',
    path: `${contribution}/moves`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'propose a contribution',
  },
  askTakingBackOfContribution: {
    method: 'POST',
    path: `${contribution}/taking-back`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'ask to take a decision back',
  },
  askTakingBackOfGrant: {
    method: 'POST',
    path: `${programme}/grants/{grantId}/taking-back`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'ask to take a decision back',
  },
  askGrant: {
    method: 'POST',
    path: `${programme}/grants`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'ask for room',
  },
  listGrants: {
    method: 'GET',
    path: `${programme}/grants`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  readGrant: {
    method: 'GET',
    path: `${programme}/grants/{grantId}`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  submitPlan: {
    method: 'POST',
    path: `${alliance}/plans`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'decide how an alliance works',
  },
  readPlan: {
    method: 'GET',
    path: `${alliance}/plans/{year}/{version}`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  testPlan: {
    method: 'POST',
    path: `${alliance}/plans/{year}/tests`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'test a plan against the framework',
  },
  listLineBudgets: {
    method: 'GET',
    path: `${programme}/line-budgets`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  submitReport: {
    method: 'POST',
    path: `${alliance}/reports`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'report on an alliance',
  },
  tryReport: {
    method: 'POST',
    path: `${alliance}/reports/_try`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'report on an alliance',
  },
  listReportPeriods: {
    method: 'GET',
    path: `${alliance}/reporting-periods`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  listReports: {
    method: 'GET',
    path: `${alliance}/reports`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  readReport: {
    method: 'GET',
    path: `${alliance}/reports/{reportId}`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  listDue: {
    method: 'GET',
    path: `${programme}/due`,
    scope: 'alliances.read',
    capability: 'alliances/alliances',
    act: 'see the programme',
  },
  closePeriods: {
    method: 'POST',
    path: `${programme}/reporting-periods/_close`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'close a reporting period',
  },
  followUpContributionCondition: {
    method: 'POST',
    path: `${contribution}/conditions/{conditionId}/follow-ups`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'follow up a condition',
  },
  recordPayment: {
    method: 'POST',
    path: `${contribution}/payments`,
    scope: 'alliances.work',
    capability: 'alliances/alliances',
    act: 'record a payment',
  },

  raiseEscalation: {
    method: 'POST',
    path: `${alliance}/escalations`,
    scope: 'escalations.work',
    capability: 'escalations/escalations',
    act: 'raise an escalation',
  },
  listEscalations: {
    method: 'GET',
    path: `${programme}/escalations`,
    scope: 'escalations.read',
    capability: 'escalations/escalations',
    act: 'see the programme',
  },
  readEscalation: {
    method: 'GET',
    path: escalation,
    scope: 'escalations.read',
    capability: 'escalations/escalations',
    act: 'see the programme',
  },
  moveEscalation: {
    method: 'POST',
    path: `${escalation}/moves`,
    scope: 'escalations.work',
    capability: 'escalations/escalations',
    act: 'withdraw an escalation',
  },
  followUpObligation: {
    method: 'POST',
    path: `${escalation}/obligations/{obligationId}/follow-ups`,
    scope: 'escalations.work',
    capability: 'escalations/escalations',
    act: 'follow up a condition',
  },

  listTasks: {
    method: 'GET',
    path: `${programme}/tasks`,
    scope: 'rounds.read',
    capability: 'rounds/operate',
    act: 'see the programme',
  },
  listRounds: {
    method: 'GET',
    path: `${programme}/rounds`,
    scope: 'rounds.read',
    capability: 'rounds/operate',
    act: 'see the programme',
  },
  readRound: {
    method: 'GET',
    path: round,
    scope: 'rounds.read',
    capability: 'rounds/operate',
    act: 'see the programme',
  },
  extendRound: {
    method: 'POST',
    path: `${round}/extensions`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'extend the term of a round',
  },
  readTask: { method: 'GET', path: task, scope: 'rounds.read', capability: 'rounds/operate', act: 'see the programme' },
  answerTask: {
    method: 'POST',
    path: `${task}/answers`,
    scope: 'rounds.answer',
    capability: 'rounds/operate',
    act: 'answer a task',
  },
  sendTaskAgain: {
    method: 'POST',
    path: `${task}/mailings`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'handle rounds and tasks',
  },
  reassignTask: {
    method: 'POST',
    path: `${task}/reassignments`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'handle rounds and tasks',
  },
  withdrawTask: {
    method: 'POST',
    path: `${task}/withdrawals`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'handle rounds and tasks',
  },
  takeOutRemarks: {
    method: 'POST',
    path: `${task}/removals`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'take out remarks',
  },
  registerPaperAnswer: {
    method: 'POST',
    path: `${task}/paper-answers`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'handle rounds and tasks',
  },
  readCalendarLink: {
    method: 'GET',
    path: `${programme}/calendar-link`,
    scope: 'rounds.read',
    capability: 'rounds/operate',
    act: 'see a calendar',
  },
  revokeCalendarLink: {
    method: 'POST',
    path: `${programme}/calendar-link/_revoke`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
    act: 'handle rounds and tasks',
  },

  readOverview: {
    method: 'GET',
    path: `${programme}/overview`,
    scope: 'programmes.read',
    capability: 'escalations/escalations',
    act: 'see the programme',
  },

  listDecisions: {
    method: 'GET',
    path: `${programme}/decisions`,
    scope: 'decisions.read',
    capability: 'decisions/read',
    act: 'see the programme',
  },
  exportDecisions: {
    method: 'GET',
    path: `${programme}/decisions/_export`,
    scope: 'decisions.read',
    capability: 'decisions/read',
    act: 'see the programme',
  },
  exportWorkbook: {
    method: 'GET',
    path: `${programme}/decisions/_workbook`,
    scope: 'decisions.read',
    capability: 'decisions/read',
    act: 'see the programme',
  },
  verifyDecisions: {
    method: 'GET',
    path: `${programme}/decisions/_verify`,
    scope: 'decisions.read',
    capability: 'decisions/read',
    act: 'see the programme',
  },

  listEvents: {
    method: 'GET',
    path: `${programme}/events`,
    scope: 'events.read',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  registerSubscription: {
    method: 'POST',
    path: `${programme}/subscriptions`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  listSubscriptions: {
    method: 'GET',
    path: `${programme}/subscriptions`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  readSubscription: {
    method: 'GET',
    path: subscription,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  moveSubscription: {
    method: 'POST',
    path: `${subscription}/moves`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  chooseTypes: {
    method: 'POST',
    path: `${subscription}/types`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  rotateKey: {
    method: 'POST',
    path: `${subscription}/keys`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  listDeliveries: {
    method: 'GET',
    path: `${subscription}/deliveries`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
  redeliver: {
    method: 'POST',
    path: `${subscription}/redeliveries`,
    scope: 'events.subscribe',
    capability: 'subscriptions/subscriptions',
    act: 'receive facts',
  },
} as const satisfies Record<string, Route>;

export type Operation = keyof typeof routes;

/** The act that an operation is. */
export type ActOf<O extends Operation> = (typeof routes)[O]['act'];

/** Public without a token: the description of the API, for programs and for people. */
export const openRoutes = {
  describeApi: { method: 'GET', path: '/openapi.json', capability: 'documentation/describe' },
  documentApi: { method: 'GET', path: '/docs', capability: 'documentation/describe' },
  describeEvents: { method: 'GET', path: '/event-catalogue', capability: 'documentation/describe' },
  documentEvents: { method: 'GET', path: '/docs/events', capability: 'documentation/describe' },
} as const satisfies Record<string, Omit<Route, 'scope' | 'act'>>;

/** The version that every response names (`API-Version`). */
export const apiVersion = '1.0.0';
