import type { AnswerOf } from '#client/client.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { layout } from '#functions/workbench/pages/layout.ts';
import { choicePage, plainPage, signInAgain } from '#functions/workbench/pages/plain-pages.ts';
import { firstFileView } from '#functions/workbench/screens/first-file/view.ts';
import { nextStep } from '#functions/workbench/screens/framework-start/next-step.ts';
import { rightsView } from '#functions/workbench/screens/rights/view.ts';
import { isFor, type Visit } from '#functions/workbench/screens/screen.ts';
import { screens } from '#functions/workbench/screens/table.ts';
import { fields } from '#functions/workbench/screens/task/form.ts';
import { taskForm } from '#functions/workbench/screens/task/view.ts';
import { taskTextView } from '#functions/workbench/screens/task-text/view.ts';
import { todayView } from '#functions/workbench/screens/today/view.ts';
import { workView } from '#functions/workbench/screens/work/view.ts';
import { explain } from '#shared/authority/explain.ts';
import { type Html, withPictures } from '#shared/pages/markup.ts';
import { allianceScreens } from './screens/alliances.ts';
import { askedScreens } from './screens/asked.ts';
import { calendarScreens } from './screens/calendars.ts';
import { conditionScreens } from './screens/conditions.ts';
import { dossierScreens } from './screens/dossier.ts';
import { evaluationScreens } from './screens/evaluations.ts';
import { formExample } from './screens/example-alliance.ts';
import { frameworkScreens } from './screens/frameworks.ts';
import { indicatorScreens } from './screens/indicators.ts';
import { lessonScreens } from './screens/lessons.ts';
import { levelScreens } from './screens/levels.ts';
import { moneyScreens } from './screens/money.ts';
import { ourBodyScreens } from './screens/our-body.ts';
import { overviewScreens } from './screens/overview.ts';
import { registerScreens } from './screens/register.ts';
import { registryScreens } from './screens/registry.ts';
import { requirementScreens } from './screens/requirements.ts';
import { reviewScreens } from './screens/review.ts';
import { roundScreens } from './screens/rounds.ts';
import { subscriptionScreens } from './screens/subscriptions.ts';

const here = (path: string): string => `/werkbank/zuid-limburg/stein-portfolio-holder/${path}`;

/** The navigation of whoever has the most: a portfolio holder with a seat. */
const ofSeat = screens.filter(
  (screen) => screen.nav && isFor(screen, { actsFor: 'stein', role: 'portfolio-holder', seats: ['stein'] }),
);

/** A screen as it is shown, in its frame. */
const shown = async (title: string, main: Html, faulty = false): Promise<string> =>
  layout({
    title,
    faulty,
    at: '2027-09-14T10:00:00.000Z',
    main: await withPictures(main),
    programmeName: 'Regio Deal Zuid-Limburg',
    statements: { privacy: 'https://zuid-limburg.example/privacy' },
    who: { name: 'Anna Voorbeeld', as: 'portefeuillehouder, Stein', hasChoice: true, csrf: 'c'.repeat(43) },
    nav: ofSeat.map(({ nav = '', path }) => ({ label: nav, path: here(path), isHere: nav === title })),
  });

/** What an example of a screen needs around it. */
export interface Frame {
  readonly shown: (title: string, main: Html, faulty?: boolean) => Promise<string>;
  readonly visit: Pick<Visit, 'here' | 'csrf' | 'now'>;
}

/** Examples by name; some have pictures that are still being drawn. */
export type Screens = Readonly<Record<string, string | Promise<string>>>;

const { tasks } = roundContracts.listTasks.example.answer as AnswerOf<'listTasks'>;
const undeliverable = tasks.map((one) => ({ ...one, undeliverable: true }));
const { due } = reportContracts.listDue.example.answer as AnswerOf<'listDue'>;
const names = new Map([['stein', 'Stein']]);
const given = {
  number: 1,
  answer: 'approved',
  givenAt: '2027-09-20T09:00:00.000Z',
  registrarId: 'registrar-1',
  via: 'api' as const,
  textHash: 'b5bb9d80',
  entitlement: 'Het college besluit.',
};
const answeredBefore = tasks.map((one) => ({ ...one, status: 'answered' as const, answer: given }));
const drafting = { remarks: 'required', conditions: false, drafts: true, keepsOpen: false } as const;
/** An answer with measures, a draft and a form of the matter. */
const withForm: NonNullable<AnswerOf<'readTask'>['answering']> = {
  options: [
    { ...drafting, answer: 'solution', label: 'Ja', measures: true },
    { ...drafting, answer: 'no-solution', label: 'Nee', measures: false },
  ],
  registersDecision: false,
  asksAgain: false,
  fills: true,
  form: [
    {
      heading: 'Geld van een andere lijn',
      text: 'Vul dit alleen in als er geld van een andere lijn komt.',
      fields: [
        { name: 'from.sport', label: 'Van de lijn Sport', hint: 'Over: € 1.000.', optional: true },
        { name: 'why', label: 'Waarom', rows: 3 },
      ],
    },
  ],
};
const task = roundContracts.readTask.example.answer as AnswerOf<'readTask'>;
const round = roundContracts.readRound.example.answer as AnswerOf<'readRound'>;
const now = '2027-09-22T09:00:00.000Z';
const visit = { here, csrf: 'c'.repeat(43), now };

