import { ApiProblem, Client, inWords, Unreachable } from '#client/client.ts';
import { parseProgrammeFile, termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import { ExpectedFailure } from './failure.ts';
import { faultLine, faultLines, readText } from './faults.ts';

interface Target {
  readonly url: string | undefined;
  readonly token: string | undefined;
}

/**
 * Imports a programme file through the API. A file that is not right is not sent.
 * @throws {ExpectedFailure} with every fault of the file, or the reason of the refusal.
 */
export const importFile = async (file: string, { url, token }: Target): Promise<void> => {
  if (!url) throw new ExpectedFailure('Where to? Give the address of the API: --url https://…/v1');
  if (!token)
    throw new ExpectedFailure(
      'As whom? Give an access token, that of an operator for a new programme, otherwise that of its programmabureau: --token …, or TOKEN in the environment',
    );
  const read = readText(file);
  if ('faults' in read) throw new ExpectedFailure(read.faults.join('\n'));
  const { text } = read;
  // The API checks terms against the limits of its environment.
  const parsed = parseProgrammeFile(text, termsOfAnyLength);
  if (!parsed.ok) throw new ExpectedFailure(faultLines(file, parsed.faults).join('\n'));
  const { programmeId, name } = parsed.registry.programme;
  const client = new Client({ url, token: () => token });
  const done = await client.call('importProgramme', { path: { programmeId }, body: text }).catch(failWithReasons(file));
  console.log(
    `${name} (${programmeId}): ${done.created} new, ${done.changed} changed, ${done.unchanged} as they were, ${done.ended} ended.`,
  );
};

const failWithReasons =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof Unreachable) throw new ExpectedFailure(error.message);
    if (!(error instanceof ApiProblem)) throw error;
    const { problem } = error;
    const placed = (problem.faults ?? []).filter(({ line }) => line !== undefined);
    const lines = placed.map((fault) => faultLine(file, fault));
    throw new ExpectedFailure(lines.length > 0 ? lines.join('\n') : `Refused (${problem.status}): ${inWords(problem)}`);
  };
