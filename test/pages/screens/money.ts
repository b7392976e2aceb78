import type { AnswerOf } from '#client/client.ts';
import { moneyContracts } from '#functions/money/contracts.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { moneyPageView } from '#functions/workbench/screens/money/view.ts';
import { entryForm } from '#functions/workbench/screens/money-entry/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import { statementView } from '#functions/workbench/screens/statement/view.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { Frame, Screens } from '../every-screen.ts';

const money = moneyContracts.readMoney.example.answer as AnswerOf<'readMoney'>;
const advance = moneyContracts.recordMoney.example.answer as AnswerOf<'listMoney'>['entries'][number];
const statement = moneyContracts.readStatement.example.answer as AnswerOf<'readStatement'>;
const partners = [
  { partnerId: 'maastricht', name: 'Maastricht', kind: 'municipality' },
  { partnerId: 'stein', name: 'Stein', kind: 'municipality' },
] as unknown as AnswerOf<'readProgramme'>['partners'];
const names = namesIn({ partners, lines: [{ lineId: 'gezonde-gemeenschappen', name: 'Gezonde gemeenschappen' }] });
const bureau = { actsFor: 'programmabureau', party: 'programmabureau' } as Visit['standing'];
const nothing = { grantedCents: 0, receivedCents: 0, plannedCents: 0, committedCents: 0, spentCents: 0, leftCents: 0 };
const noMoney: AnswerOf<'readMoney'> = {
  asOf: '2027-02-01',
  entries: 0,
  total: nothing,
  sources: [],
  years: [],
  lines: [],
  cells: [],
  alliances: [],
  partners: [],
  cofinancing: { demandedCents: 0, grantedCents: 0, receivedCents: 0, spentCents: 0, shortCents: 0 },
  grants: [],
};
const correction = {
  ...advance,
  entryId: 'verbetering-2',
  sequence: 3,
  amountCents: 240_000_000,
  corrects: advance.entryId,
  reason: 'Verkeerd bedrag.',
};
const alliances = [{ allianceId: 'buurtwerkplaatsen', title: 'Buurtwerkplaatsen' }];

/** Examples of the money of the deal: with everything in it, of a programme that is new, its forms, and its statements. */
export const moneyScreens = ({ shown, visit }: Frame): Screens => {
  const asBureau = { ...visit, standing: bureau };
  const formed = (kind: 'grant' | 'advance' | 'payment', wrong?: typeof advance) => {
    const form = entryForm('geld/boeking');
    const about = { kind, names, alliances, ...(wrong ? { wrong } : {}) };
    return shown(form.title(about), formView(form, about, { ...asBureau, action: visit.here('geld/boeking') }));
  };
  const page = { found: money, entries: [correction, advance], hasMore: true, names, day: {} };
  const programme = { period: { from: '2027-01-01', until: '2031-01-01' }, partners };
  return {
    money: shown('Geld', moneyPageView(page, asBureau)),
    'money-empty': shown(
      'Geld',
      moneyPageView(
        { found: noMoney, entries: [], hasMore: false, names, day: { typed: 'x', fault: 'Vul een dag in.' } },
        asBureau,
      ),
    ),
    'money-grant': formed('grant'),
    'money-advance-corrected': formed('advance', advance),
    'money-payment': formed('payment'),
    statement: shown(
      'Verantwoording 2028',
      statementView({ found: statement, programme, title: 'Verantwoording 2028' }, visit),
    ),
    'statement-final': shown(
      'Eindafrekening',
      statementView(
        { found: { ...statement, year: undefined, sources: [], alliances: [] }, programme, title: 'Eindafrekening' },
        visit,
      ),
    ),
  };
};
