import { BadEnvironment, parseEnv } from '@hydrograph/service/env.ts';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const days = z.coerce.number().min(1).max(36_525);

export const shape = z.object({
  HYDROGRAPH_DATA_DIR: z.string().min(1).default('.hydrograph').describe('Folder of the log, the points of the last run and the broker\'s retained messages (its subfolder collector).'),
  HYDROGRAPH_INFLUX_URL: z.url({ protocol: /^https?$/ }).optional().describe('InfluxDB that samples are written to, as http://user:password@host:8086/?db=hydrograph.'),
  HYDROGRAPH_TELEMETRY_FILE: z.string().min(1).optional().describe('SQLite file that samples are written to when there is no InfluxDB.'),
  HYDROGRAPH_MQTT_EMBEDDED: z.enum(['0', '1']).default('0').describe('1: this process carries the broker itself.'),
  HYDROGRAPH_MQTT_HOST: z.string().default('127.0.0.1').describe('Address the embedded broker listens on; 0.0.0.0 lets devices in from the network.'),
  HYDROGRAPH_MQTT_PORT: port.default(1883).describe('Port of the embedded broker; 0 takes a free one.'),
  HYDROGRAPH_MQTT_URL: z.url({ protocol: /^mqtts?$/ }).optional().describe('The bus, as mqtt://user:password@host:1883. Needed unless the broker is embedded.'),
  HYDROGRAPH_SERVICE_SECRET: z.string().min(16).optional().describe('Password of our own processes on the embedded broker.'),
  HYDROGRAPH_JWKS_URL: z.url().describe('Where identity publishes the keys that access tokens are verified with.'),
  HYDROGRAPH_LISTEN_HOST: z.string().default('127.0.0.1').describe('Address this service listens on.'),
  HYDROGRAPH_LISTEN_PORT: port.default(0).describe('Port this service listens on; 0 takes a free one.'),
  HYDROGRAPH_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').describe('Least severe log lines that are written.'),
  HYDROGRAPH_RETENTION_HOURS: z.coerce.number().positive().default(24).describe('How long the collector\'s own log is kept for subscribers that come back; never less than its consumers need.'),
  HYDROGRAPH_LOG_MAX_MB: z.coerce.number().positive().optional().describe('Size at which the collector\'s own log takes no more samples (503); without it the disk decides.'),
  HYDROGRAPH_RETENTION_RAW_DAYS: days.default(400).describe('How many days samples are kept in the telemetry store. About 30 bytes each in the embedded store: 1,000 points a minute are 16 GB a year.'),
  HYDROGRAPH_RETENTION_15MIN_DAYS: days.default(731).describe('How many days the minimum, mean, maximum, last value and count of each 15 min are kept.'),
  HYDROGRAPH_RETENTION_1H_DAYS: days.default(3653).describe('How many days those of each hour are kept. Those of each day are kept for ever.'),
  HYDROGRAPH_TIME_ZONE: z.string().min(1).default('Asia/Shanghai').describe('IANA zone of the days that a new telemetry store keeps values of. Days of other zones are put together from hours.'),
  HYDROGRAPH_MAX_AGE_DAYS: z.coerce.number().positive().default(400).describe('Samples older than this, or than HYDROGRAPH_RETENTION_RAW_DAYS, are rejected, TIME_TOO_OLD.'),
});

export type CollectorEnv = z.infer<typeof shape>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Reads the environment. Throws one error naming each variable at fault. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): CollectorEnv {
  const env = parseEnv('collector', shape, source);
  const embedded = env.HYDROGRAPH_MQTT_EMBEDDED === '1';
  const wrong = [
    !env.HYDROGRAPH_INFLUX_URL && !env.HYDROGRAPH_TELEMETRY_FILE && 'HYDROGRAPH_TELEMETRY_FILE or HYDROGRAPH_INFLUX_URL: where are samples stored?',
    embedded && !env.HYDROGRAPH_SERVICE_SECRET && 'HYDROGRAPH_SERVICE_SECRET: the embedded broker needs it',
    !embedded && !env.HYDROGRAPH_MQTT_URL && 'HYDROGRAPH_MQTT_URL: needed unless HYDROGRAPH_MQTT_EMBEDDED=1',
    env.HYDROGRAPH_RETENTION_15MIN_DAYS < env.HYDROGRAPH_RETENTION_RAW_DAYS && 'HYDROGRAPH_RETENTION_15MIN_DAYS: must not be less than HYDROGRAPH_RETENTION_RAW_DAYS',
    env.HYDROGRAPH_RETENTION_1H_DAYS < env.HYDROGRAPH_RETENTION_15MIN_DAYS && 'HYDROGRAPH_RETENTION_1H_DAYS: must not be less than HYDROGRAPH_RETENTION_15MIN_DAYS',
    !isZone(env.HYDROGRAPH_TIME_ZONE) && `HYDROGRAPH_TIME_ZONE: ${JSON.stringify(env.HYDROGRAPH_TIME_ZONE)} is no time zone`,
  ].filter((line) => typeof line === 'string');
  if (wrong.length > 0) throw new BadEnvironment(`collector cannot start with this environment:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return env;
}
