import type { AlliancesReader } from '#functions/alliances/reader.ts';
import type { Due } from '#functions/alliances/terms/due.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';

/** The record from which an overview is computed. */
export interface Sources {
  readonly registry: Pick<RegistryReader, 'programmeIds'>;
  readonly frameworks: FrameworksReader;
  readonly rounds: RoundsReader;
  readonly alliances: AlliancesReader;
  readonly escalations: EscalationsReader;
  /** What is due in a programme on a day (ISO date), which the service of the alliances knows. */
  readonly dueIn: (programmeId: string, today: string) => Promise<readonly Due[]>;
}
