import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { DecisionsReader } from '#functions/decisions/reader.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { withSeenDocument } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { matterOfLevel } from '#shared/vocabulary/level.ts';
import { unboundNames } from '../members-of.ts';
import type { FrameworksReader } from '../reader.ts';
import type { FrameworkText } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';
import { frameworkDocument } from './framework-document.ts';

export interface PrintDeps {
  readonly registry: Pick<RegistryReader, 'registry'>;
  readonly frameworks: Pick<
    FrameworksReader,
    'conditions' | 'conditionsNow' | 'acceptances' | 'accessions' | 'askedApprovals' | 'exclusions'
  >;
  readonly rounds: Pick<RoundsReader, 'tasks'>;
  readonly decisions: Pick<DecisionsReader, 'onText'>;
}

interface Asked {
  readonly cycle: Cycle;
  readonly text: FrameworkText;
  /** Whoever reads it: the addresses of documents that it does not see are left out (rule 19). */
  readonly standing: Standing;
}

/**
 * A text of a version as one printable Dutch document, with the decisions on exactly this text (rule 11).
 * @returns the page and its content security policy (CSP).
 */
export const printedText = async (
  { registry: members, frameworks, decisions, rounds }: PrintDeps,
  { cycle, text, standing }: Asked,
  now: string,
) => {
  const { programmeId } = cycle;
  const [registry, decided, conditions] = await Promise.all([
    members.registry(programmeId),
    decisions.onText(programmeId, text.hash, isAbout(cycle)),
    frameworks.conditionsNow({ ...cycle, text }, rounds),
  ]);
  return frameworkDocument({
    programmeName: registry.programme.name,
    cycle,
    text,
    decisions: decided.map((one) => withSeenDocument(standing, one, isOf(standing, one))),
    conditions: conditions.flatMap(({ condition, binding }) => (binding === 'void' ? [] : [condition])),
    partners: new Map(
      registry.partners.map(({ partnerId, name, kind }) => [
        partnerId,
        kind === 'municipality' ? `gemeente ${name}` : name,
      ]),
    ),
    unbound: await unboundNames({ registry: members, frameworks, rounds }, cycle, registry, now),
    printedAt: now,
  });
};

/** Whether a decision is of the reader's own body. */
const isOf = ({ partner }: Standing, { partnerId }: Pick<Decision, 'partnerId'>): boolean =>
  partnerId !== undefined && partnerId === partner?.partnerId;

/** The decisions on a version: those of its cycle, and those of the colleges of municipalities that joined since (rule 18). */
const isAbout =
  ({ cycleId }: Pick<Cycle, 'cycleId'>) =>
  ({ matter, matterId }: Pick<Decision, 'matter' | 'matterId'>): boolean => {
    const about = matterOfLevel(matter, matterId);
    return about.matter === 'framework-cycle' && about.matterId === cycleId;
  };
