/** The demonstration met something it did not expect. Says what, with what was there instead. */
export class DemoFailure extends Error {
  override readonly name = 'DemoFailure';
  /** What was there: a page's text, a list of faults. */
  readonly shown: string;
  constructor(message: string, shown = '', options?: ErrorOptions) {
    super(message, options);
    this.shown = shown;
  }
}
