import { parseProgrammeFile, termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ExpectedFailure } from './failure.ts';
import { faultLines, type Read, readText } from './faults.ts';

/**
 * Reads programme files as the API would and says what is in them.
 * @throws {ExpectedFailure} with every fault of every file, a line each.
 */
export const checkFiles = (files: readonly string[]): void => {
  const faults = files.flatMap((file) => faultsOf(file, readText(file)));
  if (faults.length > 0) throw new ExpectedFailure(faults.join('\n'));
};

/** The lines of what is wrong with a file; of one that is right, what is in it is said. */
const faultsOf = (file: string, read: Read): readonly string[] => {
  if ('faults' in read) return read.faults;
  const parsed = parseProgrammeFile(read.text, termsOfAnyLength);
  if (!parsed.ok) return faultLines(file, parsed.faults);
  console.log(`${file} is right: ${summary(parsed.registry)}.${shortTerms(read.text)}`);
  return [];
};

/** Said of a file with terms that only a local machine takes: which environment it is for is not known here. */
const shortTerms = (text: string): string =>
  parseProgrammeFile(text).ok ? '' : ' It has terms shorter than a day: only an environment for trying takes it.';

const summary = ({ programme, partners, people, seats }: Registry): string => {
  const municipalities = partners.filter(({ kind }) => kind === 'municipality').length;
  const { from, until } = programme.period;
  return `${programme.name}, ${from} until ${until}; ${municipalities} municipalities, ${partners.length - municipalities} other partners, ${people.length} people, ${seats.length} seats`;
};
