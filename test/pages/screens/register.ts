import type { AnswerOf } from '#client/client.ts';
import { decisionContracts } from '#functions/decisions/contracts.ts';
import { decisionView } from '#functions/workbench/screens/decision/view.ts';
import { searchOf, typedIn } from '#functions/workbench/screens/register/search.ts';
import { registerView } from '#functions/workbench/screens/register/view.ts';
import { checkView } from '#functions/workbench/screens/register-check/view.ts';
import type { Frame, Screens } from '../every-screen.ts';

const entry = decisionContracts.readDecision.example.answer as AnswerOf<'readDecision'>;
const verification = decisionContracts.verifyDecisions.example.answer as AnswerOf<'verifyDecisions'>;
const names = new Map([['stein', 'Stein']]);
const nothing = typedIn(new URLSearchParams());
const deferred = {
  ...entry,
  sequence: 3,
  decision: { ...entry.decision, decisionId: 'deferred', outcome: 'deferred' },
};
const later = {
  ...entry,
  sequence: 2,
  decision: {
    ...entry.decision,
    decisionId: 'later',
    matter: 'approval' as const,
    matterId: '1.stein',
    kind: 'taking-back' as const,
    outcome: 'taken-back',
    takesBack: [entry.decision.decisionId],
  },
};

/** Examples of the screens of the register. */
export const registerScreens = ({ shown, visit }: Frame): Screens => {
  const page = {
    decisions: [later, entry],
    names,
    typed: nothing,
    faults: [],
    file: visit.here('besluiten/bestand'),
    workbook: visit.here('besluiten/werkmap'),
    visit,
  };
  const wrong = typedIn(new URLSearchParams({ woorden: 'Stein', van: 'ooit', partner: 'stein' }));
  const whole = {
    ...entry.decision,
    conditions: ['Elk kwartaal een verslag.', 'De raad beslist mee.'],
    motivation: 'Het college steunt het doel.',
    silent: ['Het college van Beek'],
    document: 'https://besluiten.example/1',
  };
  return {
    register: shown('Besluiten', registerView({ ...page, earlier: visit.here('besluiten?verder=MQ') })),
    'register-none': shown('Besluiten', registerView({ ...page, decisions: [] })),
    'register-search': shown(
      'Besluiten',
      registerView({ ...page, decisions: [], typed: wrong, faults: searchOf(wrong, names).faults }),
      true,
    ),
    'register-check': shown('Controle', checkView({ verification, visit })),
    'register-broken': shown(
      'Controle',
      checkView({
        verification: { ...verification, whole: false, brokenAt: 3, missingCount: 1, unfoundedCount: 2 },
        visit,
      }),
    ),
    decision: shown(
      'Besluit 1',
      decisionView({
        entry: { ...entry, decision: whole },
        related: [entry, deferred],
        takingsBack: [later],
        names,
        visit,
      }),
    ),
  };
};
