import type { CapabilityName } from '#shared/runtime/capabilities.ts';

/** One operation of the partner API: where it is, which scope its token needs, which function answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below the stage `/v1`, in the notation of API Gateway. */
  readonly path: string;
  readonly scope: Scope;
  readonly capability: CapabilityName;
}

export const scopes = [
  'programmes.manage',
  'programmes.read',
  'frameworks.prepare',
  'frameworks.read',
  'rounds.operate',
  'rounds.read',
  'decisions.read',
] as const;
export type Scope = (typeof scopes)[number];

const programme = '/programmes/{programmeId}';
const cycle = `${programme}/framework-cycles/{cycleId}`;
const round = `${programme}/rounds/{roundId}`;
const task = `${programme}/tasks/{taskId}`;

/** The API as a table, by operation. CDK makes the gateway of it, the functions find their handlers by it. */
export const routes = {
  importProgramme: { method: 'PUT', path: programme, scope: 'programmes.manage', capability: 'bodies/programmes' },
  readProgramme: { method: 'GET', path: programme, scope: 'programmes.read', capability: 'bodies/programmes' },
  listBodies: { method: 'GET', path: `${programme}/bodies`, scope: 'programmes.read', capability: 'bodies/programmes' },

  startCycle: {
    method: 'POST',
    path: `${programme}/framework-cycles`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
  },
  listCycles: {
    method: 'GET',
    path: `${programme}/framework-cycles`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },
  readCycle: { method: 'GET', path: cycle, scope: 'frameworks.read', capability: 'frameworks/cycles' },
  moveCycle: { method: 'POST', path: `${cycle}/moves`, scope: 'frameworks.prepare', capability: 'frameworks/cycles' },
  forecastRound: {
    method: 'GET',
    path: `${cycle}/forecast`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },
  reviseText: { method: 'POST', path: `${cycle}/texts`, scope: 'frameworks.prepare', capability: 'frameworks/cycles' },
  readText: {
    method: 'GET',
    path: `${cycle}/texts/{textNumber}`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },
  compareTexts: {
    method: 'GET',
    path: `${cycle}/differences`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },
  listInput: { method: 'GET', path: `${cycle}/input`, scope: 'frameworks.read', capability: 'frameworks/cycles' },
  answerInput: {
    method: 'POST',
    path: `${cycle}/input/{taskId}/answers`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
  },
  listConditions: {
    method: 'GET',
    path: `${cycle}/conditions`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },
  followUpCondition: {
    method: 'POST',
    path: `${cycle}/conditions/{conditionId}/follow-ups`,
    scope: 'frameworks.prepare',
    capability: 'frameworks/cycles',
  },
  readFramework: {
    method: 'GET',
    path: `${programme}/framework`,
    scope: 'frameworks.read',
    capability: 'frameworks/cycles',
  },

  listTasks: { method: 'GET', path: `${programme}/tasks`, scope: 'rounds.read', capability: 'rounds/operate' },
  readRound: { method: 'GET', path: round, scope: 'rounds.read', capability: 'rounds/operate' },
  extendRound: { method: 'POST', path: `${round}/extensions`, scope: 'rounds.operate', capability: 'rounds/operate' },
  readTask: { method: 'GET', path: task, scope: 'rounds.read', capability: 'rounds/operate' },
  sendTaskAgain: { method: 'POST', path: `${task}/mailings`, scope: 'rounds.operate', capability: 'rounds/operate' },
  reassignTask: {
    method: 'POST',
    path: `${task}/reassignments`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
  },
  withdrawTask: { method: 'POST', path: `${task}/withdrawals`, scope: 'rounds.operate', capability: 'rounds/operate' },
  registerPaperAnswer: {
    method: 'POST',
    path: `${task}/paper-answers`,
    scope: 'rounds.operate',
    capability: 'rounds/operate',
  },

  listDecisions: {
    method: 'GET',
    path: `${programme}/decisions`,
    scope: 'decisions.read',
    capability: 'decisions/read',
  },
  verifyDecisions: {
    method: 'GET',
    path: `${programme}/decisions/_verify`,
    scope: 'decisions.read',
    capability: 'decisions/read',
  },
} as const satisfies Record<string, Route>;

export type Operation = keyof typeof routes;

/** The version that every response names (`API-Version`). */
export const apiVersion = '1.0.0';
