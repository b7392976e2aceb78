import { answerPage } from '#functions/rounds/pages/answer-page.ts';
import { type ClosedKind, closedPage, linkSentPage } from '#functions/rounds/pages/closed-page.ts';
import { failurePage } from '#functions/rounds/pages/failure-page.ts';
import { answerFaults, codeFaults, passOnFaults } from '#functions/rounds/pages/fault-words.ts';
import { answerFields, passOnFields } from '#functions/rounds/pages/form-values.ts';
import { passedOnPage, passOnPage } from '#functions/rounds/pages/pass-on-page.ts';
import { receiptPage } from '#functions/rounds/pages/receipt-page.ts';
import { reviewPage } from '#functions/rounds/pages/review-page.ts';
import type { ClosedView, TaskView } from '#functions/rounds/pages/views.ts';
import type { RecordedView } from '#shared/pages/views.ts';
import { governanceTasks } from './example-tasks.ts';
import { approvalTask, approvalValues, inputTask, recordedApproval, voteTask, voteValues } from './example-views.ts';

export const closedKinds: readonly ClosedKind[] = [
  'concluded',
  'closed',
  'withdrawn',
  'expired',
  'superseded',
  'passed-on',
  'beyond-room',
  'not-found',
  'different-answer',
  'not-entitled',
  'beyond-mandate',
];

/** The fields of a form that asks for an approval: it binds nobody to measures, and drafts nothing for a ruling. */
export const approvalFields = answerFields.filter((field) => !['measures', 'upTo', 'until'].includes(field));

const everyFault = (fields: readonly string[]) => fields.map((field) => ({ pointer: `/${field}`, message: 'wrong' }));
const deputy = {
  deputyName: 'K. Peters',
  deputyRole: 'loco-secretaris',
  deputyEmail: 'k.peters@stein.example',
  reason: 'Verlof.',
};

const outcome =
  'De stemming heeft niet geleid tot vaststelling: 2 × voor. Het quorum van 3 is niet gehaald: 2 van de 4 zetels hebben gestemd. Niet geantwoord: Beekdaelen en Maastricht.';

export const expiredView = (view: TaskView): ClosedView => ({
  programmeName: view.programmeName,
  contactOfBureau: view.contactOfBureau,
  question: view.question,
  formAction: view.formAction,
  csrf: view.csrf,
  registeredAddress: 'j•••••@stein.example',
});

const taskPages = (view: TaskView, recorded: RecordedView): Record<string, string> => ({
  'answer-approval': answerPage(view),
  'answer-asked-again': answerPage({ ...view, motivation: 'De regiegroep heeft uw bezwaar besproken.\nZie de brief.' }),
  'answer-all-faults': answerPage(
    view,
    { ...approvalValues, decidedOn: '31-02-2027' },
    answerFaults(everyFault(approvalFields), approvalValues, approvalTask.today),
  ),
  'answer-one-fault': answerPage(view, {}, answerFaults(everyFault(['answer']), {}, view.today)),
  'review-approval': reviewPage(view, approvalValues, { codeSentTo: 'j•••••@stein.example' }),
  'review-wrong-code': reviewPage(view, approvalValues, {
    codeSentTo: 'j•••••@stein.example',
    codeFault: codeFaults.wrong,
  }),
  'review-deferred': reviewPage(view, { ...approvalValues, answer: 'deferred', conditions: '' }),
  receipt: receiptPage(view, recorded),
  'receipt-repeated': receiptPage({ ...view, outcome }, recorded, { repeated: true }),
  'receipt-deferred': receiptPage(view, { ...recorded, keptOpen: true }),
  'receipt-deferred-repeated': receiptPage(view, { ...recorded, keptOpen: true }, { repeated: true }),
  'receipt-represented': receiptPage(view, { ...recorded, by: undefined, representedBy: 'gemeente Beek' }),
  'pass-on': passOnPage(view),
  'pass-on-faults': passOnPage(view, deputy, passOnFaults(everyFault(passOnFields), deputy)),
  'passed-on-done': passedOnPage(view, deputy.deputyName),
  'link-sent': linkSentPage(expiredView(view)),
});

const closedPages = (view: TaskView, recorded: RecordedView): Record<string, string> => ({
  ...Object.fromEntries(closedKinds.map((kind) => [`${kind}-bare`, closedPage(kind)])),
  ...Object.fromEntries(
    closedKinds.map((kind) => [
      kind,
      closedPage(kind, {
        ...expiredView(view),
        closedAt: view.dueAt,
        ...(kind === 'different-answer' || kind === 'closed' ? { recorded, outcome } : {}),
        ...(kind === 'withdrawn' ? { reason: 'De tekst wordt eerst herschreven.' } : {}),
      }),
    ]),
  ),
});

/** Every page in every state that it knows, by name. */
export const everyPage = (
  view: TaskView = approvalTask,
  recorded: RecordedView = recordedApproval,
): Record<string, string> => ({
  ...taskPages(view, recorded),
  ...closedPages(view, recorded),
  'answer-vote': answerPage(voteTask),
  'answer-input': answerPage({
    ...inputTask,
    content: undefined,
    subject: { ...inputTask.subject, contentUrl: '/tekst/3' },
  }),
  'review-vote': reviewPage(voteTask, voteValues),
  ...Object.fromEntries(
    Object.entries(governanceTasks).flatMap(([name, task]) => [
      [`answer-${name}`, answerPage(task)],
      [`receipt-${name}`, receiptPage(task, recorded)],
      [
        `review-${name}`,
        reviewPage(
          task,
          { ...(task.registersDecision ? approvalValues : voteValues), answer: task.options[0]?.answer ?? '' },
          { codeSentTo: 'j•••••@stein.example' },
        ),
      ],
    ]),
  ),
  'failure-try-again': failurePage('try-again'),
  'failure-bad-request': failurePage('bad-request', view),
  'failure-too-large': failurePage('too-large', view),
  'failure-moved-enough': failurePage('moved-enough', view),
});
