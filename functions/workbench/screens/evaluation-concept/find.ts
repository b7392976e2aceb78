import type { Visit } from '../screen.ts';
import type { Concept } from './view.ts';

/** The concept that the address of a screen names. */
export const conceptAt = ({ api, programmeId, params: { evaluationId = '' } }: Visit): Promise<Concept> =>
  api.call('readEvaluationConcept', { path: { programmeId, evaluationId } });
