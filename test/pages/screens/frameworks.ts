import type { AnswerOf } from '#client/client.ts';
import { cycleContracts } from '#functions/frameworks/contracts/cycles.ts';
import { words } from '#functions/workbench/screens/framework/form.ts';
import { frameworkView } from '#functions/workbench/screens/framework/view.ts';
import { frameworksView } from '#functions/workbench/screens/frameworks/view.ts';
import type { Frame } from '../every-screen.ts';

const { cycles } = cycleContracts.listCycles.example.answer as AnswerOf<'listCycles'>;
const cycle = cycleContracts.readCycle.example.answer as AnswerOf<'readCycle'>;
const forecast = cycleContracts.forecastRound.example.answer as AnswerOf<'forecastRound'>;

/** Examples of the screens of the framework. */
export const frameworkScreens = ({ shown, visit }: Frame): Record<string, string> => ({
  frameworks: shown('Kaders', frameworksView(cycles, visit)),
  'frameworks-none': shown('Kaders', frameworksView([], visit)),
  framework: shown(cycle.title, frameworkView({ cycle, forecast, basedOn: 1, isDone: true, visit })),
  'framework-faults': shown(
    cycle.title,
    frameworkView({
      cycle,
      forecast,
      basedOn: 1,
      typed: { move: 'withdraw.withdrawn', motivation: '', shorterTerm: '' },
      faults: [{ field: 'motivation', message: words.motivation }],
      visit,
    }),
    true,
  ),
});
