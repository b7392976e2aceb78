import type { RegistryReader } from '#functions/bodies/reader.ts';
import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { reportMatterId, reportMatterIds } from '#shared/vocabulary/report-id.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import type { Alliance } from '../domain/alliance.ts';
import { isOwed, isReported, type ReportRequest, reportRoundOf } from '../domain/report-request.ts';
import type { AlliancesReader } from '../reader.ts';
import { periodsOf } from '../terms/reporting-periods.ts';
import { voicesOf } from '../terms/voices.ts';
import { readReport } from './read-report.ts';
import { reportForm } from './report-form.ts';

interface Deps {
  readonly registry: RegistryReader;
  readonly alliances: AlliancesReader;
}
type Ids = Pick<MatterIds, 'programmeId' | 'matterId'>;

/** The report of an alliance over a reporting period, asked of whoever speaks for it (rule 22). */
export const reportMatter = ({ registry, alliances }: Deps): Matter => {
  const read = async ({ programmeId, matterId }: Ids) => {
    const { allianceId, period } = reportMatterIds(matterId);
    const [alliance, request, reporting] = await Promise.all([
      alliances.alliance(programmeId, allianceId),
      alliances.reportRequest({ programmeId, allianceId }, period),
      alliances.reporting(programmeId),
    ]);
    if (!request) throw new NotFound('This report was not asked for.');
    return { alliance, request, closedUntil: reporting?.closedUntil };
  };
  /** A report that nobody asked for has no round. */
  const requestOf = async ({ programmeId, matterId }: Ids): Promise<ReportRequest | undefined> => {
    const { allianceId, period } = reportMatterIds(matterId);
    return alliances.reportRequest({ programmeId, allianceId }, period);
  };
  const planFor = async ({ programmeId, matterId }: Ids) => {
    const { allianceId, period } = reportMatterIds(matterId);
    const plan = await alliances.planOfPeriod({ programmeId, allianceId }, period);
    return plan?.content;
  };
  return {
    called: async (ids) => {
      const { alliance, request, closedUntil } = await read(ids);
      if (!isOwed(alliance, request.period, closedUntil)) return undefined;
      // Without a plan there is nothing to account for: the round opens when one was found to fit.
      return (await planFor(ids)) && calledRound(alliance, request);
    },
    waiting: async (programmeId) => {
      const [requests, all, reporting] = await Promise.all([
        alliances.reportRequests(programmeId),
        alliances.alliances(programmeId),
        alliances.reporting(programmeId),
      ]);
      const byId = new Map(all.map((alliance) => [alliance.allianceId, alliance]));
      const owed = requests.filter(({ allianceId, period }) => {
        const alliance = byId.get(allianceId);
        return alliance !== undefined && isOwed(alliance, period, reporting?.closedUntil);
      });
      return owed.map(reportMatterId);
    },
    // A report is asked for on the first day after its period.
    comes: async (programmeId, { from, until }) => {
      const [programme, all, reporting] = await Promise.all([
        registry.programme(programmeId),
        alliances.alliances(programmeId),
        alliances.reporting(programmeId),
      ]);
      const ending = periodsOf(programme).filter((period) => from <= period.until && period.until < until);
      return ending.flatMap((period) =>
        all
          .filter((alliance) => isOwed(alliance, period, reporting?.closedUntil))
          .map((alliance) => ({
            matterId: reportMatterId({ allianceId: alliance.allianceId, period }),
            kind: 'report' as const,
            named: voicesOf(alliance),
          })),
      );
    },
    namedPartners: async (ids) => voicesOf((await read(ids)).alliance),
    isWithdrawn: async (ids) => {
      if (!(await requestOf(ids))) return true;
      const { alliance, request, closedUntil } = await read(ids);
      if (isOwed(alliance, request.period, closedUntil)) return false;
      // A report that was given in this round ends it as answered; one that was given in an earlier round withdraws it.
      const report = isReported(alliance, request.period) ? await alliances.newestReport(alliance) : undefined;
      return report?.reportedBy !== (ids.roundId ?? reportRoundOf(request));
    },
    withdrawal: async (ids) => {
      const { alliance, request } = await read(ids);
      if (isReported(alliance, request.period)) return { by: 'de alliantie', reason: 'De rapportage is ontvangen.' };
      return { by: programmabureau, reason: 'De alliantie hoeft over deze periode niet meer te rapporteren.' };
    },
    lastRound: async (ids) => {
      const request = await requestOf(ids);
      return request && reportRoundOf(request);
    },
    standing: async () => [],
    facts: async (round) => ({ alliancePartners: (await read(round)).alliance.members }),
    filling: {
      form: async (round) => {
        const [plan, { alliance }] = await Promise.all([planFor(round), read(round)]);
        return reportForm(plan ?? noPlan, await alliances.newestReport(alliance));
      },
      faults: async (round, filled) => {
        const plan = await planFor(round);
        return plan ? readReport(plan, filled).faults : [noPlanFault];
      },
    },
    content: async (round) => {
      const { alliance, request } = await read(round);
      return {
        sections: [
          {
            heading: `De alliantie: ${alliance.title}`,
            text: 'U rapporteert over de doelen en de begroting van uw plan: wat is bereikt en uitgegeven, en wat verwacht u aan het einde? Bij elk veld staat wat u de vorige keer invulde.',
            rows: [
              ['Periode', dutchPeriod(request.period)],
              ['Uiterlijk op', dutchDate(request.dueOn)],
            ],
          },
        ],
      };
    },
  };
};

const noPlan = { goals: [], budget: [], organisation: '' };
const noPlanFault = {
  name: 'answer',
  message: 'there is no plan for the year of this period that was found to fit',
  expected: 'a report after the plan was found to fit',
  dutch:
    'U kunt nog niet rapporteren: er is nog geen plan voor dit jaar dat past binnen het kader. Vraag het programmabureau wanneer het plan is getoetst.',
};

const calledRound = ({ title }: Alliance, request: ReportRequest) => ({
  roundId: reportRoundOf(request),
  kind: 'report' as const,
  subject: { title: `Rapportage van de alliantie ${title}`, textNumber: 1, hash: questionHash(request) },
  question: `Wat is de voortgang van de alliantie “${title}” van ${dutchPeriod(request.period)}?`,
  names: [],
  ...(request.asked > 1
    ? { motivation: `Deze rapportage had uiterlijk op ${dutchDate(request.dueOn)} binnen moeten zijn.` }
    : {}),
});

/** The hash of what is asked: the report of one alliance over one period. */
const questionHash = ({ programmeId, allianceId, period }: ReportRequest): string =>
  hashOf({ programmeId, allianceId, period });
