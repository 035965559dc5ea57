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
    HYDROGRAPH_SMS_URL: z.url().optional().describe('SMS service for alarms that speaks the API of Alibaba Cloud (2017-05-25), for example https://dysmsapi.aliyuncs.com. Without it no text messages are sent.'),
    HYDROGRAPH_SMS_KEY_ID: z.string().optional().describe('Access key of the SMS service.'),
    HYDROGRAPH_SMS_KEY_SECRET: z.string().optional().describe('Its secret.'),
    HYDROGRAPH_SMS_SIGN_NAME: z.string().default('供水调度').describe('Signature that the operator has approved.'),
    HYDROGRAPH_SMS_TEMPLATE: z.string().default('SMS_ALARM').describe('Code of the approved template; its one variable is `content`.'),
    HYDROGRAPH_WECOM_URL: z.url().optional().describe('WeCom (Enterprise WeChat) for alarms, https://qyapi.weixin.qq.com. Without it no WeChat messages are sent.'),
    HYDROGRAPH_WECOM_CORP_ID: z.string().optional().describe('Id of the company in WeCom.'),
    HYDROGRAPH_WECOM_SECRET: z.string().optional().describe('Secret of the WeCom application.'),
    HYDROGRAPH_WECOM_AGENT_ID: z.coerce.number().int().default(1_000_002).describe('Id of the WeCom application.'),
    HYDROGRAPH_DATA_DIR: z.string().default('.hydrograph').describe('Folder for uploads under way and for the map kept ready.'),
  })
  .refine((env) => env.HYDROGRAPH_TELEMETRY_FILE || env.HYDROGRAPH_INFLUX_URL, { path: ['HYDROGRAPH_TELEMETRY_FILE'], message: 'give this or HYDROGRAPH_INFLUX_URL: history and latest values are read from it' });

/** What the network service is told by its environment. */
export type NetworkEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): NetworkEnv => parseEnv('network', shape, source);
