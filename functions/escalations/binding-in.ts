import { type Binding, conditionsOf, measuresOf } from './domain/binding.ts';
import type { EscalationsReader } from './reader.ts';
import type { Escalation } from './terms/escalation.ts';

/** The last visit decides only whether the measures of a watched escalation were accepted. */
const needsVisit = ({ stage, dossier }: Escalation): boolean => stage === 'watched' && dossier.measures !== undefined;

/**
 * The measures and conditions that bind in a programme, from the records of escalations and dispensations: two queries, and one read for each
 * watched escalation with measures.
 */
export const bindingIn = async (escalations: EscalationsReader, programmeId: string): Promise<Binding[]> => {
  const [all, dispensations] = await Promise.all([
    escalations.escalations(programmeId),
    escalations.dispensations(programmeId),
  ]);
  const stands = await Promise.all(
    all.map(async (escalation) => ({
      escalation,
      entered: needsVisit(escalation) ? await escalations.visit(escalation, escalation.visit) : undefined,
    })),
  );
  return [...stands.flatMap(measuresOf), ...conditionsOf(dispensations)];
};
