import { First } from '../migrations/0001-first.ts';
import { Search } from '../migrations/0002-search.ts';
import { Ground } from '../migrations/0003-ground.ts';
import { Alarms } from '../migrations/0004-alarms.ts';
import { Connectors } from '../migrations/0005-connectors.ts';
import { Cleaning } from '../migrations/0006-cleaning.ts';
import { Sensitivity } from '../migrations/0007-sensitivity.ts';
import { Uploads } from '../migrations/0008-uploads.ts';
import { Polling } from '../migrations/0009-polling.ts';
import { AlarmRuleHistory, AlarmRuleSchema } from './alarm-rules/alarm-rule.entity.ts';
import { AlarmHistory, AlarmSchema } from './alarms/alarm.entity.ts';
import { ConnectorHistory, ConnectorSchema } from './connectors/connector.entity.ts';
import { ConnectorStatusSchema, DeviceStatusSchema, UnregisteredDeviceSchema } from './connectors/status.entity.ts';
import { DeviceHistory, DeviceSchema } from './devices/device.entity.ts';
import { DmaHistory, DmaSchema } from './dmas/dma.entity.ts';
import { HydrantHistory, HydrantSchema } from './hydrants/hydrant.entity.ts';
import { NetworkImportSchema } from './imports/import.entity.ts';
import { JunctionHistory, JunctionSchema } from './junctions/junction.entity.ts';
import { HydraulicModelHistory, HydraulicModelSchema } from './models/model.entity.ts';
import { AlarmContactHistory, AlarmContactSchema } from './notices/contact.entity.ts';
import { AlarmNoticeSchema } from './notices/notice.entity.ts';
import { PipeHistory, PipeSchema } from './pipes/pipe.entity.ts';
import { PointHistory, PointSchema } from './points/point.entity.ts';
import { PumpHistory, PumpSchema } from './pumps/pump.entity.ts';
import { ReservoirHistory, ReservoirSchema } from './reservoirs/reservoir.entity.ts';
import { CleaningRuleHistory, CleaningRuleSchema } from './quality/cleaning-rule.entity.ts';
import { PointDaySchema } from './quality/point-day.entity.ts';
import { StationHistory, StationSchema } from './stations/station.entity.ts';
import { TankHistory, TankSchema } from './tanks/tank.entity.ts';
import { UploadStatusSchema } from './uploads/upload-status.entity.ts';
import { UploadTargetHistory, UploadTargetSchema } from './uploads/upload-target.entity.ts';
import { ValveHistory, ValveSchema } from './valves/valve.entity.ts';

/** The tables of the network schema and how they came to be, oldest first. */
export const networkTables = {
  schema: 'network',
  entities: [
    HydraulicModelSchema, HydraulicModelHistory, NetworkImportSchema, DmaSchema, DmaHistory, StationSchema, StationHistory, DeviceSchema, DeviceHistory, PointSchema, PointHistory,
    JunctionSchema, JunctionHistory, TankSchema, TankHistory, ReservoirSchema, ReservoirHistory, PipeSchema, PipeHistory, PumpSchema, PumpHistory, ValveSchema, ValveHistory,
    HydrantSchema, HydrantHistory, AlarmRuleSchema, AlarmRuleHistory, AlarmSchema, AlarmHistory, AlarmContactSchema, AlarmContactHistory, AlarmNoticeSchema, ConnectorSchema, ConnectorHistory,
    CleaningRuleSchema, CleaningRuleHistory, PointDaySchema,
    ConnectorStatusSchema, DeviceStatusSchema, UnregisteredDeviceSchema, UploadTargetSchema, UploadTargetHistory, UploadStatusSchema,
  ],
  migrations: [First, Search, Ground, Alarms, Connectors, Cleaning, Sensitivity, Uploads, Polling],
};
