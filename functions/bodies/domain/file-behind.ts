import { isDeepStrictEqual } from 'node:util';
import { InvalidInput } from '#shared/errors/errors.ts';
import type { RegistryChange } from './as-of.ts';
import type { Difference } from './file-difference.ts';
import { keptOf, thingsIn } from './recorded.ts';

/**
 * Demands that a file does not undo what was recorded one by one since the last file: whoever keeps it learns what to
 * write into it. A file that says something new of the same thing knows it, and is taken.
 * @param changes - all that were recorded of the programme, in order.
 * @param differences - what the file would record.
 * @throws {InvalidInput} with every such thing.
 */
export const demandFileKnows = (changes: readonly RegistryChange[], differences: readonly Difference[]): void => {
  const behind = differences.flatMap(({ what, was }) =>
    thingsIn(keptOf([what])).flatMap(([name, substance]) => {
      const versions = changes.flatMap((change) =>
        thingsIn(change).flatMap(([of, is]) => (of === name ? [{ is, change }] : [])),
      );
      const last = versions.at(-1);
      if (last?.change.via !== 'api') return [];
      const inFile = versions.findLast(({ change }) => change.via === 'file');
      const erased = last.is === undefined && was !== 'ended';
      const stale = was === 'ended' ? inFile === undefined : inFile && isDeepStrictEqual(inFile.is, substance);
      return erased || stale ? [{ name, ...last.change }] : [];
    }),
  );
  if (behind.length === 0) return;
  throw new InvalidInput(
    'The file is behind: it would undo what was recorded since.',
    behind.map(({ name, recordedOn, by }) => ({
      pointer: '',
      message: `${name} was recorded by ${by} on ${recordedOn}, and the file says what was before`,
      expected: 'a file that knows it: read the programme and bring the file up to date',
    })),
  );
};
