import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { periodsClosedMessage } from '../messages/periods-closed-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';
import { seatedOn } from './seats.ts';

/**
 * The programmabureau and the seats of the regiegroep are told which alliances had not reported when their period was closed (rule 22); no
 * letter when every report came.
 */
export const periodsClosed: Writer<'nl.regiodeal.alliances.periods-closed.v1'> = async (deps, { data }, now) => {
  const { programmeId, closedUntil } = data;
  const [registry, reporting, alliances] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.reports.reporting(programmeId),
    deps.reports.alliances(programmeId),
  ]);
  const missing = reporting?.closings.find((closing) => closing.closedUntil === closedUntil)?.missing ?? [];
  if (missing.length === 0) return [];
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const titles = new Map(alliances.map(({ allianceId, title }) => [allianceId, title]));
  const recipients = [{ addressee: 'programmabureau', person: bureau }, ...seatedOn(registry, today)];
  return lettersTo(recipients, { registry, today }, (salutation) =>
    periodsClosedMessage({
      ...salutation,
      closedUntil,
      missing: missing.map(({ allianceId, period }) => ({ alliance: titles.get(allianceId) ?? allianceId, period })),
    }),
  );
};
