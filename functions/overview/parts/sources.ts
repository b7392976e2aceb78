import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { Due } from '#functions/alliances/terms/due.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { BoundMember } from '#functions/frameworks/terms/bound-members.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import type { IndicatorStanding } from '#functions/monitoring/terms/indicator.ts';
import type { PastFigures } from '#functions/monitoring/terms/movement.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { MoneyPart } from '../domain/parts.ts';

/** The record from which an overview is computed. */
export interface Sources {
  readonly registry: Pick<RegistryReader, 'programmeIds' | 'registry' | 'levels'>;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly alliances: AlliancesReader;
  readonly escalations: EscalationsReader;
  /** How each municipality stands to a version in force at an instant (ISO 8601), which the service of the frameworks knows. */
  readonly boundTo: (cycle: Cycle, now: string) => Promise<readonly BoundMember[]>;
  /** How the indicators stood at the end of a day (ISO date), which the monitoring service knows. */
  readonly indicatorsOn: (
    programmeId: string,
    day: string,
  ) => Promise<{ readonly framework?: string; readonly indicators: readonly IndicatorStanding[] }>;
  /** The same under a text that is not in force. */
  readonly indicatorsUnder: (
    programmeId: string,
    content: FrameworkContent,
    day: string,
  ) => Promise<IndicatorStanding[]>;
  /** The figures of the design requirements in the last established evaluations, without what is confidential at an instant (ISO 8601), which the monitoring service knows. */
  readonly pastFigures: (programmeId: string, now: string) => Promise<PastFigures>;
  /** What each source of the money comes to, which the service of the money knows. */
  readonly moneyBySource: (programmeId: string) => Promise<MoneyPart['sources']>;
  /** What is due in a programme on a day (ISO date), which the service of the alliances knows. */
  readonly dueIn: (programmeId: string, today: string) => Promise<readonly Due[]>;
}

/** The same, also as it was recorded by the end of a day (ISO date): what was known then. */
export interface DatedSources extends Sources {
  readonly registry: Sources['registry'] & Pick<RegistryReader, 'pastDay'>;
  readonly asOf: (day: string) => Sources;
}
