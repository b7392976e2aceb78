import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { type Acceptance, conditionsRoundOf } from './domain/acceptance.ts';
import type { FrameworksReader } from './reader.ts';
import { acceptanceEntity } from './records.ts';
import { type Accession, accessionTaskId } from './terms/accession.ts';

interface Deps {
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
}

/** The regiegroep's answer to the conditions in the last approval of a college that joined; undefined without conditions. */
export const joiningAcceptance = (
  { frameworks }: Pick<Deps, 'frameworks'>,
  accession: Accession,
): Promise<Acceptance | undefined> => {
  const { programmeId, cycleId } = accession;
  return frameworks.acceptance({ programmeId, cycleId, taskId: accessionTaskId(accession) });
};

/** The conditions on which the seats were asked and did not decide; undefined while they vote, or when they decided. */
export const undecidedConditions = async (deps: Deps, accession: Accession): Promise<Acceptance | undefined> => {
  if (accession.status !== 'approved-with-conditions') return undefined;
  const acceptance = await joiningAcceptance(deps, accession);
  if (acceptance?.status !== 'open' || acceptance.putIn === undefined) return undefined;
  const round = await deps.rounds.round(acceptance.putIn);
  return round?.outcome?.reason === 'quorum-not-reached' ? acceptance : undefined;
};

/** Puts conditions to the seats in a next round. */
export const withConditionsPut = ({ table }: Pick<Deps, 'table'>, acceptance: Acceptance): Write => {
  const putIn = conditionsRoundOf(acceptance, acceptance.rounds.length + 1);
  const { rounds, revision } = acceptance;
  return table.replace(acceptanceEntity, {
    ...acceptance,
    putIn,
    rounds: [...rounds, putIn],
    revision: revision + 1,
  });
};
