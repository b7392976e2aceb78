import { expect, it } from 'vitest';
import { ofType, type Synthesized } from '../support/templates.ts';

/** What others need to trust the mail: the records for DNS, under names that a person can be told. */
export const mailRules = ({ environment, application }: Synthesized): void => {
  const { domain } = environment.mail;
  const outputs = application.Outputs as Readonly<Record<string, { readonly Value: unknown }>>;

  it('goes out under a domain of its own, with the records that SES asks for (SES guide, custom MAIL FROM domain)', () => {
    const [identity] = ofType(application, 'AWS::SES::EmailIdentity');
    expect(identity?.properties['MailFromAttributes']).toEqual({
      MailFromDomain: `bounce.${domain}`,
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
    });
    const server = `feedback-smtp.${environment.region}.amazonses.com`;
    expect(outputs['MailFromMx']?.Value).toBe(`bounce.${domain} MX 10 ${server}`);
    expect(outputs['MailFromSpf']?.Value).toBe(`bounce.${domain} TXT "v=spf1 include:amazonses.com -all"`);
  });

  it('says its records under names that stay: what the runbook calls them', () => {
    expect(Object.keys(outputs).sort()).toEqual(['Dkim1', 'Dkim2', 'Dkim3', 'MailFromMx', 'MailFromSpf']);
    for (const name of ['Dkim1', 'Dkim2', 'Dkim3']) expect(JSON.stringify(outputs[name]?.Value)).toContain(' CNAME ');
  });
};
