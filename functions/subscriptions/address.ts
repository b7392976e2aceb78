import { BlockList, isIP } from 'node:net';
import { InvalidInput } from '#shared/errors/errors.ts';

/** Networks in which no receiver may be (IANA special-purpose registries): their addresses are ours, or nobody's. */
const special = new BlockList();
const networks: readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];
for (const [net, prefix, family] of networks) special.addSubnet(net, prefix, family);

/** Global unicast, and its special parts: documentation, and the tunnels that contain an IPv4 address. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
special6.addSubnet('2001::', 23, 'ipv6');
special6.addSubnet('2001:db8::', 32, 'ipv6');
special6.addSubnet('2002::', 16, 'ipv6');
special6.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address is on the public internet. An unknown address is not. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
};

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const innerNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid)$/;

/** Why an address may not be called, as far as its text tells; undefined when it may. Its resolved IP address is checked at every call. */
const objection = (endpoint: string, localAllowed: boolean): string | undefined => {
  if (!URL.canParse(endpoint)) return 'this is no URL';
  const { protocol, hostname, username, password, hash } = new URL(endpoint);
  if (username !== '' || password !== '') return 'no user or password may stand in it';
  if (hash !== '') return 'no fragment may stand in it';
  if (localAllowed && loopback.has(hostname))
    return /^https?:$/.test(protocol) ? undefined : 'it must be https or http';
  if (protocol !== 'https:') return 'it must be https';
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isPublicAddress(bare) ? undefined : 'it is not on the public internet';
  if (!hostname.includes('.') || innerNames.test(hostname.replace(/\.$/, '')))
    return 'it is not a name on the public internet';
  return undefined;
};

/**
 * Validates the address of a receiver.
 * @param localAllowed - whether this environment may call its own machine, also over http.
 * @throws {InvalidInput} naming the fault.
 */
export const demandEndpoint = (endpoint: string, localAllowed: boolean): void => {
  const message = objection(endpoint, localAllowed);
  if (message === undefined) return;
  const expected = 'an https address on the public internet';
  const dutch =
    'Vul een https-adres in dat op het openbare internet te bereiken is, zonder wachtwoord en zonder # erin.';
  throw new InvalidInput('A receiver cannot have this address.', [{ pointer: '/endpoint', message, expected, dutch }]);
};
