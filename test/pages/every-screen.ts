import type { AnswerOf } from '#client/client.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { layout } from '#functions/workbench/pages/layout.ts';
import { choicePage, plainPage } from '#functions/workbench/pages/plain-pages.ts';
import { rightsView } from '#functions/workbench/screens/rights/view.ts';
import { workView } from '#functions/workbench/screens/work/view.ts';
import type { Html } from '#shared/pages/markup.ts';

const here = (path: string): string => `/werkbank/zuid-limburg/stein-portfolio-holder/${path}`;

/** A screen as it is shown, in its frame. */
const shown = (title: string, main: Html, faulty = false): string =>
  layout({
    title,
    faulty,
    main,
    programmeName: 'Regio Deal Zuid-Limburg',
    who: { name: 'Anna Voorbeeld', as: 'portefeuillehouder, Stein', hasChoice: true, csrf: 'c'.repeat(43) },
    nav: [
      { label: 'Mijn werk', path: here('werk'), isHere: true },
      { label: 'Wat mag ik?', path: here('rechten'), isHere: false },
    ],
  });

const { tasks } = roundContracts.listTasks.example.answer as AnswerOf<'listTasks'>;
const authority = programmeContracts.explainAuthority.example.answer as AnswerOf<'explainAuthority'>;

/** An example of every screen of the workbench, and of the pages around them, by name. */
export const everyScreen = (): Record<string, string> => ({
  'sign-in-choice': choicePage([{ key: 'stein', name: 'Gemeente Stein' }], '/werkbank'),
  'sign-in-nobody': choicePage([], '/werkbank'),
  'refused-page': plainPage('Dit mag u niet', ['In deze rol mag u dit niet doen.'], { faulty: true }),
  'my-work': shown('Mijn werk', workView(tasks, { here })),
  'my-work-empty': shown('Mijn werk', workView([], { here })),
  rights: shown('Wat mag ik?', rightsView(authority)),
});
