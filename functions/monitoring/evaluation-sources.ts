import type { Due } from '#functions/alliances/terms/due.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { Deps } from './deps.ts';
import type { EvaluationEvidence } from './domain/evaluation.ts';
import type { ComputedFigure } from './terms/evaluation.ts';

/** The record that an evaluation is composed from. */
export interface EvaluationDeps extends Deps {
  readonly escalations: EscalationsReader;
  /** The money of the deal as it was recorded by the end of a day (ISO date), which the service of the money knows. */
  readonly moneyOn: (programmeId: string, day: string, now: string) => Promise<EvaluationEvidence['money']>;
  /** The design requirements as practice met them by the end of a day (ISO date), which the service of the overview knows. */
  readonly requirementsOn: (programmeId: string, day: string, now: string) => Promise<readonly ComputedFigure[]>;
  /** What is due in a programme on a day (ISO date), which the service of the alliances knows. */
  readonly dueIn: (programmeId: string, day: string) => Promise<readonly Due[]>;
  /** The record as it was by the end of a day (ISO date). What one part of an evaluation read of it, the others do not read again. */
  readonly asOf: (day: string) => Pick<EvaluationDeps, 'alliances' | 'escalations' | 'dueIn' | 'requirementsOn'>;
}
