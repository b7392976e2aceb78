import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { bureauContactOn, contactFor, participatesOn } from '#functions/bodies/terms/bodies.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { linkedDocument, linkedWords } from '#shared/http/linked-document.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { localDate } from '#shared/runtime/local-date.ts';
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
  link: PaperLink,
  now: string,
): Promise<PrintedPage> => {
  const { programmeId, paper, id } = link;
  switch (paper) {
    case 'succession':
      return printedSuccession(deps, { programmeId, ...toldOf(id) }, now);
    case 'handover':
      await demandHolder(deps, link, now);
      return printedHandover(deps, { programmeId, ...handedTo(id) }, now);
  }
};

/**
 * A handover shows what stands at the moment of reading, so only whoever has the role then may open it; the programmabureau while nobody has it.
 * @throws {NotFound} for a person who left the role or was erased, or whose municipality no longer takes part.
 */
const demandHolder = async (
  { registry: reader }: Pick<PaperDeps, 'registry'>,
  { programmeId, id, personId }: PaperLink,
  now: string,
): Promise<void> => {
  const { partnerId, body } = handedTo(id);
  const registry = await reader.registry(programmeId);
  const today = localDate(now);
  const holder = contactFor(registry, partnerId, body, today) ?? bureauContactOn(registry.people, today);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const isHolder = holder !== undefined && holder.personId === personId && holder.erasedAt === undefined;
  if (!isHolder || !partner || !participatesOn(partner, today)) throw new NotFound('There is no such paper.');
};

const unknown = 'Wij kennen deze link niet, of hij is verlopen. Vraag het programmabureau om een nieuwe.';
