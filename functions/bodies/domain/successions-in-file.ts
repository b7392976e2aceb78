import { isDeepStrictEqual } from 'node:util';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { Succession } from '../terms/registry.ts';

/**
 * The successions of a programme after an import: a file repeats what was recorded, and leaves out what it does not name. It records none
 * itself, because people must first see what moves and divide it (rule 18).
 * @throws {InvalidInput} with each succession of the file that is not recorded, or recorded otherwise.
 */
export const successionsAfter = (known: readonly Succession[], file: readonly Succession[]): Succession[] => {
  const faults = file.flatMap((succession, at) => faultsOf(known, succession, at));
  if (faults.length > 0)
    throw new InvalidInput('A file does not record or change a succession: recordSuccession does (rule 18).', faults);
  return file.map((succession) => recordedIn(known, succession) ?? succession);
};

const recordedIn = (known: readonly Succession[], { successionId }: Succession): Succession | undefined =>
  known.find((one) => one.successionId === successionId);

const expected =
  'the succession as readProgramme shows it; record another one with recordSuccession (POST /successions)';

const faultsOf = (known: readonly Succession[], succession: Succession, at: number): Fault[] => {
  const recorded = recordedIn(known, succession);
  const pointer = `/successions/${at}`;
  if (!recorded) return [{ pointer, message: 'this succession is not recorded', expected }];
  return comparedFields
    .filter((name) => !isDeepStrictEqual(recorded[name], succession[name]))
    .map((name) => ({ pointer: `${pointer}/${name}`, message: 'this differs from the recorded succession', expected }));
};

/** Everything that people decided; when it took effect is the registry's own. */
const comparedFields = ['kind', 'on', 'ground', 'predecessors', 'successors', 'name', 'divisions'] as const;
