import { BlockList, isIP } from 'node:net';

/** Which addresses webhooks may be sent to. */
export interface AddressRule {
  /** True where plain http is taken too: some addresses inside were named. */
  readonly http: boolean;
  isAllowed(address: string): boolean;
}

// What is not a public host: this machine, this network, and what IANA has set aside.
const inside: readonly [network: string, prefix: number, type: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'], ['10.0.0.0', 8, 'ipv4'], ['100.64.0.0', 10, 'ipv4'], ['127.0.0.0', 8, 'ipv4'], ['169.254.0.0', 16, 'ipv4'], ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'], ['192.0.2.0', 24, 'ipv4'], ['192.88.99.0', 24, 'ipv4'], ['192.168.0.0', 16, 'ipv4'], ['198.18.0.0', 15, 'ipv4'], ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'], ['224.0.0.0', 4, 'ipv4'], ['240.0.0.0', 4, 'ipv4'],
  ['::', 128, 'ipv6'], ['::1', 128, 'ipv6'], ['64:ff9b::', 96, 'ipv6'], ['64:ff9b:1::', 48, 'ipv6'], ['100::', 64, 'ipv6'], ['2001::', 23, 'ipv6'], ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'], ['fc00::', 7, 'ipv6'], ['fe80::', 10, 'ipv6'], ['fec0::', 10, 'ipv6'], ['ff00::', 8, 'ipv6'],
];

const insideList = new BlockList();
for (const [network, prefix, type] of inside) insideList.addSubnet(network, prefix, type);

/** Public addresses, and those inside that are named: single ones or networks such as 10.1.0.0/16. */
export function createAddressRule(allowed: readonly string[]): AddressRule {
  const named = new BlockList();
  for (const each of allowed) {
    const [network = '', prefix] = each.split('/');
    const type = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    named.addSubnet(network, prefix === undefined ? (type === 'ipv6' ? 128 : 32) : Number(prefix), type);
  }
  return {
    http: allowed.length > 0,
    isAllowed(given) {
      const address = plain(given);
      const kind = isIP(address);
      if (kind === 0) return false;
      const type = kind === 6 ? 'ipv6' : 'ipv4';
      return named.check(address, type) || !insideList.check(address, type);
    },
  };
}

/** True for an address or network that can be named. */
export function isNetwork(text: string): boolean {
  const [network = '', prefix, ...more] = text.split('/');
  const kind = isIP(network);
  return kind !== 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (kind === 6 ? 128 : 32)));
}

/** An IPv4 address in the clothes of IPv6 is an IPv4 address. */
function plain(address: string): string {
  const dotted = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (dotted) return dotted;
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (!hex) return address;
  const [high, low] = [Number.parseInt(hex[1]!, 16), Number.parseInt(hex[2]!, 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Why an address cannot be a webhook; null when it can. What a name resolves to is checked at each delivery. */
export function faultOfUrl(text: string, rule: AddressRule): string | null {
  const url = text.length <= 2000 ? URL.parse(text) : null;
  if (!url) return 'this is no whole address of at most 2000 characters';
  if (url.protocol !== 'https:' && !(rule.http && url.protocol === 'http:')) return 'the address must begin with https://';
  if (url.username || url.password) return 'the address must not hold a password: deliveries are signed';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !rule.isAllowed(host)) return `${host} is not a public address`;
  if (/(^|\.)localhost$/i.test(host) && !rule.isAllowed('127.0.0.1')) return `${host} is this machine`;
  return null;
}
