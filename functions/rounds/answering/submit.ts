import type { APIGatewayProxyResult } from 'aws-lambda';
import { Conflict, InvalidInput, NotFound } from '#shared/errors/errors.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { boundIn } from '../pages/bound-values.ts';
import { linkSentPage } from '../pages/closed-page.ts';
import type { CodeView } from '../pages/code-section.ts';
import { failurePage } from '../pages/failure-page.ts';
import { answerFaults, codeFaults, passOnFaults } from '../pages/fault-words.ts';
import { codeField, type Step } from '../pages/form-values.ts';
import { passedOnPage, passOnPage } from '../pages/pass-on-page.ts';
import { receiptPage } from '../pages/receipt-page.ts';
import { reviewPage } from '../pages/review-page.ts';
import type { TaskView } from '../pages/views.ts';
import type { Beside, Filled } from '../terms/filling.ts';
import { asksCode } from '../terms/recorded.ts';
import { roundKind } from '../terms/round-kinds.ts';
import { dossierAfter } from './dossier.ts';
import { answerFrom, answerValues, deputyFrom, filledIn, passOnValues } from './form.ts';
import { passOn, sendAgain } from './hand-over.ts';
import { type CheckedCode, checkCode, requestCode } from './one-time-code.ts';
import { recordAnswer } from './record-answer.ts';
import { closed, page } from './response.ts';
import { shownAnswerPage } from './shown-answer-page.ts';
import { closedView, masked, recordedView, taskView } from './task-view.ts';
import { closedKindOf, type Visit } from './visit.ts';

type Submission = (visit: Visit, form: URLSearchParams) => Promise<APIGatewayProxyResult>;

const isSubmission = (word: string): word is keyof typeof submissions => Object.hasOwn(submissions, word);

/** Executes a submitted form. The caller translates its errors. */
export const submit: Submission = async (visit, form) => {
  const step = form.get('step') ?? '';
  const kind = closedKindOf(visit);
  if (step === 'send-link') return kind === 'expired' ? sendLink(visit, form) : refused(visit, kind);
  // A form sent twice must get the recorded answer, so an answered task continues to the recording.
  if (kind) return closed(kind, visit);
  if (!isSubmission(step)) return page(400, await typedAgain(visit, form));
  return submissions[step](visit, form);
};

const refused = async (visit: Visit, kind: ReturnType<typeof closedKindOf>): Promise<APIGatewayProxyResult> =>
  kind ? closed(kind, visit) : page(200, await shownAnswerPage(visit));

const change: Submission = async (visit, form) => page(200, await typedAgain(visit, form));

/** The form with what was typed in it. */
const typedAgain = (visit: Visit, form: URLSearchParams, faults: readonly PageFault[] = []): Promise<string> =>
  shownAnswerPage(visit, answerValues(form), faults, filledIn(visit.dossier.form, form));

/** The page of a task with what was typed in the form of its matter. */
const viewOf = ({ dossier, form: target }: Visit, form: URLSearchParams): TaskView =>
  taskView(dossier, target, undefined, filledIn(dossier.form, form));

/** The faults of the form of the matter, in the words of the page. */
const faultsOfForm = async (
  { roundDeps, dossier: { round } }: Visit,
  filled: Filled | undefined,
  beside: Beside,
): Promise<PageFault[]> => {
  const faults = filled && (await roundDeps.matters[round.matter].filling?.faults(round, filled, beside));
  return (faults ?? []).map(({ name, dutch }) => ({ field: name, message: dutch }));
};

/** The form again, with its faults. @throws {unknown} the given error, when it is of another kind. */
const faulty = async (visit: Visit, form: URLSearchParams, error: unknown): Promise<APIGatewayProxyResult> => {
  if (!(error instanceof InvalidInput)) throw error;
  const values = answerValues(form);
  const { today, form: sections, task } = visit.dossier;
  const faults: PageFault[] = [
    ...answerFaults(error.faults, values, today),
    // The record changed since the review page: the form shows its faults again.
    ...(await faultsOfForm(visit, filledIn(sections, form), boundIn(roundKind(task.kind).options, values))),
  ];
  return page(400, await typedAgain(visit, form, faults));
};

const review = async (visit: Visit, form: URLSearchParams, resend = false): Promise<APIGatewayProxyResult> => {
  const { dossier } = visit;
  const values = answerValues(form);
  const view = viewOf(visit, form);
  try {
    const { given } = answerFrom(values, dossier, filledIn(dossier.form, form));
    const faults = await faultsOfForm(visit, given.filled, given);
    if (faults.length > 0) return page(400, await typedAgain(visit, form, faults));
  } catch (error) {
    return faulty(visit, form, error);
  }
  if (!view.oneTimeCode) return page(200, reviewPage(view, values));
  return page(200, reviewPage(view, values, await codeView(visit, { resend })));
};

