import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';

export const shape = z
  .object({
    ...serviceEnv,
    HYDROGRAPH_MQTT_URL: z.string().regex(/^mqtts?:\/\//, 'expected mqtt://user:password@host:1883').describe('The bus: samples come in, the registry of points goes out.'),
    HYDROGRAPH_TELEMETRY_FILE: z.string().optional().describe('The embedded telemetry store, a SQLite file.'),
    HYDROGRAPH_INFLUX_URL: z.url().optional().describe('InfluxDB that holds the telemetry: http://user:password@host:8086/?db=hydrograph. Goes before the file.'),
    HYDROGRAPH_COLLECTOR_URL: z.url().optional().describe("The collector, whose log gives missed samples again. Without it a gap is filled from the store."),
    HYDROGRAPH_IDENTITY_URL: z.url().optional().describe('identity, which gives this service its own token for the collector.'),
    HYDROGRAPH_SERVICE_SECRET: z.string().optional().describe('Secret of our own services, to ask identity for a token.'),
    HYDROGRAPH_DATA_DIR: z.string().default('.hydrograph').describe('Folder for uploads under way and for the map kept ready.'),
  })
  .refine((env) => env.HYDROGRAPH_TELEMETRY_FILE || env.HYDROGRAPH_INFLUX_URL, { path: ['HYDROGRAPH_TELEMETRY_FILE'], message: 'give this or HYDROGRAPH_INFLUX_URL: history and latest values are read from it' });

/** What the network service is told by its environment. */
export type NetworkEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): NetworkEnv => parseEnv('network', shape, source);
