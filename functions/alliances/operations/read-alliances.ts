import { operation } from '#shared/http/api.ts';
import { allianceContracts } from '../contracts.ts';
import { allianceIn, type FrameworkDesk } from '../desk.ts';
import { callEntity, contributionEntity, helpEntity, linkEntity, phaseVisitEntity, ranges } from '../records.ts';
import { type AllianceView, contributionOf, movesOf, summaryOf, within } from '../views.ts';
import { circumstancesOf } from './move-alliance.ts';

/** The alliances of a programme with their money and progress: one query, whatever was contributed or reported. */
export const listAlliances = (desk: FrameworkDesk) =>
  operation({
    contract: allianceContracts.listAlliances,
    answer: async ({ params }) => {
      const alliances = await desk.alliances.alliances(params['programmeId'] ?? '');
      return { status: 200, body: { alliances: alliances.map(summaryOf) } };
    },
  });

/** One alliance: phase, open moves and what they wait for, partners, contributions, links and history. */
export const readAlliance = (desk: FrameworkDesk) =>
  operation({
    contract: allianceContracts.readAlliance,
    answer: async ({ params, now }) => {
      const alliance = await allianceIn(desk, params);
      const { table } = desk;
      const [circumstances, parts, contributions, calls, links, helps, visits] = await Promise.all([
        circumstancesOf(desk, alliance, now),
        desk.alliances.parts(alliance),
        table.query(contributionEntity, ranges.ofAlliance(alliance, 'CONTRIBUTION#')),
        table.query(callEntity, ranges.ofAlliance(alliance, 'CALL#')),
        table.query(linkEntity, ranges.ofAlliance(alliance, 'LINK#')),
        table.query(helpEntity, ranges.ofAlliance(alliance, 'HELP#')),
        table.query(phaseVisitEntity, ranges.ofAlliance(alliance, 'VISIT#')),
      ]);
      const body: AllianceView = {
        ...summaryOf(alliance),
        moves: movesOf(alliance, circumstances),
        partners: parts.map(({ revision: _revision, ...part }) => within(part)),
        contributions: contributions.map((one) => within(contributionOf(one))),
        calls: calls.map(within),
        helpedBy: links.map(({ programmeId: _programme, ...link }) => link),
        helps: helps.map(({ programmeId: _programme, ...link }) => link),
        history: visits.map(within),
      };
      return { status: 200, body };
    },
  });
