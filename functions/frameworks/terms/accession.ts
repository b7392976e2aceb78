import * as z from 'zod';
import type { AccessionIds } from '#shared/vocabulary/accession-id.ts';

const instant = z.iso.datetime();

/**
 * A municipality that joined while a framework was in force: its college is asked about that version, and the municipality is bound from its
 * approval (rule 18).
 */
export const Accession = z.strictObject({
  programmeId: z.string(),
  /** The version in force. */
  cycleId: z.string(),
  partnerId: z.string(),
  /**
   * `approved-with-conditions` while the regiegroep has not accepted the conditions; `conditions-not-accepted` when it refused them (rule 8);
   * `ended` when the municipality left, or the version was replaced, before it was bound.
   */
  status: z.enum([
    'asked',
    'approved',
    'approved-with-conditions',
    'conditions-not-accepted',
    'not-approved',
    'unanswered',
    'ended',
  ]),
  /** How often it was asked; each time is a separate round. */
  asked: z.int().min(1),
  text: z.strictObject({ number: z.int().min(1), hash: z.string() }),
  askedAt: instant,
  /** Why it is asked again. */
  motivation: z.string().optional(),
  concludedAt: instant.optional(),
  revision: z.int().min(1),
});
export type Accession = z.infer<typeof Accession>;

/** The identifier of a round in which a college is asked. @param times - the number of rounds, including this one. */
export const accessionRoundId = (
  { programmeId, cycleId, partnerId }: AccessionIds & Pick<Accession, 'programmeId'>,
  times: number,
): string => `${programmeId}.accession.${cycleId}.${partnerId}.${times}`;

/** The task in which the college answers, in its last round. */
export const accessionTaskId = (accession: Accession): string =>
  `${accessionRoundId(accession, accession.asked)}.college-${accession.partnerId}`;

/** Whether the college approved, and the regiegroep accepted its conditions if there were any: from then on the municipality is bound. */
export const isBinding = ({ status }: Pick<Accession, 'status'>): boolean => status === 'approved';

/** Whether somebody is asked about it: the college, or the seats about its conditions. */
export const isOpen = ({ status }: Pick<Accession, 'status'>): boolean =>
  status === 'asked' || status === 'approved-with-conditions';
