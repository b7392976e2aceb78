import type { StoredFact } from '#shared/dynamo/outbox.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a fact is about, by its business key, and where the API tells more (below `/v1`). */
export const referenceOf = ({ data }: Pick<StoredFact, 'data'>): { subject: string; path: string } => {
  const [programmeId = '', cycleId, roundId, taskId] = [
    data['programmeId'],
    data['cycleId'],
    data['roundId'],
    data['taskId'],
  ].map(text);
  const programme = `/programmes/${programmeId}`;
  if (taskId) return { subject: taskId, path: `${programme}/tasks/${taskId}` };
  if (roundId) return { subject: roundId, path: `${programme}/rounds/${roundId}` };
  if (cycleId) return { subject: `${programmeId}.${cycleId}`, path: `${programme}/framework-cycles/${cycleId}` };
  return { subject: programmeId, path: programme };
};
