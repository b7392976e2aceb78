import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Named = z.object({
  AWS: oneOrMore.default([]),
  Service: oneOrMore.default([]),
  Federated: oneOrMore.default([]),
});
const everybody: z.output<typeof Named> = { AWS: ['*'], Service: [], Federated: [] };
const Principal = z.union([z.literal('*').transform(() => everybody), Named]);
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Condition = z.record(
  z.string(),
  z.record(
    z.string(),
    z.union([Value, z.array(Value)]).transform((value) => [value].flat()),
  ),
);

const Statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: Principal.optional(),
    NotPrincipal: Principal.optional(),
    Action: oneOrMore.optional(),
    NotAction: oneOrMore.optional(),
    Resource: oneOrMore.optional(),
    NotResource: oneOrMore.optional(),
    Condition: Condition.default({}),
  })
  .refine(
    ({ Action, NotAction }) => (Action === undefined) !== (NotAction === undefined),
    'one of Action and NotAction',
  )
  .refine(({ Resource, NotResource }) => !(Resource && NotResource), 'not both Resource and NotResource')
  .refine(({ NotPrincipal }) => NotPrincipal === undefined, 'NotPrincipal is not evaluated here');

/** One statement of a policy, with every "one or more" as a list. */
export type Statement = z.output<typeof Statement>;

const Document = z.object({
  Statement: z.union([Statement, z.array(Statement)]).transform((value) => [value].flat()),
});

/**
 * The statements of a policy document whose intrinsic functions were worked out.
 * @throws {z.ZodError} when it is no policy, or holds an element that is not evaluated here.
 */
export const statementsIn = (document: unknown): Statement[] => Document.parse(document).Statement;
