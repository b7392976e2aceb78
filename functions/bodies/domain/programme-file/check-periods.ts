import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { Placed } from './sound-parts.ts';

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether two dated facts have a day in common. */
export const overlap = (one: Period, other: Period): boolean =>
  (other.until === undefined || (one.from ?? '') < other.until) &&
  (one.until === undefined || (other.from ?? '') < one.until);

/** Periods that end before they begin. */
export const checkPeriods = ({
  period,
  staff,
  fixed,
  holders,
  representations,
  recess,
  partners,
}: Draft): Finding[] => {
  const own = period ? [{ path: ['period'], is: period }] : [];
  const dated: Placed<Period>[] = [...own, ...staff, ...fixed, ...holders, ...representations];
  const ofPartners = partners.flatMap(({ rings, contacts }): Placed<Period>[] => [...rings, ...contacts]);
  const recesses = [...recess, ...partners.flatMap((partner) => partner.recess)];
  return [
    ...[...dated, ...ofPartners]
      .filter(({ is }) => is.until !== undefined && is.until <= (is.from ?? ''))
      .map(exclusive),
    ...recesses.filter(({ is }) => is.until < is.from).map(inclusive),
  ];
};

const exclusive = ({ path }: Placed<Period>): Finding => ({
  path: [...path, 'until'],
  message: 'the period ends before it begins',
  expected: 'a day after the first day of the period: the first day on which the period no longer applies',
});

const inclusive = ({ path }: Placed<Period>): Finding => ({
  path: [...path, 'until'],
  message: 'the recess ends before it begins',
  expected: 'its first day or later: the last day of the recess',
});
