import type { StoredFact } from '#shared/dynamo/outbox.ts';
import { documentMatter } from '#shared/vocabulary/document-id.ts';
import { type MatterKind, placeOf } from '#shared/vocabulary/matter.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The subject of a fact, by its business key, and the path of the API that tells more (below `/v1`). */
export const referenceOf = ({ data }: Pick<StoredFact, 'data'>): { subject: string; path: string } => {
  const [programmeId = '', cycleId, matter, matterId, roundId, taskId, allianceId, escalationId] = [
    data['programmeId'],
    data['cycleId'],
    data['matter'],
    data['matterId'],
    data['roundId'],
    data['taskId'],
    data['allianceId'],
    data['escalationId'],
  ].map(text);
  const programme = `/programmes/${programmeId}`;
  if (taskId) return { subject: taskId, path: `${programme}/tasks/${taskId}` };
  if (roundId) return { subject: roundId, path: `${programme}/rounds/${roundId}` };
  if (cycleId) return { subject: `${programmeId}.${cycleId}`, path: `${programme}/framework-cycles/${cycleId}` };
  // A document is not read here; its levels are.
  if (matter === documentMatter && matterId)
    return { subject: `${programmeId}.${matterId}`, path: `${programme}/levels` };
  if (matter && matterId)
    return { subject: `${programmeId}.${matterId}`, path: `${programme}/${placeOf(matter as MatterKind, matterId)}` };
  if (escalationId)
    return { subject: `${programmeId}.${escalationId}`, path: `${programme}/escalations/${escalationId}` };
  if (allianceId) return { subject: `${programmeId}.${allianceId}`, path: `${programme}/alliances/${allianceId}` };
  return { subject: programmeId, path: programme };
};
