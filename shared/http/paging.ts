import * as z from 'zod';

/**
 * The parameters by which a long list is read in parts. A cursor is a place in the list that an earlier part ended at, in
 * a form that nobody needs to understand.
 * @param place - what such a place looks like once it is read.
 */
export const paging = (place: RegExp) => ({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z
    .string()
    .max(800)
    .transform((text) => Buffer.from(text, 'base64url').toString('utf8'))
    .refine((found) => place.test(found), 'must be the cursor of a "next" that this list gave')
    .optional(),
});

/** Where the next part of a list is. */
export const nextPart = (
  path: string,
  place: string | number,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  parameters.set('cursor', Buffer.from(String(place)).toString('base64url'));
  return `${path}?${parameters}`;
};

const Part = z.object({ next: z.string(), more: z.boolean().optional() });

/**
 * The header that says where the next part is (RFC 8288), beside the `next` in the body that says the same. A body that
 * says there is no `more` has a `next` for later: whoever follows links would follow it without end.
 */
export const linkToNext = (body: unknown): Readonly<Record<string, string>> => {
  const part = Part.safeParse(body);
  return part.success && part.data.more !== false ? { Link: `<${part.data.next}>; rel="next"` } : {};
};
