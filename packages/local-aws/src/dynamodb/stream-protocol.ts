/** An error that DynamoDB Local answered with. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** The name of the exception, without its namespace. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** It checks that there is a signature of this form, and not whether it is right. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local';

/**
 * Calls an operation of the JSON protocol. The streams of DynamoDB have an SDK client of their own, which nothing else
 * here would use for its three operations.
 * @throws {DatabaseError} with the name of the exception.
 */
export const streamCall = async (url: string, target: string, body: unknown): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0', authorization },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const { __type = '', message, Message } = answer as Record<string, string | undefined>;
  throw new DatabaseError(__type.split('#').at(-1) ?? '', message ?? Message ?? response.statusText);
};
