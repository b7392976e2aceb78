import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 96;
const CHECK_LENGTH = 12;

function checkOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, CHECK_LENGTH);
}

/** Makes a task token: opaque, unguessable, and recognizable as one of ours. */
export function newTaskToken(): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return `${secret}${checkOf(secret)}`;
}

/** Whether a text has the form of a task token, known or not; anything else is garbage to the protocol. */
export function isTaskToken(text: string): boolean {
  const secret = text.slice(0, -CHECK_LENGTH);
  return secret.length > 0 && text.slice(-CHECK_LENGTH) === checkOf(secret);
}
