import type { FactType } from '#shared/events/catalogue.ts';

/**
 * Every Lambda of the application: its purpose, the records that it may read and write, and the services that it may call. The
 * CDK application turns a row into a function with its own role and exactly these rights; the function's entry reads the same row
 * to know its environment variables. Nothing is listed twice.
 */
export const owners = [
  'bodies',
  'frameworks',
  'alliances',
  'escalations',
  'money',
  'rounds',
  'decisions',
  'mail',
  'subscriptions',
  'monitoring',
] as const;
export type Owner = (typeof owners)[number];

/** The rights of a function besides reading and writing records. */
export type Right =
  | 'answer-framework-cycle' // SendTaskSuccess, StartExecution and DescribeExecution on that workflow
  | 'answer-escalation-ladder' // the same, on that workflow
  | 'set-clock' // one-time schedules of rounds
  | 'send-mail' // SES
  | 'publish' // PutEvents on the bus
  | 'link-secret' // the key that signs links and one-time codes
  | 'sessions' // the sessions of the workbench, in a table of their own
  | 'sign-in-secrets'; // the secrets of the workbench at the issuers of people, as SIGN_IN_ISSUERS names them

/** Plain settings from the environment's configuration. */
export type Setting =
  | 'PUBLIC_URL' // base of the decision pages, without a slash at the end
  | 'API_URL' // base of the API, for references in events
  | 'TOKEN_ISSUER'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_TYPES' // the types of access tokens in their header, comma separated
  | 'PEOPLE_ISSUERS' // the issuers with whose accounts people sign in, as JSON
  | 'SIGN_IN_ISSUERS' // how the workbench signs people in at each of those issuers, as JSON
  | 'WORKBENCH_URL' // base of the workbench, without a slash at the end
  | 'OPERATORS' // client ids and e-mail addresses, comma separated, that may create programmes
  | 'SHORTEST_TERM' // ISO 8601 duration: no term of a programme is shorter
  | 'LONGEST_TERM'
  | 'MAIL_FROM'
  | 'MAIL_BETWEEN' // milliseconds between two e-mails of one sender
  | 'LOCAL_RECEIVERS' // 'yes' when subscribers may be on this machine, also over http
  | 'EVENT_SOURCE'; // the publisher: the `source` of every CloudEvent

export interface Capability {
  /** The deployed file in the `entries` of its service, without `.ts`. */
  readonly entry: string;
  readonly purpose: string;
  readonly reads?: readonly Owner[];
  readonly writes?: readonly Owner[];
  readonly rights?: readonly Right[];
  readonly settings?: readonly Setting[];
  /**
   * The facts that it receives from the bus, through a queue of its own: it handles exactly these. `offered` are all that partner
   * applications may receive.
   */
  readonly listens?: readonly FactType[] | 'offered';
  /**
   * Seconds that its queue gathers facts before it hands them over: for a function that does once for a whole batch what many facts
   * in a row ask for.
   */
  readonly gathers?: number;
  /** Every batch writes the same single item of its programme, so the queue uses its lowest concurrency. */
  readonly contends?: true;
  /**
   * New items of a kind in an owner's table that it receives through the table's stream: in order and one batch at a time for
   * each partition. A stream has two readers at most, and `events/publish` is one of them.
   */
  readonly follows?: { readonly owner: Owner; readonly kind: string; readonly atOnce: number };
  /** Also called every few minutes (or every hour), without input, to find and repair missed work. */
  readonly sweeps?: true | 'hourly';
  /** Seconds; 10 unless the work grows with the number of addressees. */
  readonly timeout?: number;
}

/** The facts after which other partners, or the same ones in other rings, take part. */
export const membersChanged = [
  'nl.regiodeal.programme.imported.v1',
  'nl.regiodeal.registry.partner-admitted.v1',
  'nl.regiodeal.registry.ring-changed.v1',
  'nl.regiodeal.registry.membership-ended.v1',
  'nl.regiodeal.registry.succession-took-effect.v1',
] as const satisfies readonly FactType[];

