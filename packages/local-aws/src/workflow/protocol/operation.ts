import type * as z from 'zod';
import type { World } from '../run/world.ts';
import { ProtocolError } from './error.ts';

/** One operation of the API: takes the body of the request, returns that of the response. */
export type Operation = (world: World, body: unknown) => object;

/**
 * Makes an operation out of the form of its request and what it does.
 * The operation throws ProtocolError; a body of another form is a ValidationException.
 */
export function operation<Form extends z.ZodType>(
  form: Form,
  run: (world: World, request: z.infer<Form>) => object,
): Operation {
  return (world, body) => {
    const parsed = form.safeParse(body);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ProtocolError('ValidationException', `'${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`);
    }
    return run(world, parsed.data);
  };
}
