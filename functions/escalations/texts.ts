import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import { escalationEntity, escalationVisitEntity, type OfEscalation, obligationEntity, ranges } from './records.ts';

const ofDossier = [
  '/dossier/account/cause',
  '/dossier/account/consequences',
  '/dossier/account/options',
  '/dossier/account/recommendation',
  '/dossier/urgent',
  '/dossier/solution',
  '/dossier/measures/*/who',
  '/dossier/measures/*/what',
  '/dossier/notNeeded/reason',
  '/dossier/notNeeded/measures/*/who',
  '/dossier/notNeeded/measures/*/what',
];

/**
 * What people wrote in the course of an escalation: its account, the solution with its measures, the reasons of its steps, and what was said of
 * its follow-up. The conditions of a ruling stay, because they bind.
 */
export const textsOfEscalation = (ids: OfEscalation): TextRecords[] => [
  { entity: escalationEntity, range: exactly(escalationEntity.key(ids)), places: ofDossier },
  { entity: escalationVisitEntity, range: ranges.visits(ids), places: ['/motivation', ...ofDossier] },
  {
    entity: obligationEntity,
    range: ranges.obligations(ids.programmeId, ids.escalationId),
    places: ['/text', '/who', '/followUps/*/explanation'],
  },
];
