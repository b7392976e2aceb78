/** A failure whose message says all that there is to say: shown without a trace. */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
}
