/**
 * Why a token is not accepted, with a sentence for whoever sent it. What follows from what a token claims is only said of one that a trusted
 * issuer signed, so that no claim can be tried out. Nothing of the token is repeated.
 */
export const tokenFaults = {
  'no-token': 'The header does not hold one: it has the form of `Bearer`, a space, and a token of three parts.',
  'unknown-issuer': 'This one is not of an issuer that this API trusts.',
  'bad-signature': 'This one was not signed by the issuer that it names, with RS256 or PS256, or was changed since.',
  'unknown-key':
    'This one was signed with a key that the issuer does not publish now. A new key is found within a minute.',
  expired: 'This one expired.',
  'not-yet-valid': 'This one is not valid yet.',
  'other-audience': 'This one is for another API: its `aud` does not name this one.',
  'other-kind': 'This one is no access token of one application: an ID token, or one without `exp` or a client id.',
  'other-purpose': 'This one of a person was not given to the workbench, or not with its scope.',
  'address-not-accepted':
    'Its issuer does not say that it verified the e-mail address of this person, or may not vouch for such an address.',
  'weak-sign-in': 'This person has to sign in in a stronger way.',
} as const;
export type TokenFault = keyof typeof tokenFaults;

/** Faults that may be over a moment later, with the same token: such a verdict is not kept. */
const momentary: ReadonlySet<TokenFault> = new Set(['unknown-key', 'not-yet-valid']);
export const isMomentary = (fault: TokenFault): boolean => momentary.has(fault);

/** Whether a check found a fault, as opposed to who calls. */
export const isFault = (found: object | TokenFault): found is TokenFault => typeof found === 'string';
