import type { Environment } from '../config/environment.ts';
import { batchesAtOnce, fewest } from './event-consumer.ts';

/** How many e-mails one sender can send in a second, with its reads and writes for each. */
const lettersASecond = 4;

/** How the e-mail of an environment keeps under the rate that the mail service allows its account. */
export interface MailPace {
  /** How many batches of letters are handled at once. */
  readonly atOnce: number;
  /** Milliseconds that each sender leaves between two e-mails. */
  readonly between: number;
}

/** The number of senders that can use the allowed rate, and the pause that keeps all of them together below it. */
export const mailPace = (environment: Environment): MailPace => {
  const { sendRate } = environment.mail;
  const atOnce = Math.min(batchesAtOnce(environment), Math.max(fewest, Math.ceil(sendRate / lettersASecond)));
  return { atOnce, between: Math.ceil((1000 * atOnce) / sendRate) };
};
