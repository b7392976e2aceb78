import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
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

const saidOfObligation = ['/followUps/*/explanation'];

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
    places: ['/text', '/who', ...saidOfObligation],
  },
];

/** Where a dossier quotes the answers of rounds on the ladder. */
const quotedInDossier = ['/dossier/account/cause', '/dossier/solution', '/dossier/notNeeded/reason'];

/** What quotes the answers about an escalation, or about one of its measures and conditions. */
export const quotesOfAnswers = ({ programmeId, matter, matterId }: MatterIds): TextRecords[] => {
  if (matter === 'obligation') {
    const key = obligationEntity.key({ programmeId, obligationId: matterId });
    return [{ entity: obligationEntity, range: exactly(key), places: saidOfObligation }];
  }
  if (matter !== 'escalation') return [];
  const ids = { programmeId, escalationId: matterId };
  return [
    { entity: escalationEntity, range: exactly(escalationEntity.key(ids)), places: quotedInDossier },
    { entity: escalationVisitEntity, range: ranges.visits(ids), places: ['/motivation', ...quotedInDossier] },
  ];
};
