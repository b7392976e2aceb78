import * as z from 'zod';
import { Ring, Role } from '#shared/vocabulary/membership.ts';
import { day, emailAddress, identifier, name, stem } from '#shared/vocabulary/values.ts';
import { Divisions, Partner, SuccessionGround, SuccessionKind } from '../../terms/record-schemas.ts';

/** A partner that follows others up: one of the programme, or with a name and contacts one that begins on that day. */
export const GivenSuccessor = z.strictObject({
  partnerId: stem,
  /** For a partner that begins. */
  name: name.optional(),
  /** By default the innermost ring of its predecessors. */
  ring: Ring.optional(),
  /** Who receives its mail; by default the people of its predecessors go on in their roles. */
  contacts: z
    .array(z.strictObject({ role: Role, name, email: emailAddress }))
    .max(50)
    .optional(),
  /** When its bodies meet; by default as the first of its predecessors that says so. */
  meetings: Partner.shape.meetings,
});
export type GivenSuccessor = z.infer<typeof GivenSuccessor>;

/** A merger, a split or another name, as the programmabureau records it (rule 18). */
export const GivenSuccession = z.strictObject({
  /** Chosen by the client, so that the same succession sent twice is recorded once. */
  successionId: stem,
  kind: SuccessionKind,
  on: day,
  ground: SuccessionGround,
  predecessors: z.array(identifier).min(1).max(20),
  /** None for a rename. */
  successors: z.array(GivenSuccessor).max(20).optional(),
  /** For a rename. */
  name: name.optional(),
  divisions: Divisions.optional(),
});
export type GivenSuccession = z.infer<typeof GivenSuccession>;
