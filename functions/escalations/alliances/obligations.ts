import type { Obligation, Obligations } from '#functions/alliances/terms/obligations.ts';
import { bindingIn } from '../binding-in.ts';
import { type Binding, dueOnOf } from '../domain/binding.ts';
import type { EscalationsReader } from '../reader.ts';
import type { Obligation as Recorded } from '../terms/obligation.ts';

/** The measures and conditions of a programme's ladder that are due, from the records of escalations, dispensations and follow-ups. */
export const obligationsOf = (escalations: EscalationsReader): Obligations => ({
  of: async (programmeId) => {
    const [binding, records] = await Promise.all([
      bindingIn(escalations, programmeId),
      escalations.obligations(programmeId),
    ]);
    const known = new Map(records.map((record) => [record.obligationId, record]));
    return binding.flatMap((one) => dueOf(one, known.get(one.obligationId)));
  },
});

const dueOf = (binding: Binding, known: Recorded | undefined): Obligation[] => {
  const dueOn = dueOnOf(binding, known);
  if (dueOn === undefined) return [];
  const { what, allianceId, escalationId, obligationId, number, text, who } = binding;
  return [
    {
      what,
      allianceId,
      escalationId,
      obligationId,
      number,
      dueOn,
      text,
      ...(who === undefined ? {} : { who }),
      status: statusOf(known),
      asked: known?.asked ?? 0,
    },
  ];
};

const statusOf = (known: Recorded | undefined): Obligation['status'] => {
  const status = known?.status;
  return status === 'asked' || status === 'silent' || status === 'in-progress' ? status : 'open';
};
