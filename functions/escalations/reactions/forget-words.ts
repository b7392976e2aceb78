import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import type { EscalationsReader } from '../reader.ts';
import { textsOfEscalation } from '../texts.ts';

interface Deps extends ForgettingWords {
  readonly escalations: Pick<EscalationsReader, 'escalations'>;
}

/**
 * Takes words that were taken out also out of their escalation, or out of every escalation of their alliance, because an escalation quotes what
 * its alliance reported. The hash of the dossier on which others answered stays as it was.
 */
export const forgetInEscalations = (deps: Deps) =>
  forgetTakenOut(deps, async ({ programmeId, escalationId, allianceId }) => {
    if (escalationId !== undefined) return textsOfEscalation({ programmeId, escalationId });
    if (allianceId === undefined) return [];
    const all = await deps.escalations.escalations(programmeId);
    return all.filter((one) => one.allianceId === allianceId).flatMap(textsOfEscalation);
  });
