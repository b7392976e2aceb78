import * as z from 'zod';

/**
 * The parameters for reading a long list in parts. A cursor is the place in the list where an earlier part ended, in an opaque
 * form.
 * @param place - the pattern of such a place once it is decoded.
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

/** The link to the next part of a list. */
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
 * The `Link` header to the next part (RFC 8288), the same as `next` in the body. A body without `more` has a `next` for later:
 * the header is left out, because a client that follows links would follow it without end.
 */
export const linkToNext = (body: unknown): Readonly<Record<string, string>> => {
  const part = Part.safeParse(body);
  return part.success && part.data.more !== false ? { Link: `<${part.data.next}>; rel="next"` } : {};
};
