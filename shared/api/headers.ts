/** The pattern of the key by which a client names a request (`Idempotency-Key`): printable, without spaces. */
export const idempotencyKey = /^[!-~]{1,200}$/;

/** The request headers of operations beside those of HTTP itself, with their descriptions for callers. */
export const requestHeaders = {
  ActingAs: {
    name: 'Acting-As',
    description:
      'The role in which a person who signed in acts, by its identifier in the registry of the programme. Needed for a person with several roles; an application leaves it out.',
    schema: { type: 'string' },
    example: 'stein-portfolio-holder',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    description:
      'A name that the client gives to this request, different for every request (a UUID, say). Sent again with the same key within a day, it is not carried out again: the answer is the one that was given.',
    schema: { type: 'string', pattern: idempotencyKey.source },
    example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
  },
  IfMatch: {
    name: 'If-Match',
    description:
      'The ETag of the resource that this change is based on, as it was read without parameters. When the resource changed since, the change is refused (412). A guard beside those in the body; it may be left out.',
    schema: { type: 'string' },
    example: '"Zi1tfeOnGcYxPBbvZP3WhC3gGJM"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    description: 'The ETag of an earlier answer: when the answer would be the same, it is 304 without a body.',
    schema: { type: 'string' },
    example: '"Zi1tfeOnGcYxPBbvZP3WhC3gGJM"',
  },
  Traceparent: {
    name: 'traceparent',
    description:
      'The trace that this request belongs to (W3C Trace Context). What follows from the request, in our log and in the events that it causes, belongs to that trace. One that is not valid is ignored.',
    schema: { type: 'string' },
    example: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  },
} as const;

/** The refusals of a request because of its key (409). */
export const keyConflicts = {
  'idempotency-key-in-use': 'The request with this key is being carried out; send it again after a moment.',
  'idempotency-key-reused': 'This key came with another request before.',
} as const;
