import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { Quarter } from '#shared/calendar/quarters.ts';
import { listed, next } from '#shared/http/lists.ts';
import { Ring, Role } from '#shared/vocabulary/membership.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { AskedText, TaskBriefing } from './briefing-contract.ts';
import { GivenAnswer } from './domain/answer.ts';
import { PutOverView } from './terms/put-over.ts';
import { Round, RoundKindName } from './terms/round.ts';
import { RecordedAnswer, Task, TrailLine } from './terms/task.ts';

const reason = z.string().trim().min(1).max(2000).meta({ description: 'Why; it stays in the trail.' });

/** An answer as the API shows it: without the digests of what was taken out. */
const AnswerView = RecordedAnswer.extend({
  takenOut: RecordedAnswer.shape.takenOut.unwrap().pick({ at: true, reason: true }).optional().meta({
    description:
      'When and why its remarks were taken out, because they said something about a person; absent otherwise.',
  }),
});

/** A task as the API shows it: no token, no code, nobody's address. */
const TaskView = Task.omit({
  personId: true,
  addressDigest: true,
  deputyId: true,
  dueAt: true,
  linkVersion: true,
  code: true,
  codesAsked: true,
  askedAt: true,
  remindedAt: true,
  withdrawnAt: true,
  awaitedChangedAt: true,
  revision: true,
})
  .extend({
    answer: AnswerView.optional(),
    dueAt: z.iso.datetime().optional().meta({ description: 'The end of the term of its round, extensions included.' }),
    passedOn: z.boolean().meta({ description: 'Whether a deputy has taken over.' }),
  })
  .meta({ id: 'Task' });

const OpenTaskView = TaskView.extend({
  question: z.string(),
  about: z
    .string()
    .meta({ description: 'The name of what is asked about, in Dutch: a question does not name its alliance.' }),
  dueAt: TaskView.shape.dueAt.unwrap(),
}).meta({
  id: 'OpenTask',
});
/** What an answer to a task has to hold. */
const AnsweringView = z.strictObject({
  options: z
    .array(
      z.strictObject({
        answer: z.string(),
        label: z.string(),
        remarks: z.enum(['required', 'optional', 'none']),
        conditions: z.boolean(),
        measures: z.boolean(),
        drafts: z.boolean(),
        keepsOpen: z.boolean(),
      }),
    )
    .meta({ description: 'The answers to choose from.' }),
  registersDecision: z.boolean(),
  asksAgain: z.boolean(),
  afterSilence: z.string().optional(),
  fills: z.boolean(),
  form: z
    .array(
      z.strictObject({
        heading: z.string(),
        text: z.string().optional(),
        fields: z.array(
          z.strictObject({
            name: z.string(),
            label: z.string(),
            hint: z.string().optional(),
            optional: z.literal(true).optional(),
            rows: z.int().optional(),
          }),
        ),
      }),
    )
    .optional(),
});

const TaskReadView = TaskView.extend({
  question: z.string().optional(),
  yours: z.boolean(),
  content: AskedText.optional().meta({
    description:
      'The text of the question, as its addressee reads it; for the programmabureau and the partner that is asked. Absent where the question has no text.',
  }),
  briefing: TaskBriefing.optional().meta({
    description:
      'What else whoever decides must know, as it was when the round opened: it stays the same. For the programmabureau and the partner that is asked; absent where the round has none.',
  }),
  answering: AnsweringView.optional().meta({
    description: 'What an answer has to hold; absent when the round does not accept answers any more.',
  }),
  answers: z
    .array(z.string())
    .meta({ description: 'The codes of the answers that its round allows; none when it accepts no answer any more.' }),
  trail: z.array(TrailLine.pick({ at: true, what: true, by: true, reason: true })).meta({
    description: 'Who did what to it, when and why.',
  }),
  people: z
    .array(
      z.strictObject({
        personId: z.string(),
        name: z.string(),
        role: Role,
        hasTask: z.boolean().meta({ description: 'Whether this person has the task now.' }),
      }),
    )
    .optional()
    .meta({
      description:
        'The people of the partner that answers whose role gives such an answer: the task can go to each of them. For the programmabureau, while the round is open.',
    }),
}).meta({ id: 'TaskWithTrail' });

const RoundView = Round.omit({ issued: true, parts: true, names: true, essentials: true }).meta({ id: 'Round' });

