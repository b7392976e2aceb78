import { verdictOn } from '#shared/authority/authority.ts';
import { noSuchMatter, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { overviewContracts } from '../contracts.ts';
import type { Sources } from '../parts/sources.ts';
import { keptParts } from '../parts/table.ts';
import { type Reads, storedPartOr } from '../read-parts.ts';

/**
 * How the indicators stand. Today's are kept as a part of the overview: one read, whatever happened before. Those of an earlier day, and those of a
 * draft, are computed from the record.
 */
export const readIndicators = (reads: Reads) =>
  operation('readIndicators', {
    contract: overviewContracts.readIndicators,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing, now }) => {
      const today = localDate(now);
      const asOf = query.asOf ?? today;
      demandPast(asOf, today);
      if (query.cycleId !== undefined) {
        const content = await draftFor(reads.sources, { programmeId, cycleId: query.cycleId }, standing);
        const indicators = await reads.sources.indicatorsUnder(programmeId, content, asOf);
        return { status: 200, body: { asOf, framework: query.cycleId, indicators } };
      }
      const kept = keptParts({ sources: reads.sources, clock: () => now }).indicators(programmeId);
      const found =
        asOf === today ? await storedPartOr(reads.table, kept) : await reads.sources.indicatorsOn(programmeId, asOf);
      return { status: 200, body: { asOf, ...found } };
    },
  });

const demandPast = (asOf: string, today: string): void => {
  if (asOf <= today) return;
  throw new InvalidInput('Nobody knows what a day to come will bring.', [
    { pointer: '/asOf', message: 'this day is to come', expected: `${today} or earlier` },
  ]);
};

/** The present text of a version, for those who prepare frameworks: to them alone it says what their text asks (rule 19). */
const draftFor = async (
  { frameworks }: Pick<Sources, 'frameworks'>,
  { programmeId, cycleId }: { readonly programmeId: string; readonly cycleId: string },
  standing: Standing,
) => {
  const sees = verdictOn('prepare a framework', standing).allowed && seesMatter(standing, 'framework-cycle', cycleId);
  if (!sees) throw new NotFound(noSuchMatter['framework-cycle']);
  const { text } = await frameworks.cycle(programmeId, cycleId);
  return (await frameworks.text(programmeId, cycleId, text.number)).content;
};
