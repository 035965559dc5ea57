import { z } from 'zod';
import { alarmAcknowledgement, alarmMessage, alarmRulesDocument } from './alarms.ts';
import type { AlarmAcknowledgement, AlarmMessage, AlarmRulesDocument } from './alarms.ts';
import { cleaningRulesDocument } from './cleaning.ts';
import type { CleaningRulesDocument } from './cleaning.ts';
import { devicesDocument, deviceStatesMessage } from './devices.ts';
import type { DevicesDocument, DeviceStatesMessage } from './devices.ts';
import { uploadsDocument, uploadStatesMessage } from './uploads.ts';
import type { UploadsDocument, UploadStatesMessage } from './uploads.ts';
import { registryDocument } from './registry.ts';
import type { RegistryDocument } from './registry.ts';
import { sampleMessage } from './samples.ts';
import type { SampleMessage } from './samples.ts';

/** A place on the bus with the shape of its messages. `name` may hold the MQTT wildcards + and # when it is subscribed to. */
export interface Topic<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** Something that happened in a subgraph and that others may act on; `id` makes a second delivery recognisable. */
export interface DomainEventMessage {
  readonly id: string;
  readonly type: string;
  readonly subgraph: string;
  readonly tenantId: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly payload: unknown;
}

const eventMessage: z.ZodType<DomainEventMessage> = z.object({
  id: z.string().min(1), type: z.string().min(1), subgraph: z.string().min(1), tenantId: z.string().min(1), time: z.string(), payload: z.unknown(),
});

function level(text: string): string {
  if (!/^[^+#/\s]+$/.test(text)) throw new Error(`${JSON.stringify(text)} cannot be one level of a topic`);
  return text;
}

/** Samples of one tenant, as the collectors publish them. */
export const samplesTopic = (tenantId: string): Topic<SampleMessage> => ({ name: `hydrograph/samples/${level(tenantId)}`, schema: sampleMessage });

/** Samples of all tenants, to subscribe to. */
export const allSamplesTopic: Topic<SampleMessage> = { name: 'hydrograph/samples/+', schema: sampleMessage };

/** The points of a tenant: a retained document, published by network whenever they change. */
export const registryTopic = (tenantId: string): Topic<RegistryDocument> => ({ name: `hydrograph/registry/${level(tenantId)}/points`, schema: registryDocument });

/** The points of all tenants, to subscribe to. */
export const allRegistriesTopic: Topic<RegistryDocument> = { name: 'hydrograph/registry/+/points', schema: registryDocument };

/** The alarm rules of a tenant: a retained document, published by network whenever they or the points change. */
export const alarmRulesTopic = (tenantId: string): Topic<AlarmRulesDocument> => ({ name: `hydrograph/registry/${level(tenantId)}/alarm-rules`, schema: alarmRulesDocument });

/** The alarm rules of all tenants, to subscribe to. */
export const allAlarmRulesTopic: Topic<AlarmRulesDocument> = { name: 'hydrograph/registry/+/alarm-rules', schema: alarmRulesDocument };

/** What is believed of the points of a tenant: a retained document, published by network whenever the cleaning rules or the points change. */
export const cleaningRulesTopic = (tenantId: string): Topic<CleaningRulesDocument> => ({ name: `hydrograph/registry/${level(tenantId)}/cleaning-rules`, schema: cleaningRulesDocument });

/** What is believed of the points of all tenants, to subscribe to. */
export const allCleaningRulesTopic: Topic<CleaningRulesDocument> = { name: 'hydrograph/registry/+/cleaning-rules', schema: cleaningRulesDocument };

/** The connectors and field devices of a tenant: a retained document, published by network whenever they change. */
export const devicesTopic = (tenantId: string): Topic<DevicesDocument> => ({ name: `hydrograph/registry/${level(tenantId)}/devices`, schema: devicesDocument });

/** The connectors and field devices of all tenants, to subscribe to. */
export const allDevicesTopic: Topic<DevicesDocument> = { name: 'hydrograph/registry/+/devices', schema: devicesDocument };

/** How the connectors and devices of a tenant are doing, as the collectors say. */
export const deviceStatesTopic = (tenantId: string): Topic<DeviceStatesMessage> => ({ name: `hydrograph/device-states/${level(tenantId)}`, schema: deviceStatesMessage });

/** How those of all tenants are doing, to subscribe to. */
export const allDeviceStatesTopic: Topic<DeviceStatesMessage> = { name: 'hydrograph/device-states/+', schema: deviceStatesMessage };

/** Where values of a tenant are sent to: a retained document, published by network whenever it changes. */
export const uploadsTopic = (tenantId: string): Topic<UploadsDocument> => ({ name: `hydrograph/registry/${level(tenantId)}/uploads`, schema: uploadsDocument });

/** Where values of all tenants are sent to, to subscribe to. */
export const allUploadsTopic: Topic<UploadsDocument> = { name: 'hydrograph/registry/+/uploads', schema: uploadsDocument };

/** How the uploads of a tenant are doing, as the collectors say. */
export const uploadStatesTopic = (tenantId: string): Topic<UploadStatesMessage> => ({ name: `hydrograph/upload-states/${level(tenantId)}`, schema: uploadStatesMessage });

/** How those of all tenants are doing, to subscribe to. */
export const allUploadStatesTopic: Topic<UploadStatesMessage> = { name: 'hydrograph/upload-states/+', schema: uploadStatesMessage };

/** What the collectors report of the alarms of a tenant. */
export const alarmsTopic = (tenantId: string): Topic<AlarmMessage> => ({ name: `hydrograph/alarms/${level(tenantId)}`, schema: alarmMessage });

/** What the collectors report of the alarms of all tenants, to subscribe to. */
export const allAlarmsTopic: Topic<AlarmMessage> = { name: 'hydrograph/alarms/+', schema: alarmMessage };

/** Where a collector hears which of its reports are stored. */
export const alarmAcknowledgementsTopic = (collector: string): Topic<AlarmAcknowledgement> => ({ name: `hydrograph/alarm-acknowledgements/${level(collector)}`, schema: alarmAcknowledgement });

/** One kind of event of a subgraph; without a type all of them, to subscribe to. */
export const eventTopic = (subgraph: string, type?: string): Topic<DomainEventMessage> =>
  ({ name: `hydrograph/events/${level(subgraph)}/${type === undefined ? '+' : level(type)}`, schema: eventMessage });

const auditBatch = z.object({
  batch: z.string().min(1),
  entries: z.array(z.object({ id: z.uuid(), tenantId: z.uuid(), time: z.iso.datetime(), payload: z.unknown() })),
});

/** Audit entries of a service on their way to identity, some at once. */
export type AuditBatch = z.infer<typeof auditBatch>;

/** Audit entries of one service; + for those of all, to subscribe to. */
export const auditEntriesTopic = (service: string): Topic<AuditBatch> => ({ name: `hydrograph/audit/${service === '+' ? service : level(service)}/entries`, schema: auditBatch });

/** What identity says to a service when it has a batch of its audit entries for good. */
export const auditReceiptsTopic = (service: string): Topic<{ batch: string }> => ({ name: `hydrograph/audit/${level(service)}/receipts`, schema: z.object({ batch: z.string().min(1) }) });

/** Where a device publishes its JSON samples. */
export const deviceSamplesTopic = (tenantId: string, deviceCode: string): string => `hydrograph/devices/${level(tenantId)}/${level(deviceCode)}/samples`;

/** A topic whose messages are any JSON. */
export const jsonTopic = (name: string): Topic<unknown> => ({ name, schema: z.unknown() });
