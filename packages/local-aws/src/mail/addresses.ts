/** The address in `Name <address>`, or the whole text when there are no angle brackets. */
export const addressIn = (text: string): string => (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
export const localPartOf = (address: string): string => address.slice(0, address.lastIndexOf('@')).toLowerCase();

const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const valid = new RegExp(`^${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`);

/** What SES says about an address that it does not take; undefined when it takes it. */
export const faultIn = (text: string): string | undefined => {
  const address = addressIn(text);
  if (!address.includes('@') || address.endsWith('@')) return "Missing final '@domain'";
  // SES has no SMTPUTF8: such a part must be written in Punycode, or cannot be written at all.
  if (/[^\x20-\x7e]/.test(localPartOf(address))) return 'Local address contains control or whitespace';
  if (/[^\x20-\x7e]/.test(domainOf(address))) return 'Domain contains illegal character';
  if (/\s/.test(localPartOf(address))) return 'Local address contains control or whitespace';
  return valid.test(address) ? undefined : `Illegal address: ${address}`;
};

/** Whether a message to the address bounces: SES's own simulator, and any `bounce…` that can exist nowhere. */
export const bounces = (address: string): boolean => {
  const [local, domain] = [localPartOf(address), domainOf(address)];
  if (domain === 'simulator.amazonses.com') return local === 'bounce';
  return local.startsWith('bounce') && (domain === 'example' || domain.endsWith('.example'));
};

/** Whether the addressee complains. */
export const complains = (address: string): boolean => address.toLowerCase() === 'complaint@simulator.amazonses.com';
