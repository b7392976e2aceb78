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
  binds: z.boolean(),
  status: z.enum(['open', ...Obligation.shape.status.options]),
  asked: z.int(),
  followUps: Obligation.shape.followUps,
});
type ObligationView = z.infer<typeof ObligationView>;

/** What its record says of it. */
const Recorded = ObligationView.omit({ dueOn: true, binds: true }).strip();

/** What binds, with its record if it has one. */
export const obligationView = (binding: Binding, known: Obligation | undefined): ObligationView => {
  const dueOn = dueOnOf(binding, known);
  const recorded = Recorded.parse(known ?? { ...binding, status: 'open', asked: 0, followUps: [] });
  return { ...recorded, binds: true, ...(dueOn ? { dueOn } : {}) };
};

/** What bound before: another solution or ruling came in its place. */
const boundBefore = (record: Obligation): ObligationView => ({ ...Recorded.parse(record), binds: false });

/** The measures and conditions of an escalation: those that bind, and those that were asked about or followed up before. */
export const obligationViews = (binding: readonly Binding[], records: readonly Obligation[]): ObligationView[] => {
  const known = new Map(records.map((record) => [record.obligationId, record]));
  const bound = new Set(binding.map(({ obligationId }) => obligationId));
  const before = records.filter(({ obligationId }) => !bound.has(obligationId));
  return [...before.map(boundBefore), ...binding.map((one) => obligationView(one, known.get(one.obligationId)))];
};
