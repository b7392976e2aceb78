import { onDay } from '../../terms/bodies.ts';
import { overlap } from './check-periods.ts';
import type { Draft, DraftPartner } from './draft.ts';
import type { Finding, Path } from './finding.ts';

/** The faults that break the composition of the regiegroep (rule 2) or make its vote impossible. */
export const checkRegiegroep = (draft: Draft): Finding[] => [
  ...seatHolders(draft),
  ...fixedTwice(draft),
  ...rotatingBesideFixed(draft),
  ...tooManyHolders(draft),
  ...numberOfSeats(draft),
  ...quorum(draft),
];

const seatHolders = ({ fixed, holders, partners, period }: Draft): Finding[] => {
  const seats = [
    ...fixed.map(({ holderPath, is }) => ({ path: holderPath, partner: is.partner, from: is.from ?? period?.from })),
    ...holders.map(({ path, is }) => ({ path: [...path, 'partner'], partner: is.partner, from: is.from })),
  ];
  return seats.flatMap(({ path, partner, from }) => {
    const holder = partners.find(({ id }) => id === partner);
    return holder ? unfitHolder(holder, path, from) : [];
  });
};

const unfitHolder = ({ kind, rings }: DraftPartner, path: Path, from: string | undefined): Finding[] => {
  if (kind !== undefined && kind !== 'municipality') {
    return [{ path, message: `it is a ${kind}`, expected: 'a municipality: the regiegroep holds municipalities only' }];
  }
  const takesPart = from === undefined || rings.length === 0 || rings.some(({ is }) => onDay(is, from));
  return takesPart
    ? []
    : [
        {
          path,
          message: 'it does not take part on the first day of this seat',
          expected: 'a municipality that is in a ring by then',
        },
      ];
};

const fixedTwice = ({ fixed }: Draft): Finding[] =>
  fixed
    .filter(({ is }, at) =>
      fixed.slice(0, at).some((other) => other.is.partner === is.partner && overlap(other.is, is)),
    )
    .map(({ holderPath }) => ({
      path: holderPath,
      message: 'this partner has a fixed seat twice',
      expected: 'one fixed seat per partner at a time',
    }));

const rotatingBesideFixed = ({ fixed, holders }: Draft): Finding[] =>
  holders
    .filter(({ is }) => fixed.some((seat) => seat.is.partner === is.partner && overlap(seat.is, is)))
    .map(({ path }) => ({
      path: [...path, 'partner'],
      message: 'this partner holds a fixed seat and a rotating one',
      expected: 'a municipality without a fixed seat in that period',
    }));

const tooManyHolders = ({ holders, rotatingSeats }: Draft): Finding[] =>
  holders.flatMap(({ path, is }, at) => {
    const beside = holders.filter((other, index) => index !== at && onDay(other.is, is.from));
    const before = holders.slice(0, at).filter((other) => overlap(other.is, is));
    if (before.some((other) => other.is.partner === is.partner)) {
      return [{ path, message: 'this partner holds two rotating seats at a time', expected: 'one seat per partner' }];
    }
    // A holder is counted on its first day, as the last to come: of equal first days the one written last is one too many.
    const earlier = beside.filter((other) => other.is.from < is.from || holders.indexOf(other) < at);
    if (rotatingSeats === undefined || earlier.length < rotatingSeats) return [];
    return [
      {
        path,
        message: `on its first day there are ${earlier.length + 1} holders of rotating seats`,
        expected: `at most ${rotatingSeats}: the number of rotating seats`,
      },
    ];
  });

/** The most fixed seats on one day: the days on which one begins are enough. */
const mostFixed = ({ fixed, period }: Pick<Draft, 'fixed' | 'period'>): number => {
  const datedFrom = fixed.map(({ is }) => ({ ...is, from: is.from ?? period?.from ?? '' }));
  return Math.max(0, ...datedFrom.map(({ from }) => datedFrom.filter((seat) => onDay(seat, from)).length));
};

const numberOfSeats = ({ rotatingSeats, partners, ...draft }: Draft): Finding[] => {
  if (rotatingSeats === undefined) return [];
  const seats = mostFixed(draft) + rotatingSeats;
  const path = ['regiegroep'];
  if (seats === 0)
    return [{ path, message: 'the regiegroep has no seats', expected: 'at least one seat', atKey: true }];
  const municipalities = partners.filter(({ kind }) => kind === 'municipality' || kind === undefined).length;
  if (seats <= municipalities) return [];
  const message = `the regiegroep has ${seats} seats`;
  return [{ path, message, expected: `at most ${municipalities}: the number of municipalities`, atKey: true }];
};

/** A quorum that no day allows is a fault; days that do not allow it are said with the import (`unreachableQuorums`). */
const quorum = ({ rotatingSeats, settings: { vote }, ...draft }: Draft): Finding[] => {
  if (rotatingSeats === undefined || vote === undefined || !draft.fixedKnown) return [];
  const seats = mostFixed(draft) + rotatingSeats;
  if (vote.quorum <= seats) return [];
  const path = ['settings', 'vote', 'quorum'];
  return [{ path, message: `the quorum is ${vote.quorum} of ${seats} seats`, expected: `at most ${seats}` }];
};
