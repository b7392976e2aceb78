import type { Environment } from '../config/environment.ts';
import { batchesAtOnce, fewest } from './event-consumer.ts';

/** E-mails that one sender hands over in a second at most, with what it reads and writes for each. */
const lettersASecond = 4;

/** How the e-mail of an environment keeps under the rate that the mail service allows its account. */
export interface MailPace {
  /** How many batches of letters are handled at once. */
  readonly atOnce: number;
  /** Milliseconds that each sender leaves between two e-mails. */
  readonly between: number;
}

/** As many senders as the rate keeps busy, and so slow that all together stay under it. */
export const mailPace = (environment: Environment): MailPace => {
  const { sendRate } = environment.mail;
  const atOnce = Math.min(batchesAtOnce(environment), Math.max(fewest, Math.ceil(sendRate / lettersASecond)));
  return { atOnce, between: Math.ceil((1000 * atOnce) / sendRate) };
};
