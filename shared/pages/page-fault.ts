/** One fault of a form, with the field where it can be corrected. */
export interface PageFault<Field extends string = string> {
  readonly field: Field;
  readonly message: string;
}
