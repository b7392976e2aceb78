/** The fields of the answer form, by the name of their input. The text is kept as typed, so that nothing is lost when it is wrong. */
export const answerFields = [
  'answer',
  'remarks',
  'measures',
  'upTo',
  'until',
  'decidedOn',
  'reference',
  'onBehalfOf',
  'conditions',
  'document',
  'byName',
  'byRole',
] as const;
export type AnswerField = (typeof answerFields)[number];
export type FormValues = Readonly<Record<AnswerField, string>>;

/** The fields of the form that passes a task on. */
export const passOnFields = ['deputyName', 'deputyRole', 'deputyEmail', 'reason'] as const;
export type PassOnField = (typeof passOnFields)[number];
export type PassOnValues = Readonly<Record<PassOnField, string>>;

/** Name of the input for the one-time code, on the review page. */
export const codeField = 'code';

/** Hidden inputs of every form. */
export const hiddenFields = ['csrf', 'step', 'textHash'] as const;

/**
 * The action of a submitted form, in its field `step`:
 * - `review`: validate the answer and show everything that would be recorded;
 * - `change`: back to the form, with its values;
 * - `record`: record it;
 * - `new-code`: send another one-time code and show the review page again;
 * - `pass-on`: show the form for a deputy; `record-pass-on`: pass it on;
 * - `send-link`: send a new link to the registered address.
 */
export type Step = 'review' | 'change' | 'record' | 'new-code' | 'pass-on' | 'record-pass-on' | 'send-link';
