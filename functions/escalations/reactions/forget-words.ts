import { forgetWords } from '#shared/dynamo/forget-words.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { Deps } from '../deps.ts';
import { textsOfEscalation } from '../texts.ts';

type Taken = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>;

/**
 * Takes words that were taken out also out of their escalation, or out of every escalation of their alliance, because an escalation quotes what
 * its alliance reported. The hash of the dossier on which others answered stays as it was. A repeated fact finds nothing to take out.
 */
export const forgetInEscalations =
  (deps: Pick<Deps, 'client' | 'table' | 'escalations' | 'registry'>) =>
  async ({ data }: Taken): Promise<void> => {
    const { programmeId, change } = data;
    const concerned = await concernedBy(deps, data);
    const removal = concerned.length === 0 ? undefined : await deps.registry.removal(programmeId, change);
    if (!removal) return;
    for (const escalationId of concerned)
      await forgetWords(deps, textsOfEscalation({ programmeId, escalationId }), removal.words);
  };

const concernedBy = async (
  { escalations }: Pick<Deps, 'escalations'>,
  { programmeId, escalationId, allianceId }: Taken['data'],
): Promise<string[]> => {
  if (escalationId !== undefined) return [escalationId];
  if (allianceId === undefined) return [];
  const all = await escalations.escalations(programmeId);
  return all.filter((one) => one.allianceId === allianceId).map((one) => one.escalationId);
};
