import { resolve } from 'node:path';
import { z } from 'zod';
import { repository } from './repository.ts';

const port = z.coerce.number().int().min(1).max(65_535);

/** Every variable that `npm start` and the command line read. */
export const launcherShape = z.object({
  HYDROGRAPH_PORT: port.default(4000).describe('Port of the product: app, GraphQL and everything else come through it.'),
  HYDROGRAPH_HOST: z.string().min(1).default('127.0.0.1').describe('Address the product listens on; 0.0.0.0 opens it to the network.'),
  HYDROGRAPH_DATA_DIR: z.string().min(1).default('.hydrograph').describe('Folder of all data; relative to the repository.'),
  HYDROGRAPH_DEMO: z.enum(['none', 'small', 'medium', 'large']).default('medium').describe('Demo town to seed and simulate while no network has been imported.'),
  HYDROGRAPH_SUBGRAPHS: z.enum(['together', 'apart']).default('together').describe('Six subgraphs in one process, or a process each.'),
  HYDROGRAPH_DATABASE_URL: z.string().startsWith('postgres').optional().describe('PostgreSQL with PostGIS to use instead of the embedded database.'),
  HYDROGRAPH_INFLUX_URL: z.url().optional().describe('InfluxDB to use instead of the embedded telemetry file, for example http://host:8086/?db=hydrograph.'),
  HYDROGRAPH_MQTT_URL: z.string().startsWith('mqtt').optional().describe('MQTT 3.1.1 broker to use instead of the embedded one.'),
  HYDROGRAPH_MQTT_PORT: port.optional().describe('Port of the embedded MQTT broker; the first free one from 1883 when absent.'),
  HYDROGRAPH_ROUTER_URL: z.string().min(1).optional().describe('Apollo Routers to use, base URLs separated by commas; none is started then.'),
  APOLLO_ROUTER_BIN: z.string().min(1).optional().describe('Program of Apollo Router; that of npm run router:install, else router on the PATH, when absent; none uses none.'),
  HYDROGRAPH_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info').describe('Least level that is written to the logs.'),
  HYDROGRAPH_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be a URL such as https://water.example' }).optional().describe('Where browsers and other systems reach the product; where the edge listens when absent.'),
  HYDROGRAPH_URL: z.url().optional().describe('Running product the command line talks to; the one of the data folder when absent.'),
  HYDROGRAPH_TOKEN: z.string().min(1).optional().describe('Access token for the command line; the local token file of the data folder when absent.'),
});

/** Settings of the launcher, checked. */
export interface LauncherEnv {
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  dataDir: string;
  demo: 'none' | 'small' | 'medium' | 'large';
  subgraphs: 'together' | 'apart';
  databaseUrl: string | undefined;
  influxUrl: string | undefined;
  mqttUrl: string | undefined;
  mqttPort: number | undefined;
  routerUrl: string | undefined;
  logLevel: string;
  /** Where browsers and other systems reach the product. */
  publicUrl: string | undefined;
  url: string | undefined;
  token: string | undefined;
}

/** A wrong setting: the message names the variable and says what is expected. */
export class WrongSetting extends Error {}

/** @throws WrongSetting naming every variable that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): LauncherEnv {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = launcherShape.safeParse(set);
  if (!result.success) {
    throw new WrongSetting(result.error.issues.map((issue) => `${issue.path.join('.')}=${String(set[String(issue.path[0])])}: ${issue.message}`).join('; '));
  }
  const env = result.data;
  return {
    port: env.HYDROGRAPH_PORT,
    host: env.HYDROGRAPH_HOST,
    dataDir: resolve(repository, env.HYDROGRAPH_DATA_DIR),
    demo: env.HYDROGRAPH_DEMO,
    subgraphs: env.HYDROGRAPH_SUBGRAPHS,
    databaseUrl: env.HYDROGRAPH_DATABASE_URL,
    influxUrl: env.HYDROGRAPH_INFLUX_URL,
    mqttUrl: env.HYDROGRAPH_MQTT_URL,
    mqttPort: env.HYDROGRAPH_MQTT_PORT,
    routerUrl: env.HYDROGRAPH_ROUTER_URL,
    logLevel: env.HYDROGRAPH_LOG_LEVEL,
    publicUrl: env.HYDROGRAPH_PUBLIC_URL,
    url: env.HYDROGRAPH_URL,
    token: env.HYDROGRAPH_TOKEN,
  };
}
