import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ancestorsOf, isCovered } from '#functions/bodies/terms/succession.ts';
import { approves } from './approves.ts';
import { type Addressee, addresseeId } from './audience.ts';
import type { Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Task } from './task.ts';

type Known = Pick<Registry, 'successions'>;
type Part = Pick<Task, 'addresseeId' | 'partnerId' | 'capacity' | 'status' | 'answer' | 'awaited' | 'withdrawnBy'>;

/**
 * Whether the predecessors of an addressee spoke for it in a round, so that nobody answers twice (rules 11, 12 and 18): in a vote one of them is
 * enough, because two seats became one voice; colleges must all have decided alike; in any other round all must have answered.
 * @param standing - addressees whose college approved the same text in an earlier round.
 * @param today - ISO date.
 */
export const isAnsweredBefore = (
  known: Known,
  { kind }: Pick<Round, 'kind'>,
  { capacity, partnerId }: Pick<Addressee, 'capacity' | 'partnerId'>,
  tasks: readonly Part[],
  standing: readonly string[],
  today: string,
): boolean => {
  const answered = tasks.filter((task) => task.status === 'answered' && task.capacity === capacity);
  const partnersOf = (some: readonly Part[]): Set<string> => new Set(some.map((task) => task.partnerId));
  const { concludes } = roundKind(kind);
  if (concludes === 'majority' || concludes === 'ruling') {
    const voted = partnersOf(answered);
    return [...ancestorsOf(known, partnerId, today), ...seatPassedBy(known, partnerId, today)].some((one) =>
      voted.has(one),
    );
  }
  if (concludes !== 'every-college') return isCovered(known, partnerId, partnersOf(answered), today);
  const approving = partnersOf(answered.filter(approves));
  for (const stood of standing) approving.add(stood.slice(addresseeId('college', '').length));
  const refusing = partnersOf(answered.filter((task) => !approves(task)));
  return isCovered(known, partnerId, approving, today) || isCovered(known, partnerId, refusing, today);
};

/** The partners whose seat may have passed to one that was there before: of several successors one takes it. */
const seatPassedBy = ({ successions }: Known, partnerId: string, today: string): string[] =>
  successions
    .filter(
      ({ kind, on, successors }) =>
        kind !== 'rename' && on <= today && successors.some((one) => one.partnerId === partnerId),
    )
    .flatMap(({ predecessors }) => predecessors);

/**
 * Colleges whose approval stands because all their predecessors approved the same text, in this round or before (rule 11).
 * @param colleges - addressees that must approve.
 */
export const approvedBefore = (
  known: Known,
  colleges: readonly string[],
  tasks: readonly Part[],
  standing: readonly string[],
  today: string,
): string[] => {
  const prefix = addresseeId('college', '').length;
  const approving = [...tasks.filter(approves).map((task) => task.addresseeId), ...standing];
  const partners = new Set(approving.map((id) => id.slice(prefix)));
  return colleges.filter((college) => isCovered(known, college.slice(prefix), partners, today));
};
