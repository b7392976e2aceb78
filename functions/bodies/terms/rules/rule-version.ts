import * as z from 'zod';
import { decidingRoundKinds } from '#shared/vocabulary/round-kinds.ts';
import { day } from '#shared/vocabulary/values.ts';
import { ProgrammeSettings, Term } from '../programme-settings.ts';

const { vote, approval, oneTimeCode, regiegroep } = ProgrammeSettings.shape;

/**
 * What a decision changes of the settings that are rules of the game (rule 17): only what it names. Who holds a seat is recorded with
 * the seats.
 */
export const RuleChanges = z.strictObject({
  vote: vote.partial().optional(),
  approval: approval.optional(),
  oneTimeCode: oneTimeCode.optional(),
  terms: z.partialRecord(z.enum(decidingRoundKinds), Term).optional(),
  regiegroep: regiegroep.partial().optional(),
});
export type RuleChanges = z.infer<typeof RuleChanges>;

/** A change of the rules of the game that the seats decided. */
export const RuleVersion = z.strictObject({
  /** The first day on which it holds. */
  from: day,
  /** The number of the rule change. */
  number: z.int().min(1),
  /** The round of the seats that decided it, by which the register finds the decision. */
  roundId: z.string(),
  changes: RuleChanges,
});
export type RuleVersion = z.infer<typeof RuleVersion>;