export const capabilities = {
  'identity/authorize': {
    entry: 'authorize-handler',
    purpose:
      'Checks the token of every API call, of an application or of a person who signed in: its kind, signature, issuer, audience, expiry and client.',
    settings: ['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_TYPES', 'PEOPLE_ISSUERS'],
  },
  'documentation/describe': {
    entry: 'describe-api-handler',
    purpose: 'Says what the API is: OpenAPI for programs, a page for people.',
  },
  'bodies/programmes': {
    entry: 'programmes-api-handler',
    purpose: 'Imports programmes and shows them: members, bodies, seats.',
    reads: ['rounds', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['bodies'],
    settings: ['OPERATORS', 'SHORTEST_TERM', 'LONGEST_TERM'],
    timeout: 60,
  },
  'bodies/hear': {
    entry: 'conclude-reviews-handler',
    purpose:
      'Announces reviews, a lost quorum and new councils and colleges, carries out what the seats decided about the regiegroep, lets mergers and splits take effect on their day, and shows everybody a framework that enters into force.',
    reads: ['rounds', 'frameworks'],
    writes: ['bodies'],
    listens: [
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.programme.imported.v1',
      'nl.regiodeal.registry.ring-changed.v1',
      'nl.regiodeal.registry.membership-ended.v1',
      'nl.regiodeal.registry.succession-recorded.v1',
      'nl.regiodeal.registry.seat-rotated.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
    ],
    sweeps: 'hourly',
  },
  'frameworks/cycles': {
    entry: 'cycles-api-handler',
    purpose: 'Prepares framework texts and moves cycles on behalf of the regiegroep.',
    reads: ['bodies', 'rounds', 'decisions'],
    writes: ['frameworks'],
  },
  'frameworks/advance': {
    entry: 'advance-cycle-handler',
    purpose: 'Workflow step: draws the conclusion of a closed round and says which stage the record is in.',
    reads: ['bodies', 'rounds'],
    writes: ['frameworks'],
  },
  'frameworks/await': {
    entry: 'wait-in-stage-handler',
    purpose: 'Workflow step: keeps the task token of a stage until the record moves on.',
    reads: ['rounds'],
    writes: ['frameworks'],
    rights: ['answer-framework-cycle'],
  },
  'frameworks/drive': {
    entry: 'drive-cycles-handler',
    purpose:
      'Wakes the workflow of a cycle whose record moved, gives a new driver to one that lost its own, draws the conclusion of the answers to conditions, and starts the adjustment that an escalation asks for.',
    reads: ['bodies', 'escalations', 'rounds'],
    writes: ['frameworks'],
    rights: ['answer-framework-cycle'],
    timeout: 60,
    listens: [
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
    ],
    sweeps: true,
  },
  'frameworks/members': {
    entry: 'follow-members-handler',
    purpose:
      'Has the college of a municipality that joined asked about the framework in force, and records its decision.',
    reads: ['bodies', 'rounds'],
    writes: ['frameworks'],
    timeout: 60,
    listens: [...membersChanged, 'nl.regiodeal.cycle.stage-entered.v1', 'nl.regiodeal.round.closed.v1'],
    sweeps: 'hourly',
  },
  'alliances/alliances': {
    entry: 'alliances-api-handler',
    purpose: 'Keeps alliances: pitches and calls, contributions and payments, yearly plans and progress reports.',
    reads: ['bodies', 'frameworks', 'escalations', 'decisions', 'rounds', 'monitoring'],
    writes: ['alliances'],
  },
  'alliances/follow': {
    entry: 'follow-frameworks-handler',
    purpose:
      'Says which plans no longer fit when a framework version comes in force, ends what a partner that left had committed or promised, asks for the reports and about the payments that are due, and announces what ends.',
    reads: ['bodies', 'frameworks', 'rounds'],
    writes: ['alliances'],
    timeout: 60,
    listens: [
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.programme.imported.v1',
      'nl.regiodeal.registry.ring-changed.v1',
      'nl.regiodeal.registry.membership-ended.v1',
    ],
    sweeps: 'hourly',
  },
  'alliances/hear': {
    entry: 'take-in-outcomes-handler',
    purpose:
      'Records what councils, colleges and boards decided and what partners say about payments, keeps reports that were filled in on a page, moves the money of lines as rulings decided, and lets contributions follow municipalities that merge or are split.',
    reads: ['bodies', 'frameworks', 'escalations', 'rounds', 'decisions'],
    writes: ['alliances'],
    listens: [
      'nl.regiodeal.task.answered.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.task.remarks-taken-out.v1',
      'nl.regiodeal.registry.succession-recorded.v1',
      'nl.regiodeal.registry.succession-took-effect.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
    ],
    sweeps: 'hourly',
    timeout: 60,
  },
  'escalations/escalations': {
    entry: 'escalations-api-handler',
    purpose:
      'Lets alliances raise and withdraw escalations, shows where each is and why, and the overview of a programme.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds', 'decisions', 'monitoring', 'money'],
    writes: ['escalations'],
  },
  'escalations/advance': {
    entry: 'advance-escalation-handler',
    purpose:
      'Workflow step: draws the conclusion of what a stage of the ladder waited for, under the framework in force.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds'],
    writes: ['escalations'],
  },
  'escalations/await': {
    entry: 'wait-in-stage-handler',
    purpose: 'Workflow step: keeps the task token of a stage of the ladder until the record moves on.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds'],
    writes: ['escalations'],
    rights: ['answer-escalation-ladder'],
  },
  'escalations/drive': {
    entry: 'drive-escalations-handler',
    purpose:
      'Proposes an escalation of what a report forecasts, wakes the workflow of one that can go on, and gives a new driver to one that lost its own.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds'],
    writes: ['escalations'],
    rights: ['answer-escalation-ladder'],
    timeout: 60,
    listens: [
      'nl.regiodeal.escalation.stage-entered.v1',
      'nl.regiodeal.escalation.obligation-changed.v1',
      'nl.regiodeal.cycle.escalation-linked.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.task.remarks-taken-out.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
      'nl.regiodeal.alliance.breach-forecast.v1',
      'nl.regiodeal.alliance.phase-entered.v1',
      'nl.regiodeal.alliance.reported.v1',
    ],
    sweeps: true,
  },
  'escalations/follow': {
    entry: 'follow-obligations-handler',
    purpose:
      'Asks alliances what became of measures and conditions when their day comes, and records what they answer or that they are silent.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds'],
    writes: ['escalations'],
    timeout: 60,
    listens: ['nl.regiodeal.escalation.stage-entered.v1', 'nl.regiodeal.round.closed.v1'],
    sweeps: 'hourly',
  },
  'escalations/overview': {
    entry: 'keep-overviews-handler',
    purpose: 'Keeps the overview of each programme up: computes from the record what a fact changed.',
    reads: ['bodies', 'frameworks', 'alliances', 'rounds', 'monitoring', 'money'],
    writes: ['escalations'],
    timeout: 60,
    gathers: 1,
    sweeps: 'hourly',
    listens: [
      'nl.regiodeal.programme.imported.v1',
      'nl.regiodeal.registry.level-set.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.cycle.text-revised.v1',
      'nl.regiodeal.cycle.condition-followed-up.v1',
      'nl.regiodeal.approval.changed.v1',
      'nl.regiodeal.accession.changed.v1',
      'nl.regiodeal.round.opened.v1',
      'nl.regiodeal.round.extended.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.task.opened.v1',
      'nl.regiodeal.task.answered.v1',
      'nl.regiodeal.task.reassigned.v1',
      'nl.regiodeal.task.withdrawn.v1',
      'nl.regiodeal.task.undeliverable.v1',
      'nl.regiodeal.alliance.phase-entered.v1',
      'nl.regiodeal.alliance.pitch-changed.v1',
      'nl.regiodeal.alliance.called.v1',
      'nl.regiodeal.alliance.lead-named.v1',
      'nl.regiodeal.alliance.plan-submitted.v1',
      'nl.regiodeal.alliance.plan-tested.v1',
      'nl.regiodeal.alliance.report-asked.v1',
      'nl.regiodeal.alliance.reported.v1',
      'nl.regiodeal.alliances.periods-closed.v1',
      'nl.regiodeal.contribution.changed.v1',
      'nl.regiodeal.contribution.condition-followed-up.v1',
      'nl.regiodeal.contribution.payment-asked.v1',
      'nl.regiodeal.contribution.paid.v1',
      'nl.regiodeal.contribution.payment-corrected.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
      'nl.regiodeal.escalation.breach-grown.v1',
      'nl.regiodeal.escalation.obligation-changed.v1',
      'nl.regiodeal.indicator.measured.v1',
      'nl.regiodeal.lesson.changed.v1',
      'nl.regiodeal.money.granted.v1',
      'nl.regiodeal.money.received.v1',
      'nl.regiodeal.money.paid.v1',
      'nl.regiodeal.money.corrected.v1',
      'nl.regiodeal.composition.review-concluded.v1',
    ],
  },
  'money/money': {
    entry: 'money-api-handler',
    purpose: 'Keeps the money of the deal: grants, advances, payments and corrections, and shows how it stands.',
    reads: ['bodies', 'frameworks', 'alliances'],
    writes: ['money'],
  },
  'monitoring/monitoring': {
    entry: 'monitoring-api-handler',
    purpose: 'Records what was measured of the indicators of the framework, and keeps lessons.',
    reads: ['bodies', 'frameworks', 'alliances'],
    writes: ['monitoring'],
  },
  'monitoring/evaluations': {
    entry: 'evaluations-api-handler',
    purpose: 'Adds up what was reported over a period, and keeps the evaluations that the programmabureau establishes.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'money', 'rounds'],
    writes: ['monitoring'],
    // A concept reads every alliance, escalation and lesson.
    timeout: 25,
  },
  'monitoring/lessons': {
    entry: 'keep-lessons-handler',
    purpose: 'Makes each lesson of a report a thing of its own.',
    reads: ['bodies', 'frameworks', 'alliances'],
    writes: ['monitoring'],
    timeout: 60,
    listens: ['nl.regiodeal.alliance.reported.v1', 'nl.regiodeal.registry.words-taken-out.v1'],
    sweeps: 'hourly',
  },
  'rounds/open': {
    entry: 'open-round-handler',
    purpose: 'Workflow step: puts one question to one audience, a task for each addressee.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    rights: ['set-clock'],
    timeout: 120,
  },
  'rounds/call': {
    entry: 'call-rounds-handler',
    purpose:
      'Opens the rounds that no workflow opens, when the fact that calls for them is received, or once an hour when it was not.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    rights: ['set-clock'],
    timeout: 60,
    listens: [
      'nl.regiodeal.alliance.report-asked.v1',
      'nl.regiodeal.composition.review-called.v1',
      'nl.regiodeal.rules.proposed.v1',
      'nl.regiodeal.approval.changed.v1',
      'nl.regiodeal.accession.changed.v1',
      'nl.regiodeal.contribution.changed.v1',
      'nl.regiodeal.grant.changed.v1',
      'nl.regiodeal.contribution.payment-asked.v1',
      'nl.regiodeal.escalation.obligation-changed.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
    ],
    sweeps: 'hourly',
  },
  'rounds/close': {
    entry: 'close-ended-rounds-handler',
    purpose: 'Closes a round when the last awaited addressee answered, or when its matter was withdrawn.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    timeout: 60,
    listens: [
      'nl.regiodeal.task.answered.v1',
      'nl.regiodeal.task.withdrawn.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.alliance.reported.v1',
      'nl.regiodeal.accession.changed.v1',
      'nl.regiodeal.contribution.changed.v1',
      'nl.regiodeal.contribution.payment-asked.v1',
      'nl.regiodeal.escalation.obligation-changed.v1',
      'nl.regiodeal.grant.changed.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
    ],
  },
  'rounds/tick': {
    entry: 'keep-terms-handler',
    purpose: 'Keeps the clock of rounds: reminders on their day, closing at the end of the term.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    rights: ['set-clock'],
    timeout: 120,
    sweeps: true,
  },
  'rounds/decide': {
    entry: 'decision-pages-handler',
    purpose:
      'The decision pages: shows a task to its addressee and records the answer; opens a text or a calendar by its link.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'decisions', 'monitoring'],
    writes: ['rounds'],
    rights: ['link-secret'],
  },
  'rounds/operate': {
    entry: 'rounds-api-handler',
    purpose:
      'Shows rounds and tasks, and the programmabureau acts on them: again, on to another, longer, withdrawn, on paper.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    rights: ['set-clock', 'link-secret'],
    settings: ['PUBLIC_URL'],
  },
  'rounds/follow': {
    entry: 'follow-registry-handler',
    purpose:
      'Lets open tasks follow the registry and the alliances: to whoever holds the role or the seat, or speaks, now; and does, a portion at a time, what concerns many tasks.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'monitoring'],
    writes: ['rounds'],
    listens: [
      ...membersChanged,
      'nl.regiodeal.registry.representation-recorded.v1',
      'nl.regiodeal.registry.representation-ended.v1',
      'nl.regiodeal.registry.role-recorded.v1',
      'nl.regiodeal.registry.person-erased.v1',
      'nl.regiodeal.registry.seat-rotated.v1',
      'nl.regiodeal.alliance.lead-named.v1',
      'nl.regiodeal.contribution.changed.v1',
      'nl.regiodeal.task.remarks-taken-out.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
      'nl.regiodeal.walk.portion-due.v1',
    ],
    sweeps: true,
    timeout: 60,
  },
  'rounds/undeliverable': {
    entry: 'mark-undeliverable-handler',
    purpose: 'Marks the task whose e-mail does not arrive.',
    writes: ['rounds'],
    listens: ['nl.regiodeal.mail.refused.v1'],
  },
  'mail/send': {
    entry: 'send-letters-handler',
    purpose: 'Writes and sends the e-mail that a fact calls for, once.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'rounds', 'decisions', 'monitoring'],
    writes: ['mail'],
    rights: ['send-mail', 'link-secret'],
    sweeps: 'hourly',
    settings: ['PUBLIC_URL', 'WORKBENCH_URL', 'MAIL_FROM', 'MAIL_BETWEEN'],
    timeout: 60,
    listens: [
      'nl.regiodeal.task.opened.v1',
      'nl.regiodeal.task.reminded.v1',
      'nl.regiodeal.task.sent-again.v1',
      'nl.regiodeal.task.reassigned.v1',
      'nl.regiodeal.task.code-requested.v1',
      'nl.regiodeal.task.answered.v1',
      'nl.regiodeal.task.withdrawn.v1',
      'nl.regiodeal.round.extended.v1',
      'nl.regiodeal.cycle.input-answered.v1',
      'nl.regiodeal.cycle.condition-followed-up.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
      'nl.regiodeal.composition.review-due.v1',
      'nl.regiodeal.registry.quorum-lost.v1',
      'nl.regiodeal.registry.body-installed.v1',
      'nl.regiodeal.registry.membership-ended.v1',
      'nl.regiodeal.registry.succession-recorded.v1',
      'nl.regiodeal.rules.concluded.v1',
      'nl.regiodeal.contribution.changed.v1',
      'nl.regiodeal.contribution.ends-soon.v1',
      'nl.regiodeal.grant.ends-soon.v1',
      'nl.regiodeal.escalation.dispensation-ends-soon.v1',
      'nl.regiodeal.cycle.renewal-soon.v1',
      'nl.regiodeal.alliances.periods-closed.v1',
      'nl.regiodeal.evaluation.established.v1',
      'nl.regiodeal.alliances.money-transferred.v1',
      'nl.regiodeal.grant.used.v1',
      'nl.regiodeal.contribution.payment-asked.v1',
      'nl.regiodeal.escalation.obligation-changed.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.letter.due.v1',
    ],
  },
  'decisions/register': {
    entry: 'note-decisions-handler',
    purpose: 'Notes what was decided for the register, each decision once.',
    reads: ['bodies', 'frameworks', 'escalations', 'rounds'],
    writes: ['decisions'],
    listens: [
      'nl.regiodeal.task.answered.v1',
      'nl.regiodeal.task.remarks-taken-out.v1',
      'nl.regiodeal.registry.words-taken-out.v1',
      'nl.regiodeal.round.closed.v1',
      'nl.regiodeal.cycle.stage-entered.v1',
      'nl.regiodeal.escalation.stage-entered.v1',
    ],
    sweeps: 'hourly',
    timeout: 60,
  },
  'decisions/chain': {
    entry: 'append-decisions-handler',
    purpose: 'Gives decisions that were noted their place in the register, chained by hash: its one writer.',
    writes: ['decisions'],
    follows: { owner: 'decisions', kind: 'registration', atOnce: 90 },
    sweeps: true,
    timeout: 30,
  },
  'decisions/read': {
    entry: 'decisions-api-handler',
    purpose: 'Shows the register of decisions, proves that it is whole, and says what of the record is not in it.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'rounds', 'decisions'],
    timeout: 25,
  },
  'subscriptions/subscriptions': {
    entry: 'subscriptions-api-handler',
    purpose: 'Lets partner applications subscribe to facts, follow their deliveries, and pull facts in order.',
    reads: ['bodies'],
    writes: ['subscriptions'],
    settings: ['API_URL', 'LOCAL_RECEIVERS'],
    timeout: 25,
  },
  'subscriptions/fan-out': {
    entry: 'append-events-handler',
    purpose: 'Gives every fact its place in the log of its programme, and a delivery for every subscriber to it.',
    reads: ['bodies', 'frameworks', 'alliances', 'escalations', 'money', 'rounds', 'decisions', 'mail', 'monitoring'],
    writes: ['subscriptions'],
    settings: ['API_URL', 'EVENT_SOURCE'],
    timeout: 60,
    listens: 'offered',
    gathers: 1,
    contends: true,
    sweeps: 'hourly',
  },
  'subscriptions/deliver': {
    entry: 'deliver-events-handler',
    purpose: 'Calls the receivers of subscribers, each by itself, and tries again later where nobody took it.',
    reads: ['bodies'],
    writes: ['subscriptions'],
    settings: ['LOCAL_RECEIVERS'],
    timeout: 60,
    listens: ['nl.regiodeal.subscription.deliveries-due.v1'],
    sweeps: true,
  },
  'events/publish': {
    entry: 'publish-facts-handler',
    purpose: 'Carries every stored fact from the tables to the bus, and sweeps up what stayed behind.',
    writes: [
      'bodies',
      'frameworks',
      'alliances',
      'escalations',
      'money',
      'rounds',
      'decisions',
      'mail',
      'subscriptions',
      'monitoring',
    ],
    rights: ['publish'],
    settings: ['API_URL', 'EVENT_SOURCE'],
    timeout: 60,
    sweeps: true,
  },
  'workbench/serve': {
    entry: 'serve-handler',
    purpose: 'The workbench: signs people in, and shows them screens that read and write through the API alone.',
    rights: ['sessions', 'sign-in-secrets'],
    settings: ['API_URL', 'WORKBENCH_URL', 'SIGN_IN_ISSUERS'],
    // As long as the gateway waits: a screen calls the API several times.
    timeout: 29,
  },
  'health/measure': {
    entry: 'take-measures-handler',
    purpose:
      'Counts what ops look at: cycles and escalations by stage, open tasks by age, those overdue or undeliverable.',
    reads: ['frameworks', 'escalations', 'rounds'],
    timeout: 60,
    sweeps: 'hourly',
  },
} as const satisfies Record<string, Capability>;

export type CapabilityName = keyof typeof capabilities;

/** The file that is deployed for a capability: wiring that nothing imports. */
export const entryOf = (name: CapabilityName): string =>
  `functions/${name.split('/')[0]}/entries/${capabilities[name].entry}.ts`;

/** Name of the environment variable with the name of an owner's table. */
export const tableVariable = <O extends Owner>(owner: O): `${Uppercase<O>}_TABLE` =>
  `${owner.toUpperCase()}_TABLE` as `${Uppercase<O>}_TABLE`;

/** The environment variables of each right. */
export const rightVariables = {
  'answer-framework-cycle': ['FRAMEWORK_CYCLE_ARN'],
  'answer-escalation-ladder': ['ESCALATION_LADDER_ARN'],
  'set-clock': ['CLOCK_GROUP', 'CLOCK_TARGET_ARN', 'CLOCK_ROLE_ARN'],
  'send-mail': ['MAIL_CONFIGURATION_SET'],
  publish: ['BUS_NAME'],
  'link-secret': ['LINK_SECRET_ARN'],
  sessions: ['SESSIONS_TABLE'],
  'sign-in-secrets': [],
} as const satisfies Record<Right, readonly string[]>;
