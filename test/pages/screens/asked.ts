import type { AnswerOf } from '#client/client.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { askedView } from '#functions/workbench/screens/asked/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import type { Frame, Screens } from '../every-screen.ts';

const found = roundContracts.readAsked.example.answer as AnswerOf<'readAsked'>;
const [stein] = found.partners as [AnswerOf<'readAsked'>['partners'][number]];
const partners = [
  { ...stein, ...{ partnerId: 'vaals', name: 'Vaals', questions: 4, reports: 0, reminders: 0, asked: 4, over: false } },
  stein,
  {
    ...{ partnerId: 'voorbeeldministerie', name: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties' },
    ...{ ring: 'outer' as const, questions: 2, reports: 0, reminders: 1, asked: 3, over: false },
  },
];
const bureau = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];
const partner = { actsFor: 'stein', party: 'Stein', role: 'portfolio-holder' } as Visit['standing'];
const now = '2027-08-02T09:00:00.000Z';

/** Examples of what was asked: for the programmabureau, for a partner in an earlier quarter, and where no norm is set. */
export const askedScreens = ({ shown, visit }: Frame): Screens => ({
  asked: shown('Wat is gevraagd', askedView({ ...found, partners }, { ...visit, standing: bureau, now })),
  'asked-coming': shown(
    'Wat wordt gevraagd',
    askedView(
      { ...found, quarter: '2027-Q4', partners, foreseen: [{ kind: 'report', questions: 9 }] },
      { ...visit, standing: partner, now },
    ),
  ),
  'asked-coming-nothing': shown(
    'Wat wordt gevraagd',
    askedView({ ...found, quarter: '2027-Q4', partners: [], foreseen: [] }, { ...visit, standing: bureau, now }),
  ),
  'asked-of-us': shown(
    'Wat is gevraagd',
    askedView({ ...found, quarter: '2027-Q2', partners }, { ...visit, standing: partner, now }),
  ),
  'asked-no-norm': shown(
    'Wat is gevraagd',
    askedView(
      { ...found, partners: partners.map(({ norm: _norm, ...one }) => ({ ...one, over: false })) },
      { ...visit, standing: bureau, now },
    ),
  ),
});
