import { GovernanceError } from '#shared/errors/errors.ts';

/** The mail service accepts no letters now, but will later: its rate, its quota, its sandbox or a pause. The letter waits. */
export class MailWaits extends GovernanceError {
  readonly code = 'mail-waits';
  /** Seconds after which another attempt is useful. */
  readonly seconds: number;
  override get name(): string {
    return 'MailWaits';
  }
  constructor(seconds: number, options?: ErrorOptions) {
    super('The mail service takes no e-mail now.', options);
    this.seconds = seconds;
  }
}

const aMinute = 60;
const aQuarter = 15 * 60;
const anHour = 3600;

/** How long each condition lasts, by the name of the exception or the message of SES; the first match counts. */
const passing: readonly { readonly says: RegExp; readonly seconds: number }[] = [
  // https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html
  { says: /daily message quota exceeded/i, seconds: aQuarter },
  { says: /maximum sending rate exceeded/i, seconds: aMinute },
  { says: /SendingPausedException|AccountSuspendedException/, seconds: aQuarter },
  { says: /TooManyRequestsException|Throttling|LimitExceededException/, seconds: aMinute },
  // In the sandbox, and for a domain of ours without its DNS records.
  { says: /address(es)? (is|are) not verified|MailFromDomainNotVerifiedException/i, seconds: anHour },
];

/** The number of seconds that an error may last, when it passes by itself; otherwise undefined. */
export const waitAfter = ({ name, message }: Error): number | undefined =>
  passing.find(({ says }) => says.test(name) || says.test(message))?.seconds;