/** Sends a code when one is needed; returns where it went, or that it cannot be sent now. */
const codeView = async (visit: Visit, asking: Parameters<typeof requestCode>[3]): Promise<CodeView> => {
  const sent = await requestCode(visit.roundDeps, visit.dossier.task, visit.now, asking);
  return sent ? { codeSentTo: codeAddress(visit) } : { codeFault: codeFaults.wait };
};

const codeAddress = ({ dossier }: Visit): string | undefined => dossier.codeEmail && masked(dossier.codeEmail);

/** Records the reviewed answer. An answer that is no longer valid (a changed form, a day that ended) is shown again with its faults. */
const record: Submission = async (visit, form) => {
  try {
    return await recorded(
      visit,
      form,
      answerFrom(answerValues(form), visit.dossier, filledIn(visit.dossier.form, form)),
    );
  } catch (error) {
    return faulty(visit, form, error);
  }
};

/** Checks the code in a form when one is needed. */
const codeOf = async (
  { roundDeps, keys, dossier, now }: Visit,
  form: URLSearchParams,
  isCodeNeeded: boolean,
): Promise<CheckedCode> =>
  isCodeNeeded ? checkCode(roundDeps, keys, dossier.task, form.get(codeField) ?? '', now) : { task: dossier.task };

const recorded = async (
  visit: Visit,
  form: URLSearchParams,
  { given, registrar }: ReturnType<typeof answerFrom>,
): Promise<APIGatewayProxyResult> => {
  const { roundDeps, dossier, now } = visit;
  const values = answerValues(form);
  const view = viewOf(visit, form);
  const checked = await codeOf(visit, form, asksCode(dossier.programme, dossier.task.kind, dossier.today));
  if (checked.fault) {
    const codeFault = codeFaults[checked.fault];
    return page(400, reviewPage(view, values, { codeSentTo: codeAddress(visit), codeFault }));
  }
  const textHash = form.get('textHash') ?? '';
  const before = dossier.task.answer?.number;
  const answering = {
    taskId: visit.link.taskId,
    given,
    registrar,
    via: 'decision-page' as const,
    now,
    textHash,
    linkVersion: visit.link.version,
  };
  const task = await recordAnswer(roundDeps)(answering, { ...dossier, task: checked.task });
  const shown = recordedView(await dossierAfter(roundDeps, dossier, task));
  if (!shown) throw new NotFound('There is no such task.');
  return page(200, receiptPage(view, shown, { repeated: task.answer?.number === before }));
};

/** Shows the form for a deputy; when an answer needs a code, passing the task on needs one too. */
const showPassOn: Submission = async (visit) => {
  const view = taskView(visit.dossier, visit.form);
  return page(
    200,
    passOnPage(view, {}, [], view.oneTimeCode ? await codeView(visit, { purpose: 'pass-on' }) : undefined),
  );
};

const recordPassOn: Submission = async (visit, form) => {
  const { roundDeps, dossier, now } = visit;
  const values = passOnValues(form);
  const view = taskView(dossier, visit.form);
  const shownCode = view.oneTimeCode ? { codeSentTo: codeAddress(visit) } : undefined;
  try {
    const { deputyName, deputyRole, deputyEmail, reason } = deputyFrom(values);
    const checked = await codeOf(visit, form, view.oneTimeCode);
    if (checked.fault) {
      return page(400, passOnPage(view, values, [], { ...shownCode, codeFault: codeFaults[checked.fault] }));
    }
    const deputy = { name: deputyName, role: deputyRole, email: deputyEmail };
    await passOn(roundDeps, checked.task, deputy, { by: 'addressee', reason, now });
    return page(200, passedOnPage(view, deputyName));
  } catch (error) {
    if (error instanceof Conflict && error.code === 'moved-enough') return page(409, failurePage(error.code, view));
    if (!(error instanceof InvalidInput)) throw error;
    return page(400, passOnPage(view, values, passOnFaults(error.faults, values), shownCode));
  }
};

/** Minimum milliseconds between two new links that the holder of an old link can request. */
const linkPause = 10 * 60_000;

const sendLink: Submission = async (visit) => {
  const { roundDeps, dossier, now } = visit;
  const { lastSentAt } = dossier.task;
  const justSent = lastSentAt !== undefined && Date.parse(now) - Date.parse(lastSentAt) < linkPause;
  if (!justSent) await sendAgain(roundDeps, dossier.task, { by: 'addressee', reason: 'link expired', now });
  return page(200, linkSentPage(closedView(dossier, visit.form)));
};

const submissions: Readonly<Record<Exclude<Step, 'send-link'>, Submission>> = {
  review: (visit, form) => review(visit, form),
  change,
  record,
  'new-code': (visit, form) => review(visit, form, true),
  'pass-on': showPassOn,
  'record-pass-on': recordPassOn,
};
