import type { AnswerOf } from '#client/client.ts';
import { evaluationContracts } from '#functions/monitoring/contracts-evaluations.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { evaluationView } from '#functions/workbench/screens/evaluation/view.ts';
import { conceptView } from '#functions/workbench/screens/evaluation-concept/view.ts';
import { establishingForm } from '#functions/workbench/screens/evaluation-establishing/view.ts';
import { wordsForm } from '#functions/workbench/screens/evaluation-words/view.ts';
import { evaluationsView } from '#functions/workbench/screens/evaluations/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { stateReportView } from '#functions/workbench/screens/state-report/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { fullEvaluation, scarceEvaluation } from '../example-evaluation.ts';

const { evaluations } = evaluationContracts.listEvaluations.example.answer as AnswerOf<'listEvaluations'>;
const concept = evaluationContracts.readEvaluationConcept.example.answer as AnswerOf<'readEvaluationConcept'>;
const [listed] = evaluations as [(typeof evaluations)[number]];
const [version] = listed.versions as [(typeof listed.versions)[number]];
const standing = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];
const half = { evaluationId: '2028-07-01_2029-01-01', from: '2028-07-01', until: '2029-01-01' };

/** Examples of evaluations: the list for everybody and for the programmabureau, concepts, the forms, and what was established. */
export const evaluationScreens = ({ shown, visit }: Frame): Screens => {
  const seat = { ...visit, standing: { actsFor: 'stein', party: 'stein' } as Visit['standing'] };
  const bureau = { ...visit, standing, action: visit.here('evaluaties/2028-01-01_2028-07-01/woorden') };
  const second = { ...version, version: 2, replaces: 1 };
  const all = [
    { ...half, over: false, versions: [] },
    { ...listed, versions: [version, second] },
  ];
  const takenOut = [{ removal: 1, hash: version.hash }];
  const later = { ...concept, content: fullEvaluation.content, established: [version] };
  return {
    'evaluations-none': shown('Evaluaties', evaluationsView([], seat)),
    'evaluations-none-for-bureau': shown('Evaluaties', evaluationsView([], bureau)),
    evaluations: shown('Evaluaties', evaluationsView(all, seat)),
    'evaluations-for-bureau': shown('Evaluaties', evaluationsView(all, bureau)),
    'evaluation-concept': shown('Concept', conceptView({ ...concept, over: false }, visit)),
    'evaluation-concept-again': shown('Concept', conceptView(later, visit)),
    'evaluation-words': shown('Toelichting', formView(wordsForm, later, bureau)),
    'evaluation-words-faulty': shown(
      'Toelichting',
      formView(wordsForm, later, bureau, {
        seenVersion: { stand: '1' },
        values: { samenvatting: 'Alles loopt.' },
        faults: [{ field: 'verbetering', message: 'Zeg wat deze versie verbetert.' }],
      }),
    ),
    'evaluation-establishing': shown('Vaststellen', formView(establishingForm, concept, bureau)),
    'evaluation-establishing-closed': shown(
      'Vaststellen',
      formView(establishingForm, { ...concept, over: false }, bureau),
    ),
    evaluation: shown('Evaluatie', evaluationView(scarceEvaluation, visit)),
    'evaluation-full': shown('Evaluatie', evaluationView(fullEvaluation, visit)),
    'evaluation-without-words': shown('Evaluatie', evaluationView({ ...scarceEvaluation, takenOut }, visit)),
    'state-report-without-words': shown('Rapportage', stateReportView({ ...scarceEvaluation, takenOut }, visit)),
    'state-report': shown('Rapportage', stateReportView(scarceEvaluation, visit)),
    'state-report-full': shown('Rapportage', stateReportView(fullEvaluation, visit)),
  };
};
