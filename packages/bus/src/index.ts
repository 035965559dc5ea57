export type { AlarmAcknowledgement, AlarmMessage, AlarmReport, AlarmRulesDocument, WatchedRule } from './alarms.ts';
export type { CleanedPoints, CleaningRulesDocument } from './cleaning.ts';
export { BusUnavailable, connectBus } from './bus.ts';
export type { Bus, PublishOptions } from './bus.ts';
export type { BusLog, BusPlace } from './connection.ts';
export { devicesDocument, FIELD_PROTOCOLS, isPolled, POLLED_PROTOCOLS, STATION_PROTOCOLS } from './devices.ts';
export type {
  ChannelSetting, ConnectorReport, ConnectorSetting, DeviceReport, DevicesDocument, DeviceStatesMessage, FieldDevice, FieldProtocol, PolledProtocol, PollSetting, StationProtocol, StrangerReport,
} from './devices.ts';
export { registryDocument } from './registry.ts';
export type { RegisteredPoint, RegistryDocument } from './registry.ts';
export { messageAfter, sampleMessage } from './samples.ts';
export type { SampleMessage, SampleTuple } from './samples.ts';
export type { BusCounts, BusHandler, SubscribeOptions, Subscription } from './subscription.ts';
export {
  alarmAcknowledgementsTopic, alarmRulesTopic, alarmsTopic, allAlarmRulesTopic, allAlarmsTopic, allCleaningRulesTopic, allDevicesTopic, allDeviceStatesTopic, allRegistriesTopic, allSamplesTopic,
  auditEntriesTopic, auditReceiptsTopic, cleaningRulesTopic, deviceSamplesTopic, devicesTopic, deviceStatesTopic, eventTopic, jsonTopic, registryTopic, samplesTopic, allUploadsTopic, allUploadStatesTopic, uploadsTopic, uploadStatesTopic,
} from './topics.ts';
export type { AuditBatch, DomainEventMessage, Topic } from './topics.ts';
export { uploadsDocument } from './uploads.ts';
export type { UploadChannel, UploadReport, UploadsDocument, UploadStatesMessage, UploadTargetSetting } from './uploads.ts';
