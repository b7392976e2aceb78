import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { MatterKind } from '../domain/matter.ts';
import type { RoundsReader } from '../reader.ts';
import { compositionMatter } from './composition.ts';
import { contributionMatter } from './contribution.ts';
import { escalationMatter } from './escalation.ts';
import { frameworkCycleMatter } from './framework-cycle.ts';
import type { Matter } from './matter.ts';

interface Parts {
  readonly registry: RegistryReader;
  readonly frameworks: FrameworksReader;
  readonly alliances: AlliancesReader;
  readonly rounds: RoundsReader;
  readonly escalations: EscalationsReader;
}

/** Every kind of matter that can be put to a body. */
export type Matters = Readonly<Record<MatterKind, Matter>>;

export const mattersOf = (parts: Parts): Matters => ({
  'framework-cycle': frameworkCycleMatter(parts),
  composition: compositionMatter(parts),
  contribution: contributionMatter(parts),
  escalation: escalationMatter({ ...parts, alliances: allianceFacts(parts.alliances) }),
});
