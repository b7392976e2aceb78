import type { AnswerOf } from '#client/client.ts';
import { contributionContracts } from '#functions/alliances/contracts/alliances.ts';
import { inputContracts } from '#functions/frameworks/contracts/input.ts';
import { conditionForm } from '#functions/workbench/screens/condition/view.ts';
import {
  type Around,
  type ConditionRow,
  rowsOfContribution,
  rowsOfVersion,
} from '#functions/workbench/screens/conditions/rows.ts';
import { conditionsView } from '#functions/workbench/screens/conditions/view.ts';
import { exclusionForm } from '#functions/workbench/screens/exclusion/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample, names, working } from './example-alliance.ts';

const [given] = inputContracts.listConditions.example.answer.conditions as AnswerOf<'listConditions'>['conditions'];
const contribution = contributionContracts.readContribution.example.answer as AnswerOf<'readContribution'>;
const followedUp = contributionContracts.followUpContributionCondition.example
  .answer as AnswerOf<'followUpContributionCondition'>;
const cycle = { cycleId: '1', title: 'Kaders 2027-2028', status: 'running', stage: 'conditions' } as const;
const around: Around = { actsFor: 'stein', prepares: true, due: [], acceptanceTasks: [], mine: [], names };

const ofContribution = rowsOfContribution(
  {
    ...contribution,
    status: 'committed-with-conditions',
    decision: {
      ...{ outcome: 'committed-with-conditions', body: 'council', decidedOn: '2027-12-16', reference: 'R 2027-041' },
      ...{ onBehalfOf: 'de gemeenteraad van Stein', conditions: [followedUp.text], registrarId: 'a', entitlement: 'a' },
      registrationId: followedUp.conditionId.slice(0, followedUp.conditionId.lastIndexOf('.')),
    },
    conditions: [followedUp],
  },
  working,
  around,
).map((row): ConditionRow => ({ ...row, dueOn: '2028-11-01', late: true }));

const ofVersion = (given ? [given] : []).flatMap((one) => {
  const other = { ...one, conditionId: `${one.conditionId}0`, text: 'De regio betaalt alles.', putIn: 'r.1' };
  const waits = rowsOfVersion(cycle, [{ ...other, acceptance: 'open', excludes: [one.conditionId] }, one], around);
  return waits.map((row): ConditionRow => (row.stand === 'waits' ? { ...row, taskId: 'r.1.seat-stein' } : row));
});

/** Two conditions that exclude each other. */
const pair = (given ? [given] : []).flatMap((one) => {
  const conditionId = `${one.conditionId}0`;
  const other = {
    ...one,
    conditionId,
    taskId: 'vaals',
    addressee: 'college van Vaals',
    text: 'De regio betaalt alles.',
  };
  return [
    { ...one, excludes: [conditionId] },
    { ...other, excludes: [one.conditionId] },
  ];
});

/** The conditions of approvals and contributions, in one table and one by one. */
export const conditionScreens = (frame: Frame): Screens => {
  const { shown, visit } = frame;
  const partner = { here: visit.here, standing: { actsFor: 'stein', party: 'Stein' } };
  const [waits, binds] = ofVersion;
  const [own] = ofContribution;
  if (!waits || !binds || !own) throw new Error('An example is missing');
  const form = formExample(frame);
  const rows = [...ofVersion, ...ofContribution];
  return {
    conditions: shown('Voorwaarden', conditionsView({ rows, onlyOpen: false }, partner)),
    'conditions-open': shown('Voorwaarden', conditionsView({ rows, onlyOpen: true }, partner)),
    'conditions-none': shown('Voorwaarden', conditionsView({ rows: [], onlyOpen: false }, partner)),
    exclusion: formExample(frame, 'programmabureau')(exclusionForm, { cycle, conditions: pair }),
    'exclusion-faults': formExample(frame, 'programmabureau')(exclusionForm, { cycle, conditions: pair }, {}, [
      { field: 'tweede', message: 'Kies de andere voorwaarde.' },
      { field: 'waarom', message: 'Schrijf waarom.' },
    ]),
    'exclusion-none': formExample(frame, 'programmabureau')(exclusionForm, { cycle, conditions: [] }),
    'condition-waits': form(conditionForm('approval'), waits),
    'condition-not-met': formExample(frame, 'programmabureau')(conditionForm('approval'), {
      ...binds,
      status: 'not-met',
    }),
    'condition-faults': form(conditionForm('contribution'), { ...own, isOurs: false }, { stand: 'not-met' }, [
      { field: 'toelichting', message: 'Geef een toelichting.' },
    ]),
    'condition-of-own': form(conditionForm('contribution'), own),
    'condition-closed': form(conditionForm('approval'), { ...binds, mayFollowUp: false }),
  };
};
