import type { AnswerOf } from '#client/client.ts';
import { levelContracts } from '#functions/bodies/contracts/levels.ts';
import { removalContracts } from '#functions/bodies/contracts/words-removals.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { documentForm, levelForm } from '#functions/workbench/screens/level/view.ts';
import { levelsView } from '#functions/workbench/screens/levels/view.ts';
import { remarksForm } from '#functions/workbench/screens/remarks/view.ts';
import { removalForm } from '#functions/workbench/screens/words-removal/view.ts';
import { removalsForm } from '#functions/workbench/screens/words-removals/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample, names } from './example-alliance.ts';

const { levels } = levelContracts.listLevels.example.answer as AnswerOf<'listLevels'>;
const [set] = levels as [(typeof levels)[number]];
const { removals } = removalContracts.listRemovals.example.answer as AnswerOf<'listRemovals'>;
const ofReport = { about: 'alliance' as const, aboutId: 'buurtwerkplaatsen' };
const task = roundContracts.readTask.example.answer as AnswerOf<'readTask'>;
const answer = {
  number: 1,
  answer: 'approved',
  textHash: 'x',
  givenAt: '2027-09-14T10:00:00.000Z',
  via: 'decision-page' as const,
  entitlement: 'the college of every participating municipality',
  registrarId: 'x',
  remarks: 'De wethouder is ziek.',
};

/** Examples of the screens about who sees what, and about words that are taken out. */
export const levelScreens = (frame: Frame): Screens => {
  const { shown, visit } = frame;
  const form = formExample(frame, 'programmabureau');
  const about = { names, name: 'De aankoop van het terrein', path: 'escalaties/escalation-3', levels };
  const document = { ...set, matter: 'document' as const, matterId: 'https://example.org/besluiten/2027-114' };
  return {
    levels: shown(
      'Openbaarheid',
      levelsView({ levels: [...levels, document], names, titleOf: () => 'De aankoop van het terrein' }, visit),
    ),
    'levels-none': shown('Openbaarheid', levelsView({ levels: [], names, titleOf: () => undefined }, visit)),
    level: form(levelForm('escalaties/{escalationId}/openbaarheid'), about),
    'level-faults': form(levelForm('escalaties/{escalationId}/openbaarheid'), about, { niveau: 'confidential' }, [
      { field: 'grond', message: 'Vul de grond in: het artikel van de wet, of het besluit.' },
      { field: 'tot', message: 'Vul een datum in met dag, maand en jaar. Bijvoorbeeld 19-01-2027.' },
    ]),
    'level-document': form(documentForm, { names, name: 'Een document', levels: [] }),
    'words-removals': form(removalsForm, { removals }),
    'words-removals-none': form(removalsForm, { removals: [] }),
    'words-removal': form(removalForm, { ...ofReport, before: removals }),
    'words-removal-faults': form(removalForm, { ...ofReport, before: [] }, { reden: 'Een naam.' }, [
      { field: 'woorden', message: 'Vul in wat weg moet.' },
    ]),
    remarks: form(remarksForm, {
      roundId: task.roundId,
      question: 'Wat besluit uw college?',
      task: { ...task, answer },
    }),
    'remarks-none': form(remarksForm, { roundId: task.roundId, question: 'Wat besluit uw college?', task }),
  };
};
