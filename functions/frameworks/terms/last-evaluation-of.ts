/** An established evaluation of what is in force, as a question about a next framework names it (rule 20). */
export interface EvaluationNamed {
  readonly evaluationId: string;
  readonly version: number;
  /** What it is about, in Dutch. */
  readonly title: string;
}

/**
 * The last established evaluation of a version of the framework, which the monitoring service knows; undefined without one.
 * @param cycleId - the version in force when the draft began; undefined for the first framework.
 */
export type LastEvaluationOf = (
  programmeId: string,
  cycleId: string | undefined,
) => Promise<EvaluationNamed | undefined>;