const RoundReadView = RoundView.extend({
  options: z
    .array(
      z.strictObject({
        answer: z.string().meta({ description: 'The code of the answer.' }),
        label: z.string().meta({ description: 'The answer as people read it, in Dutch.' }),
      }),
    )
    .meta({ description: 'The answers that it takes, also once it is over.' }),
  fixedTerm: z.literal(true).optional().meta({
    description:
      'Its term cannot be extended: it is a rung of the ladder, which has its own clock. Absent where it can.',
  }),
  tasks: z.array(TaskView),
}).meta({ id: 'RoundWithTasks' });

const count = z.int().min(0);
const AskedView = z
  .strictObject({
    quarter: Quarter,
    from: z.iso.date().meta({ description: 'Its first day.' }),
    until: z.iso.date().meta({ description: 'The day after its last one.' }),
    partners: z
      .array(
        z.strictObject({
          partnerId: z.string(),
          name: z.string(),
          ring: Ring.optional().meta({
            description: 'Its ring on the last day of the quarter, or today; absent when it took no part.',
          }),
          questions: count.meta({ description: 'The questions of rounds, without reports.' }),
          reports: count.meta({ description: 'The reports that it was asked for.' }),
          reminders: count.meta({ description: 'The reminders that it got.' }),
          asked: count.meta({ description: 'All of it together.' }),
          norm: count.optional().meta({ description: 'The norm of its ring; absent when the programme set none.' }),
          over: z.boolean().meta({ description: 'Whether more was asked than the norm.' }),
        }),
      )
      .meta({ description: 'Every partner that took part, or was asked something.' }),
    foreseen: z
      .array(
        z.strictObject({
          kind: RoundKindName,
          questions: z.int().min(1).meta({ description: 'How many questions of this kind are foreseen.' }),
        }),
      )
      .optional()
      .meta({ description: 'For the quarter to come: what its figures consist of. Absent for any other quarter.' }),
  })
  .meta({ id: 'Asked' });

/** Whom a round of a kind would put over the norm. */
const AskedForecastView = z
  .strictObject({
    kind: RoundKindName,
    quarter: Quarter,
    from: z.iso.date().meta({ description: 'Its first day.' }),
    until: z.iso.date().meta({ description: 'The day after its last one.' }),
    addressees: count.meta({ description: 'How many addressees the round would ask.' }),
    over: PutOverView,
  })
  .meta({ id: 'AskedForecast' });

const task = {
  programmeId: 'zuid-limburg',
  matter: 'framework-cycle',
  matterId: '1',
  roundId: 'zuid-limburg.1.approval.1',
  taskId: 'zuid-limburg.1.approval.1.college-stein',
  kind: 'approval',
  addresseeId: 'college-stein',
  partnerId: 'stein',
  capacity: 'college',
  addressee: 'college van Stein',
  awaited: true,
  status: 'open',
  assignedByHand: false,
  remindersSent: 0,
  sendings: 1,
  lastSentAt: '2027-08-02T08:00:00.000Z',
  undeliverable: false,
  dueAt: '2027-09-27T21:59:59.999Z',
  passedOn: false,
};

const about = 'Kaders 2027-2028, versie 1 (tekst 3)';
const question = 'Wat heeft het college besloten over versie 1 van de kaders van de Regio Deal Zuid-Limburg?';

const round = {
  programmeId: 'zuid-limburg',
  matter: 'framework-cycle',
  matterId: '1',
  roundId: 'zuid-limburg.1.approval.1',
  kind: 'approval',
  subject: {
    title: 'Uitvoeringsprogramma 2026-2029',
    version: 1,
    textNumber: 2,
    hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  },
  question,
  openedAt: '2027-08-02T08:00:00.000Z',
  termEnd: '2027-09-27T21:59:59.999Z',
  reminders: ['2027-09-20T07:00:00.000Z'],
  remindersSent: 0,
  awaited: 10,
  answers: 0,
  addressees: 10,
  extensions: [],
  status: 'open',
};

const extension = { until: '2027-10-11T21:59:59.999Z', reason: 'Vier raden vergaderen pas in oktober.' };

const notNow = {
  'task-not-open': 'The task is answered or withdrawn.',
  'round-closed': 'The round is over.',
  'task-changed': 'The task changed at the same moment.',
};

const notAnswered = {
  'different-answer': 'Another answer was recorded, and this one does not say that it replaces it.',
  'task-withdrawn': 'The question was withdrawn.',
  'round-closed': 'The round is over.',
  'already-concluded': 'The decision has been concluded from the recorded answer.',
  'remarks-answered': 'The remarks of the recorded answer were already answered.',
};

const decided = {
  answer: 'approved',
  decision: {
    decidedOn: '2027-09-14',
    reference: 'B&W 2027-114',
    onBehalfOf: 'college van burgemeester en wethouders van Stein',
  },
};

