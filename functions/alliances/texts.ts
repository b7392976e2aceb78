import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { exactly } from '#shared/dynamo/range.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { contributionIds } from '#shared/vocabulary/contribution-id.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { paymentMatterIds } from '#shared/vocabulary/payment-id.ts';
import type { Link } from './domain/alliance.ts';
import {
  type AlliancePart,
  allianceEntity,
  breachEntity,
  callEntity,
  changeEntity,
  contributionConditionEntity,
  contributionEntity,
  earlierPitchEntity,
  grantChangeEntity,
  grantEntity,
  helpEntity,
  linkEntity,
  type OfAlliance,
  type OfContribution,
  type OfGrant,
  paymentEntity,
  paymentRequestEntity,
  phaseVisitEntity,
  planEntity,
  planTestEntity,
  ranges,
  reportEntity,
} from './records.ts';

const why = ['/why'];

/** The parts of an alliance that have records of their own elsewhere. */
interface Parts {
  readonly contributions: readonly OfContribution[];
  readonly links: readonly Link[];
  readonly helps: readonly Link[];
}

/**
 * What people wrote about an alliance: its pitches, moves, calls, links, contributions, the reasons in its plans, and its reports. The content of a plan
 * stays, because the test names it by its hash: what is wrong in it leaves with the next version.
 */
export const textsOfAlliance = (ids: OfAlliance, { contributions, links, helps }: Parts): TextRecords[] => {
  const of = (prefix: AlliancePart) => ranges.ofAlliance(ids, prefix);
  return [
    { entity: allianceEntity, range: exactly(allianceEntity.key(ids)), places: ['/summary'] },
    { entity: earlierPitchEntity, range: of('PITCH#'), places: ['/summary', '/reason'] },
    { entity: phaseVisitEntity, range: of('VISIT#'), places: ['/motivation'] },
    { entity: callEntity, range: of('CALL#'), places: ['/message', '/asks/*/offer/description'] },
    { entity: linkEntity, range: of('LINK#'), places: why },
    { entity: helpEntity, range: of('HELP#'), places: why },
    // A link is stored twice: also with the other alliance.
    ...links.map((link) => ({ entity: helpEntity, range: exactly(helpEntity.key(link)), places: why })),
    ...helps.map((link) => ({ entity: linkEntity, range: exactly(linkEntity.key(link)), places: why })),
    { entity: contributionEntity, range: of('CONTRIBUTION#'), places: ['/offer/description', '/takingBack/reason'] },
    ...contributions.flatMap(textsOfContribution),
    {
      entity: paymentRequestEntity,
      range: ranges.paymentRequests(ids.programmeId, ids.allianceId),
      places: ['/followUps/*/explanation'],
    },
    { entity: planEntity, range: ranges.plans(ids, 'PLAN#'), places: ['/dropped/*/reason'] },
    { entity: planTestEntity, range: ranges.plans(ids, 'TEST#'), places: ['/grounds/*/ground/explanation'] },
    {
      entity: reportEntity,
      range: ranges.reports(ids),
      places: ['/correction', '/risks/*/description', '/risks/*/measure', '/lessons/*/title', '/lessons/*/text'],
    },
    { entity: breachEntity, range: ranges.breaches(ids), places: ['/dropped/reason'] },
  ];
};

const textsOfContribution = (ids: OfContribution): TextRecords[] => [
  { entity: changeEntity, range: ranges.ofContribution(ids, 'CHANGE#'), places: ['/reason'] },
  {
    entity: contributionConditionEntity,
    range: ranges.ofContribution(ids, 'CONDITION#'),
    places: ['/followUps/*/explanation'],
  },
  { entity: paymentEntity, range: ranges.ofContribution(ids, 'PAYMENT#'), places: ['/reason'] },
];

/** What people wrote about room that a council grants its college. */
export const textsOfGrant = (ids: OfGrant): TextRecords[] => [
  { entity: grantEntity, range: exactly(grantEntity.key(ids)), places: ['/description', '/takingBack/reason'] },
  { entity: grantChangeEntity, range: ranges.ofGrant(ids, 'CHANGE#'), places: ['/reason'] },
];

/** What quotes the answers about a contribution or a payment: the history of the contribution, or what was said about the payment. */
export const quotesOfAnswers = ({ programmeId, matter, matterId }: MatterIds): TextRecords[] => {
  if (matter === 'contribution') {
    const ids = { programmeId, ...contributionIds(matterId) };
    return [{ entity: changeEntity, range: ranges.ofContribution(ids, 'CHANGE#'), places: ['/reason'] }];
  }
  if (matter !== 'payment') return [];
  const key = paymentRequestEntity.key({ programmeId, ...paymentMatterIds(matterId) });
  return [{ entity: paymentRequestEntity, range: exactly(key), places: ['/followUps/*/explanation'] }];
};

/** The same, with its parts as they are stored. */
export const storedTextsOfAlliance = async (table: Table, ids: OfAlliance): Promise<TextRecords[]> => {
  const [contributions, links, helps] = await Promise.all([
    table.query(contributionEntity, ranges.ofAlliance(ids, 'CONTRIBUTION#')),
    table.query(linkEntity, ranges.ofAlliance(ids, 'LINK#')),
    table.query(helpEntity, ranges.ofAlliance(ids, 'HELP#')),
  ]);
  return textsOfAlliance(ids, { contributions, links, helps });
};
