import { type Binding, conditionsOf, measuresOf, watchedVisitOf } from './domain/binding.ts';
import type { EscalationsReader } from './reader.ts';
import type { Escalation, StageVisit } from './terms/escalation.ts';

/** That visit decides only whether measures are carried out. */
const watchedOf = async (escalations: EscalationsReader, escalation: Escalation): Promise<StageVisit | undefined> => {
  const visit = escalation.dossier.measures === undefined ? undefined : watchedVisitOf(escalation);
  return visit === undefined ? undefined : escalations.visit(escalation, visit);
};

/**
 * The measures and conditions that bind in a programme, from the records of escalations, dispensations and follow-ups: three queries, and one read
 * for each escalation with measures that is watched or solved.
 */
export const bindingIn = async (escalations: EscalationsReader, programmeId: string): Promise<Binding[]> => {
  const [all, dispensations] = await Promise.all([
    escalations.escalations(programmeId),
    escalations.standingDispensations(programmeId),
  ]);
  const stands = await Promise.all(
    all.map(async (escalation) => ({
      escalation,
      watched: await watchedOf(escalations, escalation),
    })),
  );
  return [...stands.flatMap(measuresOf), ...conditionsOf(dispensations)];
};