/** The API contracts of rounds and tasks. */
export const roundContracts = {
  listTasks: contract({
    summary: 'List the tasks',
    description:
      'The tasks of rounds that accept answers: the open tasks, of everybody or of one partner, the earliest due first. Answered and withdrawn tasks of those rounds are listed on request, and so are the tasks of rounds that are over: an open task of such a round was not answered.',
    query: z.strictObject({
      partnerId: identifier
        .optional()
        .meta({ description: 'Only what waits on this partner; an unknown one is refused.' }),
      status: Task.shape.status.optional(),
      rounds: z.enum(['open', 'over']).default('open').meta({
        description: 'Of rounds that accept answers, or of those that were closed or withdrawn.',
      }),
      kind: Task.shape.kind.optional().meta({ description: 'Only what is asked in rounds of this kind.' }),
      dueBefore: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only what is due before this.' }),
      mine: z.literal('yes').optional().meta({
        description:
          'Only what the caller answers itself: a person its own tasks, an application those of its partner.',
      }),
      ...listed('dueAt', 'taskId'),
    }),
    answers: { 200: z.strictObject({ tasks: z.array(OpenTaskView), next }).meta({ id: 'OpenTasks' }) },
    example: {
      query: { partnerId: 'stein', dueBefore: '2027-10-01T00:00:00Z' },
      answer: { tasks: [{ ...task, question, about }] },
    },
  }),
  listRounds: contract({
    summary: 'List the rounds',
    description:
      'Every round of the programme that you may see, open ones and those that are over, with its outcome. The tasks of a round are in the round itself.',
    query: z.strictObject({
      status: Round.shape.status.optional().meta({ description: 'Only rounds with this status.' }),
      kind: Round.shape.kind.optional().meta({ description: 'Only rounds of this kind.' }),
      matter: Round.shape.matter.optional().meta({ description: 'Only rounds about such a matter.' }),
      matterId: Round.shape.matterId.optional().meta({
        description: 'Only rounds about the matter with this identifier; with `matter`.',
      }),
      ...listed('openedAt', 'termEnd'),
    }),
    answers: { 200: z.strictObject({ rounds: z.array(RoundView), next }).meta({ id: 'Rounds' }) },
    example: { query: { status: 'open' }, answer: { rounds: [round] } },
  }),
  readRound: contract({
    summary: 'Read a round',
    description:
      'The question, the term, the outcome once there is one, and every task in it. A vote in an open round is shown to the programmabureau and the partner that gave it.',
    answers: { 200: RoundReadView },
    example: {
      answer: {
        ...round,
        options: [
          { answer: 'approved', label: 'Het college stemt in' },
          { answer: 'not-approved', label: 'Het college stemt niet in' },
        ],
        tasks: [task],
      },
    },
  }),
  readAsked: contract({
    summary: 'Read what was asked of each partner in a quarter',
    description:
      'Every question, report and reminder to a partner, against the norm that the programme sets for its ring. A question counts once, in the quarter in which it was asked; a reminder in the quarter in which it was sent. Questions that the caller does not see count for nobody. It reads the rounds that ran in the quarter, whatever was asked in other years. Of the next quarter it says what the record foresees: the reports over periods that end in it, and the payments, measures and conditions whose day comes. Reminders, and what somebody sets off, are not foreseen.',
    query: z.strictObject({
      quarter: Quarter.optional().meta({
        description:
          'The quarter, as `2027-Q3`, at the latest the next one; the present one in Europe/Amsterdam when it is left out.',
      }),
    }),
    answers: { 200: AskedView },
    example: {
      answer: {
        quarter: '2027-Q3',
        from: '2027-07-01',
        until: '2027-10-01',
        partners: [
          {
            partnerId: 'stein',
            name: 'Stein',
            ring: 'middle',
            questions: 9,
            reports: 1,
            reminders: 3,
            asked: 13,
            norm: 12,
            over: true,
          },
        ],
      },
    },
  }),
  forecastAsked: contract({
    summary: 'Forecast whom a round would put over the norm',
    description:
      'Before a round opens: the partners that would be asked more in this quarter than the norm of their ring, if a round of this kind opened now. Nothing opens. The rounds of a framework cycle have the same in `forecastRound`, with the day of the last answer. Questions that the caller does not see count for nobody.',
    query: z.strictObject({
      kind: RoundKindName.meta({ description: 'The kind of round.' }),
      partnerIds: z
        .string()
        .max(8000)
        .transform((text) => text.split(','))
        .pipe(z.array(identifier).min(1).max(200))
        .optional()
        .meta({
          description:
            'The partners that would be asked, joined by commas: for a kind that asks the body of a partner or the partner itself; of an alliance all that may speak for it, in order, of which the first that takes part is asked. Left out for a kind whose addressees follow from the membership.',
        }),
    }),
    answers: { 200: AskedForecastView },
    example: {
      query: { kind: 'rule-change' },
      answer: {
        kind: 'rule-change',
        quarter: '2027-Q3',
        from: '2027-07-01',
        until: '2027-10-01',
        addressees: 4,
        over: [{ partnerId: 'beekdaelen', name: 'Beekdaelen', asked: 12, adds: 1, norm: 12 }],
      },
    },
  }),
  extendRound: contract({
    summary: 'Extend the term of a round',
    description:
      'By the body that asked; the term can only become longer, and ends before the programme does. Reminders move with it; none is added.',
    body: z.strictObject({
      until: z.iso.datetime({ offset: true }).meta({ description: 'The new end of the term.' }),
      reason,
    }),
    answers: { 201: RoundView },
    conflicts: {
      'extended-enough': 'The term was extended as often as it can be.',
      'term-fixed': 'A rung of the ladder has its own clock.',
      'round-closed': 'The round is over.',
      'round-changed': 'The round changed at the same moment.',
    },
    example: {
      body: extension,
      answer: {
        ...round,
        termEnd: extension.until,
        extensions: [
          {
            from: round.termEnd,
            ...extension,
            by: 'programmabureau-zuid-limburg',
            at: '2027-09-13T09:00:00.000Z',
          },
        ],
      },
    },
  }),
  readTask: contract({
    summary: 'Read a task',
    description:
      'One part in a round, with its answer and its trail. No addresses and no link: those are for its addressee. Its text, its briefing, reasons in the trail, and a vote while its round runs, are for the programmabureau and the partner concerned.',
    answers: { 200: TaskReadView },
    example: {
      answer: {
        ...task,
        question,
        content: {
          framework: {
            summary: 'Zuid-Limburg wordt gezonder.',
            lines: [
              {
                name: 'Sterke en gezonde gemeenschappen',
                goals: [
                  {
                    title: 'Iedereen doet mee',
                    description: 'Meer inwoners doen mee aan het leven in hun buurt.',
                    indicators: ['Inwoners die meedoen: van 40 naar 55 procent, uiterlijk 31 december 2029'],
                  },
                ],
                budget: [{ year: 2028, amountCents: 120_000_000 }],
              },
            ],
            groundRules: {
              monitoring: 'Elk half jaar.',
              accountability: 'Over elke euro, met het bewijs.',
              organisation: 'De regiegroep stuurt.',
            },
            mandate: ['Een doel wordt later gehaald: de regiegroep beslist tot en met 90 dagen'],
          },
          sections: [],
        },
        briefing: {
          compiledAt: '2027-08-02T08:00:00.000Z',
          changes: [
            {
              against: 'Sinds de consultatie, waarbij u tekst 1 zag',
              lines: ['Samenvatting: was “Gezonder.”, wordt “Zuid-Limburg wordt gezonder.”'],
              left: 0,
            },
          ],
          earlier: [
            {
              name: 'Consultatie',
              closedAt: '2027-06-28T22:00:00.000Z',
              outcome: 'Negen raden reageerden. Eén raad had een bezwaar.',
              voices: [
                {
                  addressee: 'raad van Stein',
                  answer: 'Bezwaar',
                  remarks: 'De samenvatting zegt niet waar het om gaat.',
                  reply: 'De samenvatting is herschreven.',
                },
              ],
              left: 0,
            },
          ],
          partnerName: 'Stein',
          stakes: [{ label: 'Alliantie Samen bewegen', value: 'besloten € 25.000' }],
          documents: [{ title: 'Onderbouwing', url: 'https://example.org/onderbouwing.pdf' }],
        },
        yours: true,
        answering: {
          options: [
            {
              answer: 'approved',
              label: 'Het college stemt in',
              remarks: 'optional',
              conditions: false,
              measures: false,
              drafts: false,
              keepsOpen: false,
            },
          ],
          registersDecision: true,
          asksAgain: true,
          afterSilence:
            'Zonder instemming van alle colleges gelden de kaders niet. Zij gaan dan terug naar de regiegroep.',
          fills: false,
        },
        answers: ['approved', 'approved-with-conditions', 'not-approved', 'deferred'],
        trail: [{ at: round.openedAt, what: 'opened', by: 'zuid-limburg.1.approval.1' }],
      },
    },
  }),
  answerTask: contract({
    summary: 'Answer a task',
    description:
      'For the partner that is asked, or the one that represents it: by the person whose task it is, or by its own application. The rules are those of the decision page. Where the programme asks a code with an answer, only a person may answer; a person who signed in needs no code. The same answer sent again changes nothing.',
    body: z.strictObject({
      ...GivenAnswer.shape,
      textHash: z.string().max(100).meta({ description: 'The hash of the text that was answered, from the round.' }),
      registeredBy: z
        .strictObject({ name: z.string().trim().min(1).max(200), role: z.string().trim().min(1).max(200) })
        .meta({ description: 'Who registers the answer for its body or partner.' }),
    }),
    answers: { 200: TaskView, 201: TaskView },
    conflicts: {
      ...notAnswered,
      'task-moved': 'Somebody else received the task at the same moment.',
      'task-passed-on': 'The task was passed on to a deputy, who answers it.',
      'text-superseded': 'The text changed since: read the round again.',
    },
    example: {
      body: {
        ...decided,
        textHash: round.subject.hash,
        registeredBy: { name: 'A. Janssen', role: 'gemeentesecretaris' },
      },
      answer: { ...task, status: 'answered' },
    },
  }),
  sendTaskAgain: contract({
    summary: 'Send the e-mail of a task again',
    description: 'For a mail that was lost. The link is the same.',
    body: z.strictObject({ reason }),
    answers: { 201: TaskView },
    conflicts: notNow,
    example: { body: { reason: 'De griffier heeft niets ontvangen.' }, answer: { ...task, sendings: 2 } },
  }),
  reassignTask: contract({
    summary: 'Give a task to another person of the same partner',
    description:
      'To a person whose role gives such an answer: a vote of a seat only to the portfolio holder. Of a represented partner: to a person of its representative. Links that were sent before stop working.',
    body: z.strictObject({ personId: z.string().min(1).max(80), reason }),
    answers: { 201: TaskView },
    conflicts: notNow,
    example: {
      body: { personId: 'stein-portfolio-holder', reason: 'De secretaris is met verlof.' },
      answer: { ...task, assignedByHand: true },
    },
  }),
  withdrawTask: contract({
    summary: 'Withdraw a task',
    description: 'The round no longer waits for it. An approval that the college owes is still required.',
    body: z.strictObject({ reason }),
    answers: { 201: TaskView },
    conflicts: { ...notNow, 'only-addressee': 'Nobody else is asked in this round.' },
    example: {
      body: { reason: 'De partner is opgeheven.' },
      answer: { ...task, status: 'withdrawn', withdrawnBy: 'programmabureau-zuid-limburg' },
    },
  }),
  takeOutRemarks: contract({
    summary: 'Take out the remarks of an answer',
    description:
      'For remarks that say something about a person. The answer stays; `[weggelaten]` stands where its remarks were, in every page, print, file, mail and answer of this API from then on. The register keeps the hash of what was taken out, and has an entry that says who took it out and why. E-mails that were sent before are not changed.',
    body: z.strictObject({
      answerNumber: z
        .int()
        .min(1)
        .meta({ description: 'The number of the answer: a corrected answer has its own remarks.' }),
      reason: reason.meta({ description: 'Why. Everybody reads it, so it repeats nothing of the remarks.' }),
    }),
    answers: { 201: TaskView },
    conflicts: { 'no-remarks': 'The answer has no remarks.' },
    example: {
      body: { answerNumber: 1, reason: 'De toelichting noemde de gezondheid van een inwoner.' },
      answer: { ...task, status: 'answered' },
    },
  }),
  registerPaperAnswer: contract({
    summary: 'Register an answer that came on paper',
    description:
      'Registers an answer by the same rules as on the decision page, with who gave it and why it came on paper; or corrects one that was registered wrongly.',
    body: z.strictObject({
      ...GivenAnswer.shape,
      givenBy: z
        .strictObject({ name: z.string().trim().min(1).max(200), role: z.string().trim().min(1).max(200) })
        .meta({ description: 'Who gave the answer, as it stands on the paper.' }),
      reason,
      replaces: z.int().min(1).optional().meta({ description: 'The number of the answer that this one corrects.' }),
    }),
    answers: { 201: TaskView },
    conflicts: notAnswered,
    example: {
      body: {
        ...decided,
        givenBy: { name: 'A. Janssen', role: 'gemeentesecretaris' },
        reason: 'De brief kwam per post.',
      },
      answer: { ...task, status: 'answered' },
    },
  }),
};
