import { participatesOn } from '../terms/dated.ts';
import type { Partner } from '../terms/registry.ts';
import type { Recorded } from './recorded.ts';

/** A partner whose membership ends, with the first day (ISO date) on which it takes part no more. */
interface Leaving {
  readonly partnerId: string;
  readonly endsOn: string;
}

/**
 * The partners whose membership a file ends: each is told what ends with it, as one whose end is recorded by itself (rule 18).
 * @param known - the partners as they were recorded before the file.
 */
export const leftByFile = (records: readonly Recorded[], known: readonly Partner[]): Leaving[] =>
  records.flatMap(({ partner }): Leaving[] => {
    const before = partner && known.find(({ partnerId }) => partnerId === partner.partnerId);
    const endsOn = partner && lastEnd(partner);
    if (!partner || !before || endsOn === undefined || endsOn === lastEnd(before)) return [];
    return participatesOn(before, endsOn) ? [{ partnerId: partner.partnerId, endsOn }] : [];
  });

/** The day on which the last ring of a partner ends; undefined while it has no end. */
const lastEnd = ({ rings }: Pick<Partner, 'rings'>): string | undefined => {
  const open = rings.some(({ until }) => until === undefined);
  return open
    ? undefined
    : rings
        .flatMap(({ until = '' }) => until)
        .toSorted()
        .at(-1);
};
