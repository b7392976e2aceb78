import * as z from 'zod';

const Text = z.object({ Data: z.string(), Charset: z.string().optional() });
const Addresses = z.array(z.string()).default([]);

/** A request to SES to send one message, as far as it is understood here; the rest goes on to the mailbox unread. */
export const SendEmail = z.looseObject({
  FromEmailAddress: z.string().optional(),
  Destination: z.object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses }).optional(),
  ReplyToAddresses: Addresses,
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.looseObject({
    Simple: z
      .looseObject({ Subject: Text, Body: z.object({ Html: Text.optional(), Text: Text.optional() }) })
      .optional(),
    Raw: z.object({ Data: z.string() }).optional(),
    Template: z.undefined('templates are not emulated').optional(),
  }),
});
export type SendEmail = z.output<typeof SendEmail>;

/** Everybody whom a message goes to. */
export const recipientsOf = ({ Destination }: SendEmail): string[] => [
  ...(Destination?.ToAddresses ?? []),
  ...(Destination?.CcAddresses ?? []),
  ...(Destination?.BccAddresses ?? []),
];
