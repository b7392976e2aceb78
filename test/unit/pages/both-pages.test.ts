import { describe, expect, test } from 'vitest';
import type { AnswerOf } from '#client/client.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { answeringIn } from '#functions/rounds/domain/answering.ts';
import { answerPage } from '#functions/rounds/pages/answer-page.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import { typedOf } from '#functions/workbench/forms/form-view.ts';
import { dossierView } from '#functions/workbench/screens/dossier/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { taskForm } from '#functions/workbench/screens/task/view.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import { type RoundKind, roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { approvalTask } from '../../pages/example-views.ts';

const { today, subject, capacity } = approvalTask;
const now = `${today}T09:00:00.000Z`;
const standing = { actsFor: 'stein', party: 'Stein' } as Visit['standing'];
const visit = { here: (path: string) => `/${path}`, standing, now, programmeName: 'Zuid-Limburg', press: () => '' };

const behindTheMail = (kind: RoundKind): string => {
  const { options, registersDecision, afterSilence, asksAgain } = roundKind(kind);
  const rules = { roundKind: kind, options, registersDecision, afterSilence, asksAgain: asksAgain === true };
  return String(answerPage({ ...approvalTask, ...rules, briefing: undefined }));
};

const inTheWorkbench = async (kind: RoundKind) => {
  const task = {
    ...(roundContracts.readTask.example.answer as AnswerOf<'readTask'>),
    status: 'open' as const,
    addressee: capacity,
    answering: { ...answeringIn(kind), fills: false },
  };
  const round = { ...(roundContracts.readRound.example.answer as AnswerOf<'readRound'>), kind, subject };
  const about = { task, round, today };
  const dossier = {
    questions: [{ task, round }],
    due: [],
    forecasts: [],
    budgets: [],
    names: namesIn({ partners: [], lines: [] }),
  };
  const form = taskForm.fields(about, typedOf({}, [], {}));
  return {
    form: String(await form),
    page: `${await taskForm.before?.(about, visit as never)}${await form}`,
    dossier: String(await dossierView(dossier, visit)),
  };
};

/** What stands in the elements of a class, in the order of the page. */
const inClass = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`class="${name}"[^>]*>([^<]*)`, 'g'))].map(([, text = '']) => text.trim());

/** The sentences about silence, and about which text an answer holds for. */
const sentences = (page: string): string[] =>
  inClass(page, 'nl-paragraph').filter((text) => /^(Komt er geen antwoord|Uw antwoord (geldt|gaat))/.test(text));

/** The labels of the fields with the explanations beside them, without those of measures, which have rows in the workbench. */
const fields = (page: string): string[] =>
  ['utrecht-form-label', 'utrecht-form-field-description'].flatMap((name) =>
    inClass(page, name).filter((text) => !/maatregel/i.test(text)),
  );

/** The page behind a mail also asks who answers: the workbench knows. */
const whoAnswers = ['Uw naam', 'Uw functie', 'Bijvoorbeeld: gemeentesecretaris.'];

describe.each(roundKindNames)('whoever answers in a round of the kind %s', (kind) => {
  test('reads in the workbench what silence leads to and what its answer holds for, as behind the mail', async () => {
    const read = sentences(behindTheMail(kind));
    expect(read).toHaveLength(2);
    const { page, dossier } = await inTheWorkbench(kind);
    expect(sentences(page)).toEqual(read);
    expect(sentences(dossier)).toEqual(read);
  });

  test('finds the same fields with the same explanations', async () => {
    const mailFields = fields(behindTheMail(kind)).filter((text) => !whoAnswers.includes(text));
    expect(fields((await inTheWorkbench(kind)).form)).toEqual(mailFields);
  });
});
