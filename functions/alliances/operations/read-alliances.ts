import type { RoundsReader } from '#functions/rounds/reader.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { type AllianceView, contributionOf, movesOf, summaryOf, within } from '../contracts/views.ts';
import { allianceIn, type FrameworkDeps } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import { decidedFrom } from '../domain/decided-from.ts';
import { isPitchOpen } from '../domain/pitch.ts';
import { type LateReport, lateReports } from '../domain/report-request.ts';
import { PastAlliances } from '../past-reader.ts';
import { withSeenDocumentOf } from '../seen-documents.ts';
import { circumstancesOf } from './move-alliance.ts';

/** The alliances of a programme with their money and progress: three reads, independent of the number of contributions and reports. */
export const listAlliances = (deps: FrameworkDeps) =>
  operation('listAlliances', {
    contract: allianceContracts.listAlliances,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now, standing }) => {
      const { phase, partnerId, lineId } = query;
      const [alliances, late] = await Promise.all([
        deps.alliances.alliances(programmeId),
        lateIn(deps, programmeId, now),
      ]);
      const matching = alliances.filter(
        (one) =>
          (phase === undefined || one.phase === phase) &&
          (lineId === undefined || one.lineId === lineId) &&
          (partnerId === undefined || one.members.includes(partnerId) || one.lead?.partnerId === partnerId),
      );
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/alliances`,
        query,
        orders: { allianceId: ({ allianceId }) => allianceId, pitchedAt: ({ pitchedAt }) => pitchedAt },
        nameOf: ({ allianceId }) => allianceId,
      });
      return {
        status: 200,
        body: { alliances: part.map((one) => summaryOf(one, standing, late(one))), ...(next ? { next } : {}) },
      };
    },
  });

/** The late reports of an alliance of a programme, among those that were asked for. */
const lateIn = async (
  { alliances }: FrameworkDeps,
  programmeId: string,
  now: string,
): Promise<(alliance: Alliance) => LateReport[]> => {
  const [requests, reporting] = await Promise.all([
    alliances.reportRequests(programmeId),
    alliances.reporting(programmeId),
  ]);
  return (alliance) => lateReports(alliance, requests, reporting?.closedUntil, localDate(now));
};

/**
 * One alliance: phase, open moves with their unmet conditions, partners, contributions, links and history; or the same as it was recorded by the
 * end of a day, when nobody can move it any more.
 */
export const readAlliance = (deps: FrameworkDeps & { readonly rounds: Pick<RoundsReader, 'named'> }) =>
  operation('readAlliance', {
    contract: allianceContracts.readAlliance,
    act: 'see the programme',
    answer: async ({ params, query, standing, now }) => {
      const { programmeId } = params;
      const past = await deps.registry.pastDay(programmeId, query.asOf, now);
      const alliances = past === undefined ? deps.alliances : new PastAlliances(deps.table, deps, past);
      const alliance = await allianceIn({ alliances }, params);
      const moves = async () => movesOf(alliance, await circumstancesOf(deps, alliance, now, standing));
      const [open, parts, contributions, calls, pitches, links, helps, visits, requests, reporting] = await Promise.all(
        [
          past === undefined ? moves() : [],
          alliances.parts(alliance),
          alliances.contributions(alliance),
          alliances.calls(alliance),
          alliances.earlierPitches(alliance),
          alliances.helpedBy(alliance),
          alliances.helps(alliance),
          alliances.visits(alliance),
          alliances.reportRequests(programmeId),
          alliances.reporting(programmeId),
        ],
      );
      const asOf = past ?? localDate(now);
      const body: AllianceView = {
        asOf,
        ...summaryOf(alliance, standing, lateReports(alliance, requests, reporting?.closedUntil, asOf)),
        moves: open,
        partners: parts.map(({ revision: _revision, ...part }) => within(part)),
        contributions: contributions.map((one) =>
          within(contributionOf(withSeenDocumentOf(standing, one, one.partnerId))),
        ),
        decidedFrom: decidedFrom(contributions),
        calls: calls.map(within),
        pitchIsOpen: isPitchOpen(alliance, contributions),
        earlierPitches: pitches.map(within),
        helpedBy: links.map(({ programmeId: _programme, ...link }) => link),
        helps: helps.map(({ programmeId: _programme, ...link }) => link),
        history: visits.map(within),
      };
      return { status: 200, body };
    },
  });
