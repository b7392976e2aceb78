import * as z from 'zod';
import { type Binding, dueOnOf } from './domain/binding.ts';
import { Obligation } from './terms/obligation.ts';

/** A measure or a condition of a dispensation as the API shows it. */
export const ObligationView = z.strictObject({
  obligationId: z.string(),
  what: Obligation.shape.what,
  text: z.string(),
  who: z.string().optional(),
  dueOn: z.iso.date().optional(),
  status: z.enum(['open', ...Obligation.shape.status.options]),
  asked: z.int(),
  followUps: Obligation.shape.followUps,
});
type ObligationView = z.infer<typeof ObligationView>;

/** What binds, with its record if it has one. */
export const obligationView = (binding: Binding, known: Obligation | undefined): ObligationView => {
  const dueOn = dueOnOf(binding, known);
  return { ...shown(known ?? { ...binding, status: 'open', asked: 0, followUps: [] }), ...(dueOn ? { dueOn } : {}) };
};

/** What bound before, from its record. */
const shown = ({
  obligationId,
  what,
  text,
  who,
  status,
  asked,
  followUps,
}: Omit<ObligationView, 'dueOn'>): ObligationView => ({
  obligationId,
  what,
  text,
  ...(who === undefined ? {} : { who }),
  status,
  asked,
  followUps,
});

/** The measures and conditions of an escalation: those that bind, and those that were asked about or followed up before. */
export const obligationViews = (binding: readonly Binding[], records: readonly Obligation[]): ObligationView[] => {
  const known = new Map(records.map((record) => [record.obligationId, record]));
  const bound = new Set(binding.map(({ obligationId }) => obligationId));
  const before = records.filter(({ obligationId }) => !bound.has(obligationId));
  return [...before.map(shown), ...binding.map((one) => obligationView(one, known.get(one.obligationId)))];
};
