import { InvalidInput } from '#shared/errors/errors.ts';
import type { Matter } from '../matter.ts';
import type { Beside, Filled } from '../terms/filling.ts';
import type { Round } from '../terms/round.ts';

/**
 * Demands that what was filled in is what the matter of a round asks for.
 * @throws {InvalidInput} naming every fault, and anything that was filled in where nothing is asked for.
 */
export const demandFilled = async (
  { filling }: Pick<Matter, 'filling'>,
  round: Round,
  { filled, ...beside }: Beside & { readonly filled?: Filled | undefined },
): Promise<void> => {
  if (!filling) {
    if (filled === undefined) return;
    throw new InvalidInput('This round asks for an answer alone.', [
      { pointer: '/filled', message: 'this round has no form', expected: 'nothing filled in' },
    ]);
  }
  const faults = await filling.faults(round, filled ?? {}, beside);
  if (faults.length === 0) return;
  throw new InvalidInput(
    'The form is not complete.',
    faults.map(({ name, ...fault }) => ({ pointer: `/filled/${name}`, ...fault })),
  );
};
