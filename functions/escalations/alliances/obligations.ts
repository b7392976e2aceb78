import { dispensationFor } from '#functions/alliances/terms/dispensation.ts';
import type { Obligation, Obligations } from '#functions/alliances/terms/obligations.ts';
import type { EscalationsReader } from '../reader.ts';
import type { Escalation } from '../terms/escalation.ts';

/** The measures and conditions of a programme's ladder, from the records of escalations and dispensations: two queries. */
export const obligationsOf = (escalations: EscalationsReader): Obligations => ({
  of: async (programmeId, today) => {
    const [all, dispensations] = await Promise.all([
      escalations.escalations(programmeId),
      escalations.dispensations(programmeId),
    ]);
    // Of several rulings about the same goal or budget the last one counts, until its last day.
    const holding = dispensations.filter((one) => {
      const others = dispensations.filter(({ allianceId }) => allianceId === one.allianceId);
      return one.until >= today && dispensationFor(others, one) === one;
    });
    return [
      ...all.flatMap(measuresOf),
      ...holding.flatMap(({ allianceId, escalationId, until, conditions }) =>
        conditions.map(
          (text, at): Obligation => ({
            what: 'dispensation-condition',
            allianceId,
            escalationId,
            number: at + 1,
            dueOn: until,
            text,
          }),
        ),
      ),
    ];
  },
});

/** The measures of an accepted solution, while it is watched, and those of an alliance that did not raise its breach (rules 15 and 16). */
const measuresOf = ({ allianceId, escalationId, stage, dossier }: Escalation): Obligation[] => {
  const measures = stage === 'watched' ? dossier.measures : stage === 'dismissed' ? dossier.notNeeded?.measures : [];
  return (measures ?? []).map(({ who, what: text, by: dueOn }, at) => ({
    what: 'measure',
    allianceId,
    escalationId,
    number: at + 1,
    dueOn,
    text,
    who,
  }));
};
