import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { readTextLink, type TextLink } from '#functions/rounds/terms/text-link.ts';
import { demandSeen } from '#shared/authority/levels.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { linkedDocument, linkedWords } from '#shared/http/linked-document.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { LinkKeys } from '#shared/runtime/link-keys.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { FrameworksReader } from '../reader.ts';
import { type PrintInputDeps, printedInput } from './printed-input.ts';
import { type PrintDeps, printedText } from './printed-text.ts';

export interface TextLinkDeps extends PrintDeps, PrintInputDeps {
  readonly registry: PrintDeps['registry'] & PrintInputDeps['registry'] & Pick<RegistryReader, 'standingOfLink'>;
  readonly rounds: PrintDeps['rounds'] & PrintInputDeps['rounds'] & Pick<RoundsReader, 'task'>;
  readonly frameworks: Pick<
    FrameworksReader,
    | 'cycle'
    | 'text'
    | 'conditions'
    | 'conditionsNow'
    | 'acceptances'
    | 'inputAnswers'
    | 'accessions'
    | 'askedApprovals'
    | 'exclusions'
  >;
  /** The keys that may have signed a link. */
  readonly keys: LinkKeys;
  readonly clock: Clock;
}

/** Opens a text of a framework, or the input on its version, by its link, from a letter or a decision page. It changes nothing, whoever opens it. */
export const answerTextLink =
  ({ keys, clock, ...deps }: TextLinkDeps) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const token = event.pathParameters?.['token'] ?? '';
    const now = clock();
    const seconds = Date.parse(now) / 1000;
    const link = (await keys()).map((key) => readTextLink(key, token, seconds)).find((found) => found !== undefined);
    const task = link?.task && (await deps.rounds.task(link.task.taskId));
    if (!link || !isCurrent(link, task)) return linkedWords(404, unknown);
    if (event.httpMethod === 'POST') return linkedWords(405, 'Deze tekst kan alleen worden gelezen.');
    try {
      return linkedDocument(await printed(deps, link, task, now));
    } catch (error) {
      if (error instanceof NotFound) return linkedWords(404, unknown);
      throw error;
    }
  };

/**
 * What a link shows. Whoever is asked about a version reads it, whatever its level; whoever has the link from a letter reads it as long as
 * everybody sees it (rule 19).
 * @throws {NotFound} when it is not there, or not for this reader.
 */
const printed = async (
  deps: Omit<TextLinkDeps, 'keys' | 'clock'>,
  { programmeId, version, textNumber, shows }: TextLink,
  task: Task | undefined,
  now: string,
): Promise<PrintedPage> => {
  const cycle = await deps.frameworks.cycle(programmeId, String(version));
  const standing = await deps.registry.standingOfLink(programmeId, task, localDate(now));
  if (!task) demandSeen(standing, { cycleId: cycle.cycleId });
  if (shows === 'input') return printedInput(deps, cycle, now);
  const text = await deps.frameworks.text(programmeId, cycle.cycleId, textNumber);
  return printedText(deps, { cycle, text, standing }, now);
};

/** Whether the task with which the link came is still in the same hands: a link that was passed on opens nothing for who had it before. */
const isCurrent = ({ task: given }: TextLink, task: Task | undefined): boolean =>
  given === undefined || task?.linkVersion === given.linkVersion;

const unknown = 'Wij kennen deze link niet, of hij is verlopen. Vraag het programmabureau om de tekst.';
