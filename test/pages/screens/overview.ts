import type { AnswerOf } from '#client/client.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { overviewView } from '#functions/workbench/screens/overview/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { Frame, Screens } from '../every-screen.ts';

const overview = overviewContracts.readOverview.example.answer as AnswerOf<'readOverview'>;
const askedOfPartners = roundContracts.readAsked.example.answer as AnswerOf<'readAsked'>;
const names = namesIn({ partners: [], lines: [] });
const now = '2028-08-02T09:00:00.000Z';
const bureau = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];

/** Examples of the overview: with everything in it, and of a programme that is new. */
export const overviewScreens = ({ shown, visit }: Frame): Screens => ({
  overview: shown(
    'Overzicht',
    overviewView(
      overview,
      names,
      { ...visit, standing: bureau, now },
      { askedOfPartners, inForce: { version: '1', textNumber: 2 } },
    ),
  ),
  'overview-past': shown(
    'Overzicht',
    overviewView(
      { ...overview, asOf: '2028-07-01' },
      names,
      { ...visit, standing: bureau, now },
      { day: { typed: '1 juli 2028', past: '2028-07-01' } },
    ),
  ),
  'overview-empty': shown(
    'Overzicht',
    overviewView(
      { asOf: '2028-08-02', rounds: [], lines: [], alliances: [], indicators: [], sources: [], ladder: [], due: [] },
      names,
      {
        ...visit,
        standing: bureau,
        now,
      },
    ),
  ),
});
