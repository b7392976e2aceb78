import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { linkedDocument, linkedWords } from '#shared/http/linked-document.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import type { MembersReader } from '../reader.ts';
import { handedTo } from '../terms/handed-to.ts';
import { type PaperLink, readPaperLink } from '../terms/paper-link.ts';
import { toldOf } from '../terms/told-succession.ts';
import { printedHandover } from './printed-handover.ts';
import { printedSuccession } from './printed-succession.ts';

export interface PaperDeps {
  readonly registry: Pick<RegistryReader, 'registry'>;
  readonly members: Pick<MembersReader, 'handover' | 'succession'>;
  /** The keys that may have signed a link. */
  readonly keys: LinkKeys;
  readonly clock: Clock;
}

/** Opens a paper about members by its link, from a letter. It changes nothing, whoever opens it. */
export const answerPaperLink =
  ({ keys, clock, ...deps }: PaperDeps) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const token = event.pathParameters?.['token'] ?? '';
    const now = clock();
    const seconds = Date.parse(now) / 1000;
    const link = (await keys()).map((key) => readPaperLink(key, token, seconds)).find((found) => found !== undefined);
    if (!link) return linkedWords(404, unknown);
    if (event.httpMethod === 'POST') return linkedWords(405, 'Dit overzicht kan alleen worden gelezen.');
    try {
      return linkedDocument(await paperOf(deps, link, now));
    } catch (error) {
      if (error instanceof NotFound) return linkedWords(404, unknown);
      throw error;
    }
  };

const paperOf = async (
  deps: Pick<PaperDeps, 'registry' | 'members'>,
  { programmeId, paper, id }: PaperLink,
  now: string,
): Promise<PrintedPage> => {
  switch (paper) {
    case 'succession':
      return printedSuccession(deps, { programmeId, ...toldOf(id) }, now);
    case 'handover':
      return printedHandover(deps, { programmeId, ...handedTo(id) }, now);
  }
};

const unknown = 'Wij kennen deze link niet, of hij is verlopen. Vraag het programmabureau om een nieuwe.';
