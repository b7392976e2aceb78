import { isDeepStrictEqual } from 'node:util';
import { InvalidInput } from '#shared/errors/errors.ts';
import type { Programme } from '../terms/registry.ts';
import type { RegistryChange } from './as-of.ts';
import type { Difference } from './file-difference.ts';
import { keptOf, recordsIn } from './recorded.ts';

/**
 * Demands that a file does not undo changes that were recorded one by one since the last file; the refusal tells what the file
 * must contain. A file with a new value for such a record takes it into account and is accepted.
 * @param changes - all recorded changes of the programme, in order.
 * @param differences - the changes that the file would record.
 * @throws {InvalidInput} with every record that the file would undo.
 */
export const demandFileKnows = (changes: readonly RegistryChange[], differences: readonly Difference[]): void => {
  const behind = differences.flatMap(({ what, was }) =>
    recordsIn(keptOf([what])).flatMap(([name, substance]) => {
      const versions = changes.flatMap((change) =>
        recordsIn(change).flatMap(([of, is]) => (of === name ? [{ is, change }] : [])),
      );
      const last = versions.at(-1);
      if (last?.change.via !== 'api') return [];
      const inFile = versions.findLast(({ change }) => change.via === 'file');
      const erased = last.is === undefined && was !== 'ended';
      const stale =
        was === 'ended'
          ? inFile === undefined
          : inFile && isDeepStrictEqual(inFile.is, substance) && !isDeepStrictEqual(last.is, substance);
      return erased || stale ? [{ name, ...last.change }] : [];
    }),
  );
  if (behind.length === 0) return;
  throw new InvalidInput(
    'The programme file is older than the registry: it would undo later changes.',
    behind.map(({ name, recordedOn, by }) => ({
      pointer: '',
      message: `${name} was recorded by ${by} on ${recordedOn}, and the file says what was before`,
      expected: 'a file that contains this change: read the programme and update the file',
    })),
  );
};

/**
 * Demands that a file does not undo the days off that were recorded one by one since the last file.
 * @param changes - all recorded changes of the programme, in order.
 * @throws {InvalidInput} when the file has the days off of the last file, and others were recorded since.
 */
export const demandDaysOffKnown = (changes: readonly RegistryChange[], file: Programme): void => {
  const daysOffOf = ({ settings }: Programme): unknown => settings.calendar.daysOff ?? [];
  const versions = changes.flatMap(({ via, recordedOn, by, programme }) =>
    programme ? [{ via, recordedOn, by, programme }] : [],
  );
  const recorded = versions.at(-1);
  const before = versions.findLast(({ via }) => via === 'file');
  if (!recorded || !before) return;
  const [now, then, fromFile] = [recorded.programme, before.programme, file].map(daysOffOf);
  if (isDeepStrictEqual(now, fromFile) || !isDeepStrictEqual(then, fromFile)) return;
  throw new InvalidInput('The programme file is older than the registry: it would undo later changes.', [
    {
      pointer: '/settings/calendar/daysOff',
      message: `other days off were recorded by ${recorded.by} on ${recorded.recordedOn}, and the file says what was before`,
      expected: 'a file that contains this change: read the programme and update the file',
    },
  ]);
};
