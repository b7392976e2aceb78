import type { AnswerOf } from '#client/client.ts';
import { accessionContracts } from '#functions/frameworks/contracts/accessions.ts';
import { cycleContracts } from '#functions/frameworks/contracts/cycles.ts';
import { inputContracts } from '#functions/frameworks/contracts/input.ts';
import { textContracts } from '#functions/frameworks/contracts/texts.ts';
import { done } from '#functions/workbench/pages/parts.ts';
import { accessionAgainForm } from '#functions/workbench/screens/accession-again/view.ts';
import { accessionsView } from '#functions/workbench/screens/accessions/view.ts';
import { approvalBackForm } from '#functions/workbench/screens/approval-back/view.ts';
import { generalTyped } from '#functions/workbench/screens/concept/general.ts';
import { lineTyped } from '#functions/workbench/screens/concept/lines.ts';
import { conceptForm } from '#functions/workbench/screens/concept/view.ts';
import { conceptLineForm } from '#functions/workbench/screens/concept-line/view.ts';
import { words } from '#functions/workbench/screens/framework/form.ts';
import { frameworkForm } from '#functions/workbench/screens/framework/view.ts';
import { startForm } from '#functions/workbench/screens/framework-start/view.ts';
import { textView } from '#functions/workbench/screens/framework-text/view.ts';
import { frameworksView } from '#functions/workbench/screens/frameworks/view.ts';
import { inputView } from '#functions/workbench/screens/input/view.ts';
import { words as inputWords } from '#functions/workbench/screens/input-answer/form.ts';
import { inputAnswerForm } from '#functions/workbench/screens/input-answer/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample, names } from './example-alliance.ts';

const { cycles } = cycleContracts.listCycles.example.answer as AnswerOf<'listCycles'>;
const cycle = cycleContracts.readCycle.example.answer as AnswerOf<'readCycle'>;
const forecast = cycleContracts.forecastRound.example.answer as AnswerOf<'forecastRound'>;

const text = textContracts.readText.example.answer as AnswerOf<'readText'>;
const comparison = textContracts.compareTexts.example.answer as AnswerOf<'compareTexts'>;
const { received, unanswered } = inputContracts.listInput.example.answer as AnswerOf<'listInput'>;
const answer = {
  verdict: 'partly-adopted' as const,
  reason: 'De kleine kernen staan nu bij het eerste doel.',
  answeredAt: '2027-04-01T08:00:00.000Z',
};
const given = received.map((one) => ({ ...one, answer }));
const inputAnswers = (frame: Frame): Screens =>
  Object.fromEntries(
    received.map((one) => [
      'input-answer-faults',
      formExample(frame, 'programmabureau')(
        inputAnswerForm,
        { cycleId: '1', given: one, text },
        {},
        Object.entries(inputWords).map(([field, message]) => ({ field, message })),
      ),
    ]),
  );

const { lines } = text.content;
const concepts = (frame: Frame): Screens => {
  const form = formExample(frame, 'programmabureau');
  const page = { cycle, text, gaps: [], missing: [] };
  const [written] = lines as [(typeof lines)[number]];
  const line = { cycle, text, lineId: written.lineId, name: written.name, written };
  return {
    concept: form(conceptForm, {
      ...page,
      done: done('Het concept is begonnen.'),
      gaps: ['“Woningen”: geen enkel doel van een jaarplan telt mee voor deze indicator.'],
      missing: [{ lineId: 'leefomgeving', name: 'Leefomgeving' }],
    }),
    'concept-fixed': form(conceptForm, { ...page, cycle: { ...cycle, stage: 'input' } }),
    'concept-line': form(conceptLineForm, line),
    'concept-line-faults': form(conceptLineForm, line, { ...lineTyped(written), 'rijen-leeg': '2' }, [
      { field: 'goals.0.title', message: 'Vul een naam in.' },
    ]),
    'concept-line-refused': form(
      conceptLineForm,
      line,
      lineTyped(written),
      [],
      ['Dit kan nu niet.', 'Iemand anders schreef een nieuwe tekst.'],
    ),
  };
};

