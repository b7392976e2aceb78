import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { linkedDocument, linkedWords } from '#shared/http/linked-document.ts';
import { readEvaluationLink } from '#shared/links/evaluation-link.ts';
import { evaluationDocument } from '#shared/pages/evaluation-document.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { establishedView } from '../evaluation-view.ts';
import type { MonitoringReader } from '../reader.ts';

export interface EvaluationLinkDeps {
  readonly registry: Pick<RegistryReader, 'programme' | 'standingOfLink'>;
  readonly monitoring: Pick<MonitoringReader, 'evaluation'>;
  /** The keys that may have signed a link. */
  readonly keys: LinkKeys;
  readonly clock: Clock;
}

/**
 * Opens an established evaluation by its link, from a letter or a decision page. It changes nothing, whoever opens it. Whoever has the link sees what
 * everybody sees (rule 19).
 */
export const answerEvaluationLink =
  ({ registry, monitoring, keys, clock }: EvaluationLinkDeps) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const token = event.pathParameters?.['token'] ?? '';
    const now = clock();
    const seconds = Date.parse(now) / 1000;
    const link = (await keys())
      .map((key) => readEvaluationLink(key, token, seconds))
      .find((found) => found !== undefined);
    if (!link) return linkedWords(404, unknown);
    if (event.httpMethod === 'POST') return linkedWords(405, 'Deze evaluatie kan alleen worden gelezen.');
    try {
      const { programmeId } = link;
      const [{ name }, standing, { evaluation, content }] = await Promise.all([
        registry.programme(programmeId),
        registry.standingOfLink(programmeId, undefined, localDate(now)),
        monitoring.evaluation(link),
      ]);
      return linkedDocument(
        evaluationDocument({ programmeName: name, ...establishedView({ evaluation, content }, standing) }),
      );
    } catch (error) {
      if (error instanceof NotFound) return linkedWords(404, unknown);
      throw error;
    }
  };

const unknown = 'Wij kennen deze link niet, of hij is verlopen. Vraag het programmabureau om de evaluatie.';
