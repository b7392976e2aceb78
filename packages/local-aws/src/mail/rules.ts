import * as z from 'zod';
import type { Model } from '../assembly/model.ts';
import { ServiceError } from '../endpoint/operation.ts';
import { addressIn, domainOf, faultIn } from './addresses.ts';
import { recipientsOf, type SendEmail } from './request.ts';

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(false),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional(),
    MatchingEventTypes: z.array(z.string()),
  }),
});

/** What the application told SES about its mail. */
export interface MailRules {
  readonly region: string;
  /** Addresses and domains that may send. */
  readonly identities: readonly string[];
  readonly configurationSets: ReadonlySet<string>;
  /** Which kinds of events a configuration set publishes on the default bus, in capitals. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @throws {Error} naming the resource that cannot be honoured. */
export const mailRulesOf = (model: Model): MailRules => {
  const events = model.of('AWS::SES::ConfigurationSetEventDestination').flatMap(({ logicalId, properties }) => {
    const parsed = Destination.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { ConfigurationSetName, EventDestination } = parsed.data;
    if (!EventDestination.Enabled || !EventDestination.EventBridgeDestination) return [];
    const kinds = EventDestination.MatchingEventTypes.map((kind) => kind.toUpperCase());
    return [[ConfigurationSetName, new Set(kinds)] as const];
  });
  return {
    region: model.region,
    identities: model.of('AWS::SES::EmailIdentity').map(({ ref }) => ref.toLowerCase()),
    configurationSets: new Set(model.of('AWS::SES::ConfigurationSet').map(({ ref }) => ref)),
    events: new Map(events),
  };
};

const bad = (message: string): ServiceError => new ServiceError('BadRequestException', message);

/** @throws {ServiceError} for a message that SES would not take. */
export const checkMail = (request: SendEmail, rules: MailRules): void => {
  const recipients = recipientsOf(request);
  if (recipients.length === 0 && !request.Content.Raw) throw bad('Must have at least one destination address.');
  if (recipients.length > 50) throw bad('Recipient count exceeds 50.');
  for (const address of [...recipients, ...request.ReplyToAddresses]) {
    const fault = faultIn(address);
    if (fault) throw bad(fault);
  }
  for (const { Name, Value } of request.EmailTags) {
    if (!/^[\w-]{1,256}$/.test(Name)) throw bad(`Invalid tag name <${Name}>: only letters, digits, '_' and '-'.`);
    if (!/^[\w.@-]{1,256}$/.test(Value))
      throw bad(`Invalid tag value <${Value}>: only letters, digits, '_', '-', '.', '@'.`);
  }
  const { ConfigurationSetName: set } = request;
  if (set && !rules.configurationSets.has(set)) {
    throw new ServiceError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
  }
  checkSender(request.FromEmailAddress, rules);
};

const checkSender = (from: string | undefined, { identities, region }: MailRules): void => {
  if (from === undefined) return;
  const fault = faultIn(from);
  if (fault) throw bad(fault);
  const address = addressIn(from).toLowerCase();
  const domain = domainOf(address);
  const known = identities.some((one) => one === address || one === domain || domain.endsWith(`.${one}`));
  if (known) return;
  throw new ServiceError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${address}`,
  );
};