const starts = (frame: Frame): Screens => {
  const form = formExample(frame, 'programmabureau');
  const page = { lines: [{ lineId: 'wonen', name: 'Wonen' }] };
  return {
    'framework-start': form(startForm, page),
    'framework-start-faults': form(startForm, page, { ...generalTyped(text.content), title: '' }, [
      { field: 'title', message: 'Vul een naam in, van hoogstens 200 tekens.' },
      { field: 'lineId', message: 'Kies de programmalijn waarmee u begint.' },
    ]),
    'framework-start-next': form(startForm, { ...page, inForce: { ...text, version: '1', textNumber: 3 } }),
    'framework-start-running': form(startForm, { ...page, running: '1' }),
    'framework-start-no-lines': form(startForm, { lines: [] }),
  };
};

const municipalities = names.partners.filter(({ kind }) => kind === 'municipality');

const askedApprovals: NonNullable<AnswerOf<'readCycle'>['askedApprovals']> = [
  {
    cycleId: '1',
    partnerId: 'stein',
    status: 'taken-back',
    asked: 1,
    text: { number: 1, hash: 'a'.repeat(64) },
    approval: { taskId: 'taak', registrationId: 'taak.1', decidedOn: '2027-11-16', reference: 'B&W 2027-311' },
    takenBack: [{ taskId: 'taak', decidedOn: '2028-03-01', reference: 'B&W 2028-077', registrationId: 'later.1' }],
    consequences: [{ roundId: 'ronde', askedAt: '2028-03-02T09:00:00.000Z', status: 'asked' }],
  },
];

const { accessions } = accessionContracts.listAccessions.example.answer as AnswerOf<'listAccessions'>;
const accessionForms = (frame: Frame): Screens =>
  Object.fromEntries(
    accessions.flatMap((accession) => {
      const form = formExample(frame, 'programmabureau');
      const about = { accession, name: 'Vaals' };
      return [
        ['accession-again', form(accessionAgainForm, about)],
        [
          'accession-again-faults',
          form(accessionAgainForm, about, {}, [{ field: 'motivering', message: 'Schrijf een motivering.' }]),
        ],
      ];
    }),
  );

/** Examples of the screens of the framework. */
export const frameworkScreens = (frame: Frame): Screens => {
  const { shown, visit } = frame;
  const bureau = { here: visit.here, standing: { actsFor: 'programmabureau', party: 'het programmabureau' } };
  return {
    frameworks: shown('Kaders', frameworksView(cycles, visit)),
    'frameworks-none': shown('Kaders', frameworksView([], visit)),
    framework: formExample(frame, 'programmabureau')(frameworkForm, {
      ...{ cycle, names, forecast },
      done: done('Dit is vastgelegd. De volgende stap begint vanzelf.'),
    }),
    'framework-faults': formExample(frame, 'programmabureau')(
      frameworkForm,
      { cycle: { ...cycle, askedApprovals }, names, forecast },
      { move: 'withdraw.withdrawn', motivation: '', shorterTerm: '' },
      [{ field: 'motivation', message: words.motivation }],
    ),
    'framework-text': shown(text.content.title, textView({ text, comparison, visit })),
    'approval-back': formExample(frame, 'programmabureau')(approvalBackForm, { cycle, municipalities }),
    'approval-back-faults': formExample(frame, 'stein')(
      approvalBackForm,
      { cycle, municipalities: municipalities.slice(0, 1) },
      { reden: '' },
      [{ field: 'reden', message: 'Geef de reden van uw vraag.' }],
    ),
    accessions: shown('Gemeenten die later toetraden', accessionsView({ accessions, names }, bureau)),
    'accessions-none': shown('Gemeenten die later toetraden', accessionsView({ accessions: [], names }, bureau)),
    ...accessionForms(frame),
    input: shown(
      'Inbreng',
      inputView({ cycleId: '1', received: [...received, ...given], unanswered, isDone: true, visit }),
    ),
    'input-none': shown('Inbreng', inputView({ cycleId: '1', received: [], unanswered: 0, visit })),
    ...inputAnswers(frame),
    ...concepts(frame),
    ...starts(frame),
  };
};
