import type { AnswerOf } from '#client/client.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { escalationContracts } from '#functions/escalations/contracts.ts';
import { cycleContracts } from '#functions/frameworks/contracts/cycles.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import type { Dossier, Question } from '#functions/workbench/screens/dossier/dossier.ts';
import { dossierView } from '#functions/workbench/screens/dossier/view.ts';
import { exampleText } from '../../support/framework-texts.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { names } from './example-alliance.ts';
import { lineBudget } from './example-plan.ts';
import { reportPage } from './example-report.ts';

const task = roundContracts.readTask.example.answer as AnswerOf<'readTask'>;
const round = roundContracts.readRound.example.answer as AnswerOf<'readRound'>;
const escalation = escalationContracts.readEscalation.example.answer as AnswerOf<'readEscalation'>;
const [cycle] = cycleContracts.listCycles.example.answer.cycles as AnswerOf<'listCycles'>['cycles'];
const forecast = cycleContracts.forecastRound.example.answer as AnswerOf<'forecastRound'>;
const { due } = reportContracts.listDue.example.answer as AnswerOf<'listDue'>;
const addressee = 'Stein, lid van de regiegroep';

const vote: Question = {
  task: { ...task, kind: 'vote', capacity: 'seat', addressee },
  round: {
    ...round,
    kind: 'vote',
    question: 'Stelt u versie 1 van de kaders van de Regio Deal Zuid-Limburg vast?',
    motivation: 'De klankbordgroep had één bezwaar. Het is in de samenvatting verwerkt.',
  },
};
const ruling: Question = {
  task: {
    ...task,
    taskId: 'zuid-limburg.escalation-1.ruling.1.seat-stein',
    kind: 'ruling',
    capacity: 'seat',
    addressee,
    content: {
      sections: [
        { heading: 'Oorzaak', text: 'De aannemer is failliet.', rows: [] },
        { heading: 'Dreigende afwijking', rows: [{ label: 'Te hoge kosten', value: '8 procent in 2028' }] },
      ],
    },
    briefing: undefined,
  },
  round: {
    ...round,
    kind: 'ruling',
    subject: { title: escalation.title, textNumber: 1, hash: round.subject.hash },
    question: 'Staat u toe dat Buurtwerkplaatsen meer kost dan begroot?',
    termEnd: '2027-09-24T21:59:59.000Z',
  },
  behind: { escalation, alliance: reportPage.alliance, account: reportPage },
};
const dossier: Dossier = {
  questions: [ruling, vote],
  due,
  forecasts: cycle ? [{ cycle: { ...cycle, stage: 'consultation' }, forecast }] : [],
  inForce: exampleText,
  budgets: lineBudget ? [lineBudget] : [],
  names,
};

/** Examples of the dossier of a seat: of a ruling with its report and a vote, of a ruling without a report, and of an evening without questions. */
export const dossierScreens = ({ shown, visit }: Frame): Screens => {
  const around = { ...visit, programmeName: 'Regio Deal Zuid-Limburg', now: '2027-09-22T09:00:00.000Z' };
  const byHand = { ...ruling, behind: { escalation, alliance: reportPage.alliance } };
  const none = { questions: [], due: [], forecasts: [], budgets: [], names };
  return {
    dossier: shown('Morgen', dossierView(dossier, around)),
    'dossier-by-hand': shown('Morgen', dossierView({ ...none, questions: [byHand] }, around)),
    'dossier-waiting': shown('Morgen', dossierView({ ...dossier, questions: [] }, around)),
    'dossier-empty': shown('Morgen', dossierView(none, around)),
  };
};
