import type { ClosedKind } from '../pages/closed-page.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Link } from '../terms/link.ts';
import type { Dossier } from './task-view.ts';

/** A request with a link, and the record of its task at that moment. */
export interface Visit {
  readonly roundDeps: RoundDeps;
  /** Every valid key. */
  readonly keys: readonly string[];
  readonly link: Link;
  readonly dossier: Dossier;
  readonly form: { readonly formAction: string; readonly csrf: string };
  readonly now: string;
}

/** The reason why a link does not show a form, or undefined when it shows a form or the recorded answer. */
export const closedKindOf = ({
  link,
  dossier: { task, round, superseded },
  now,
}: Pick<Visit, 'link' | 'dossier' | 'now'>): ClosedKind | undefined => {
  if (task.status === 'withdrawn' || round.status === 'withdrawn') return 'withdrawn';
  if (link.version !== task.linkVersion) return 'passed-on';
  if (superseded) return 'superseded';
  if (task.status === 'answered') return undefined;
  if (round.status !== 'open' || now > round.termEnd) return 'closed';
  return link.expires * 1000 < Date.parse(now) ? 'expired' : undefined;
};

/**
 * Whether a link belongs to the current holder of the task, or to its holder when it was withdrawn, which ends every link. A recorded
 * answer is not shown to a former holder: often a mail went to the wrong person (rule 12).
 */
export const isHolders = ({ link, dossier: { task } }: Pick<Visit, 'link' | 'dossier'>): boolean =>
  link.version >= task.linkVersion - (task.status === 'withdrawn' ? 1 : 0);
