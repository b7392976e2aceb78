import { NotFound } from '#shared/errors/errors.ts';
import { HandedBody } from './handover.ts';

/** A body within its programme. */
interface Handed {
  readonly partnerId: string;
  readonly body: HandedBody;
}

/** The identifier of a body, as links and letters name it: "council-stein". */
export const handedId = ({ partnerId, body }: Handed): string => `${body}-${partnerId}`;

/** The body with an identifier. @throws {NotFound} when it is none. */
export const handedTo = (id: string): Handed => {
  const body = HandedBody.options.find((one) => id.startsWith(`${one}-`));
  if (!body) throw new NotFound('There is no such body.');
  return { body, partnerId: id.slice(body.length + 1) };
};
