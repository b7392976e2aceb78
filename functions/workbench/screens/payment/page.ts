import type { BodyOf } from '#client/client.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Visit } from '../screen.ts';
import { contributionPath } from './payments.ts';
import { correctionForm, type PaymentAbout, paymentForm, yearsOf } from './view.ts';

type Body = BodyOf<'recordPayment'>;

const load = async (visit: Visit): Promise<PaymentAbout> => {
  const { api, programmeId, params, now } = visit;
  const { allianceId = '', contributionId = '' } = params;
  const [contribution, { title }] = await Promise.all([
    api.call('readContribution', { path: { programmeId, allianceId, contributionId } }),
    allianceAt(visit),
  ]);
  return { contribution, title, newId: `betaling-${crypto.randomUUID().slice(0, 13)}`, today: localDate(now) };
};

const amountIn = (reader: Reader, { contribution: { offer }, wrong }: PaymentAbout): number => {
  const amount =
    offer.kind === 'money'
      ? reader.cents('bedrag')
      : reader.whole('bedrag', offer.kind === 'hours' ? 'Vul een heel aantal uren in.' : 'Vul een heel aantal in.');
  if (amount === 0 && !wrong && reader.faults.length === 0) reader.fault('bedrag', 'Vul meer dan 0 in.');
  return amount;
};

const dayIn = (reader: Reader, { contribution: { decision }, today }: PaymentAbout): string => {
  const day = reader.day('datum');
  if (reader.faults.some(({ field }) => field === 'datum')) return day;
  if (day > today)
    reader.fault('datum', `Deze datum ligt in de toekomst. Vul vandaag, ${dutchDate(today)}, of een eerdere dag in.`);
  else if (decision && day < decision.decidedOn)
    reader.fault(
      'datum',
      `Dit is voor het besluit over de bijdrage. Vul ${dutchDate(decision.decidedOn)} of een latere dag in.`,
    );
  return day;
};

/** The payment, or the correction of one, as it was typed. */
export const readPayment = (reader: Reader, about: PaymentAbout): Body => {
  const year = Number(reader.choice('jaar', yearsOf(about), 'Kies het jaar.'));
  const amount = amountIn(reader, about);
  const paidOn = dayIn(reader, about);
  const reference = reader.text('kenmerk', 'Vul het kenmerk in.');
  if (reference.length > longestReference) reader.fault('kenmerk', `Gebruik niet meer dan ${longestReference} tekens.`);
  const paymentId = reader.values['nummer'] ?? '';
  const payment = { paymentId, year, amount, paidOn, reference };
  if (!about.wrong) return payment;
  const reason = reader.text('reden', 'Zeg waarom u dit verbetert.');
  return { ...payment, corrects: about.wrong.paymentId, reason };
};

const longestReference = 100;

const send = async ({ api, programmeId, here }: Visit, body: Body, { contribution }: PaymentAbout): Promise<string> => {
  const { allianceId, contributionId } = contribution;
  await api.call('recordPayment', { path: { programmeId, allianceId, contributionId }, body });
  return withDone(here(contributionPath(contribution)), body.corrects === undefined ? 'betaald' : 'verbeterd');
};

/** The programmabureau records what was paid or delivered of a contribution. */
export const payment = formScreen({ ...paymentForm, load, read: readPayment, send });

/** The programmabureau corrects a payment that was recorded wrongly: both stay on record (rule 5). */
export const paymentCorrection = formScreen({
  ...correctionForm,
  load: async (visit: Visit): Promise<PaymentAbout> => {
    const about = await load(visit);
    const known = about.contribution.payments.find(({ paymentId }) => paymentId === visit.params['paymentId']);
    return { ...about, wrong: demanded(known, 'readContribution', 'There is no such payment.') };
  },
  read: readPayment,
  send,
});
