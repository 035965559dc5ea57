import { cstring, message, readyForQuery, startupCode } from './wire.ts';

/** What a first packet asks for. */
export type Startup =
  | { kind: 'refuse-encryption' }
  | { kind: 'cancel' }
  | { kind: 'unsupported'; version: string }
  | { kind: 'session'; parameters: Map<string, string>; minor: number };

/** Reads the first packet of a connection (it has a length but no type byte). */
export function readStartup(packet: Buffer): Startup {
  const code = packet.readInt32BE(4);
  if (code === startupCode.ssl || code === startupCode.gss) return { kind: 'refuse-encryption' };
  if (code === startupCode.cancel) return { kind: 'cancel' };
  if (code >>> 16 !== 3) return { kind: 'unsupported', version: `${code >>> 16}.${code & 0xffff}` };
  const parameters = new Map<string, string>();
  for (let at = 8; at < packet.length && packet[at] !== 0;) {
    const [name, afterName] = cstring(packet, at);
    const [value, afterValue] = cstring(packet, afterName);
    parameters.set(name, value);
    at = afterValue;
  }
  return { kind: 'session', parameters, minor: code & 0xffff };
}

// Parameters that name the connection, are fixed here, or have no effect in a session that cannot be interrupted.
const noSetting = /^(?:user|database|replication|options|application_name|client_encoding|.*_timeout|_pq_\..*)$/;

/** Settings of the session a client asks for, by name or as `-c name=value` in its options. */
export function settingsOf(parameters: Map<string, string>): Map<string, string> {
  const options = parameters.get('options') ?? '';
  const inOptions = [...options.matchAll(/(?:-c\s*|--)([\w.-]+)=((?:\\.|\S)*)/g)].map(
    ([, name = '', value = '']): [string, string] => [name.replaceAll('-', '_'), value.replaceAll(/\\(.)/g, '$1')],
  );
  return new Map([...parameters, ...inOptions].filter(([name]) => !noSetting.test(name)));
}

/** Everything a client expects before its first query: authentication, parameters, key, ready. */
export function greeting(clientNumber: number, startup: Extract<Startup, { kind: 'session' }>, serverVersion: string): Buffer {
  const unknown = [...startup.parameters.keys()].filter((name) => name.startsWith('_pq_.'));
  const negotiation = startup.minor > 0 || unknown.length > 0 ? [message('v', int(0), int(unknown.length), ...unknown)] : [];
  const status: [string, string][] = [
    ['server_version', serverVersion],
    ['server_encoding', 'UTF8'],
    ['client_encoding', 'UTF8'],
    ['application_name', startup.parameters.get('application_name') ?? ''],
    ['is_superuser', 'on'],
    ['session_authorization', startup.parameters.get('user') ?? 'hydrograph'],
    ['DateStyle', 'ISO, MDY'],
    ['IntervalStyle', 'postgres'],
    ['TimeZone', 'UTC'],
    ['integer_datetimes', 'on'],
    ['standard_conforming_strings', 'on'],
  ];
  return Buffer.concat([
    ...negotiation,
    message('R', int(0)),
    ...status.map(([name, value]) => message('S', name, value)),
    message('K', int(clientNumber), int(0)),
    readyForQuery('I'),
  ]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
