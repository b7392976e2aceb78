import { type FigureName, requirements } from '#functions/overview/domain/requirements.ts';
import { requirementsView } from '#functions/workbench/screens/requirements/view.ts';
import type { Requirement } from '#functions/workbench/screens/requirements/words.ts';
import type { Frame, Screens } from '../every-screen.ts';

const kindOf: Partial<Record<FigureName, Requirement['facts'][number]['kind']>> = {
  'goals-on-course': 'goal',
  'colleges-bound': 'partner',
  'input-adopted': 'task',
  'rungs-answered-in-time': 'escalation',
};

/** The figures of eight evaluations of half a year: the last one with so many of four that meet the requirement. */
const halves = (last: number): Requirement['movement'] => {
  const days = [...Array(9).keys()].map((nth) => `${2024 + Math.floor(nth / 2)}-${nth % 2 === 0 ? '01' : '07'}-01`);
  return days.slice(1).map((until, nth) => {
    const from = days[nth] ?? until;
    const meets = nth === 7 ? last : 1;
    const of = { meets, of: 4, percent: meets * 25 };
    return { evaluationId: `${from}_${until}`, version: 1, from, until, asOf: `${until.slice(0, 8)}15`, ...of };
  });
};

/** Half of the figures meet their norm, some do not, and one cannot be measured. */
const practice: Requirement[] = requirements.map(({ number, figure, norm }): Requirement => {
  const counted = { number, figure, norm, facts: [], movement: [] };
  if (number === 11) return { ...counted, meets: 0, of: 0 };
  const kind = kindOf[figure];
  if (!kind) return { ...counted, meets: 4, of: 4, percent: 100, colour: 'green', moved: 'same', movement: halves(4) };
  const names = ['Een vitale arbeidsmarkt in alle kernen van de regio', 'Gezonde wijken'];
  const facts = names.map((name, at) => ({ kind, id: `feit-${at}`, name, meets: false }));
  return {
    ...counted,
    meets: 1,
    of: 4,
    percent: 25,
    colour: norm > 25 ? 'red' : 'green',
    moved: number % 2 === 0 ? 'worse' : 'better',
    movement: halves(number % 2 === 0 ? 2 : 0),
    facts,
  };
});

/** Examples of the requirements: of a programme at work, and of a new one. */
export const requirementScreens = ({ shown, visit }: Frame): Screens => ({
  requirements: shown('De elf ontwerpeisen', requirementsView(practice, visit)),
  'requirements-past': shown(
    'De elf ontwerpeisen',
    requirementsView(practice, visit, { typed: '1 juli 2028', past: '2028-07-01' }),
  ),
  'requirements-empty': shown(
    'De elf ontwerpeisen',
    requirementsView(
      requirements.map(({ number, figure, norm }) => ({
        number,
        figure,
        norm,
        meets: 0,
        of: 0,
        facts: [],
        movement: [],
      })),
      visit,
    ),
  ),
});
