import type { ClosedKind } from '../pages/closed-page.ts';
import type { RoundOffice } from '../round-office.ts';
import type { Link } from '../terms/link.ts';
import type { Dossier } from './task-view.ts';

/** Somebody who came with a link, and what the record holds about its task at that moment. */
export interface Visit {
  readonly office: RoundOffice;
  /** Every key that is valid now. */
  readonly keys: readonly string[];
  readonly link: Link;
  readonly dossier: Dossier;
  readonly form: { readonly formAction: string; readonly csrf: string };
  readonly now: string;
}

/** Why a link leads to no form, or undefined when it leads to one or to what was recorded. */
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
 * Whether a link is of whoever has the task now, or had it when it was withdrawn, which ends every link. What was answered is
 * not for who had the task before: often because a mail went to the wrong person (rule 12).
 */
export const isHolders = ({ link, dossier: { task } }: Pick<Visit, 'link' | 'dossier'>): boolean =>
  link.version >= task.linkVersion - (task.status === 'withdrawn' ? 1 : 0);
