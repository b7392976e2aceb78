import type { AlliancesReader } from '#functions/alliances/reader.ts';
import { contributionMatter } from '#functions/alliances/rounds/matter.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import { escalationMatter } from '#functions/escalations/rounds/matter.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { frameworkCycleMatter } from '#functions/frameworks/rounds/matter.ts';
import type { ReviewsReader } from '#functions/reviews/reader.ts';
import { compositionMatter } from '#functions/reviews/rounds/matter.ts';
import type { Matters } from '#functions/rounds/matter.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';

interface Parts {
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
  readonly frameworks: FrameworksReader;
  readonly alliances: AlliancesReader;
  readonly rounds: RoundsReader;
  readonly escalations: EscalationsReader;
}

/** Every kind of matter that can be put to a body: a new one is a row here and a folder of its owner. */
export const mattersOf = (parts: Parts): Matters => ({
  'framework-cycle': frameworkCycleMatter(parts),
  composition: compositionMatter(parts),
  contribution: contributionMatter(parts),
  escalation: escalationMatter({ ...parts, alliances: allianceFacts(parts.alliances) }),
});
