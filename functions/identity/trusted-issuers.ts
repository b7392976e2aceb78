import * as z from 'zod';

/** An issuer with whose accounts people sign in, as the environment names it. */
export const PeopleIssuer = z.strictObject({
  /** The `iss` of its tokens, under which its keys are found too. */
  issuer: z.url(),
  /** The `aud` of access tokens for this API. */
  audience: z.string().min(1),
  /** The type that its access tokens name in their header (`typ`). */
  types: z.array(z.string().min(1)).min(1),
  /** The application that people sign in to: a token of another one is refused. */
  clientId: z.string().min(1),
  /** The scope that lets that application act for the person who signed in. */
  scope: z.string().min(1),
  /**
   * The domains of the addresses that it may vouch for: nobody signs in as somebody of another organisation. `any` is for a local machine,
   * where people choose who to be.
   */
  domains: z.union([z.literal('any'), z.array(z.hostname()).min(1)]),
  /** The ways of signing in that are strong enough (`acr`). Default: every way that the issuer accepts. */
  acr: z.array(z.string().min(1)).min(1).optional(),
});
export type PeopleIssuer = z.infer<typeof PeopleIssuer>;

/** The issuers of people, from the setting of a function. @throws {z.ZodError} when the deployment set something else. */
export const peopleIssuersIn = (setting: string): PeopleIssuer[] => z.array(PeopleIssuer).parse(JSON.parse(setting));