const frame: Frame = { shown, visit };
const aboutTask = { task, round, today: '2027-09-22' };
/** Every act, for a portfolio holder without a seat. */
const authority = {
  ...(programmeContracts.explainAuthority.example.answer as AnswerOf<'explainAuthority'>),
  ...explain({
    bureau: false,
    partner: { partnerId: 'stein', kind: 'municipality' },
    ring: 'middle',
    role: 'portfolio-holder',
  }),
} as AnswerOf<'explainAuthority'>;

/** What an empty programme says to do first. */
const toBegin = (actsFor: string): Html | undefined =>
  nextStep([], { here, standing: { actsFor, party: 'Alfa' } as Visit['standing'] });

const examples = (): Screens => ({
  'sign-in-choice': choicePage([{ key: 'stein', name: 'Gemeente Stein' }], '/werkbank'),
  'sign-in-nobody': choicePage([], '/werkbank'),
  'sign-in-again': signInAgain('/werkbank/aanmelden', {
    action: '/werkbank/zuid-limburg/stein-portfolio-holder/werk',
    typed: new URLSearchParams({ reden: 'Zo.' }),
  }),
  'refused-page': plainPage('Dit mag u niet', ['In deze rol mag u dit niet doen.'], { faulty: true }),
  'first-file': layout({
    title: 'Begin een programma',
    main: firstFileView({ programmeId: '', file: '' }, visit.csrf),
  }),
  'first-file-faults': layout({
    title: 'Begin een programma',
    faulty: true,
    main: firstFileView(
      {
        programmeId: 'begin',
        file: 'programme: begin',
        faults: [{ line: 3, field: 'bureau staff', words: 'Dit ontbreekt.' }],
      },
      visit.csrf,
    ),
  }),
  'my-work': shown('Mijn werk', workView({ tasks, answered: answeredBefore }, { here, isDone: true, now })),
  'my-work-empty': shown(
    'Mijn werk',
    workView({ tasks: [], answered: [] }, { here, isDone: false, next: toBegin('alfa'), now }),
  ),
  today: shown(
    'Vandaag',
    todayView({ tasks: [...tasks, ...undeliverable], due, names, here, now: '2028-08-02T09:00:00.000Z' }),
  ),
  'today-empty': shown(
    'Vandaag',
    todayView({ tasks: [], due: [], names, next: toBegin('programmabureau'), here, now }),
  ),
  task: formExample(frame)(taskForm, aboutTask),
  'task-text': shown('Tekst', taskTextView({ task, round, visit })),
  'task-with-form': formExample(frame)(
    taskForm,
    { ...aboutTask, task: { ...task, yours: true, status: 'open', answering: withForm } },
    {},
    [{ field: 'maatregel-1-wie', message: 'Vul in wie het doet.' }],
  ),
  'task-faults': formExample(frame)(
    taskForm,
    aboutTask,
    {},
    fields.map((field) => ({ field, message: 'Vul dit in.' })),
  ),
  ...dossierScreens(frame),
  'task-refused': formExample(frame)(taskForm, aboutTask, {}, [], ['Dit kan nu niet.', 'De termijn is voorbij.']),
  ...frameworkScreens(frame),
  ...roundScreens(frame),
  ...allianceScreens(frame),
  ...conditionScreens(frame),
  ...ourBodyScreens(frame),
  ...moneyScreens(frame),
  ...overviewScreens(frame),
  ...requirementScreens(frame),
  ...askedScreens(frame),
  ...indicatorScreens(frame),
  ...evaluationScreens(frame),
  ...lessonScreens(frame),
  ...registryScreens(frame),
  ...levelScreens(frame),
  ...reviewScreens(frame),
  ...registerScreens(frame),
  ...subscriptionScreens(frame),
  ...calendarScreens(frame),
  rights: shown('Wat mag ik?', rightsView(authority, { role: 'portfolio-holder', party: 'Stein' })),
});

/** An example of every screen of the workbench, and of the pages around them, by name. */
export const everyScreen = async (): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(Object.entries(examples()).map(async ([name, page]) => [name, await page])));
