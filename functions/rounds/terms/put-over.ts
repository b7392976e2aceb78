import * as z from 'zod';

/** A partner that one more round puts over the norm of its ring, or further over it. */
const PutOver = z.strictObject({
  partnerId: z.string(),
  name: z.string().meta({ description: 'Its name.' }),
  asked: z.int().min(0).meta({ description: 'What was asked of it in the present quarter until now.' }),
  adds: z.int().min(1).meta({ description: 'How many questions the round adds.' }),
  norm: z.int().min(0).meta({ description: 'The norm of its ring.' }),
});
export type PutOver = z.infer<typeof PutOver>;

/** The partners that a round puts over their norm, as every forecast of the API says it. */
export const PutOverView = z
  .array(PutOver)
  .meta({ description: 'The partners that the round puts over the norm of what is asked of them in a quarter.' });
