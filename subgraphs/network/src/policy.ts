import type { Policy } from '@hydrograph/access';
import { alarmRulePolicy } from './alarm-rules/alarm-rule.resolvers.ts';
import { alarmPolicy } from './alarms/alarm.resolvers.ts';
import { connectorPolicy } from './connectors/connector.resolvers.ts';
import { devicePolicy } from './devices/device.resolvers.ts';
import { dmaPolicy } from './dmas/dma.resolvers.ts';
import { elementPolicy } from './elements/element.resolvers.ts';
import { hydrantPolicy } from './hydrants/hydrant.resolvers.ts';
import { importPolicy } from './imports/import.resolvers.ts';
import { junctionPolicy } from './junctions/junction.resolvers.ts';
import { modelPolicy } from './models/model.resolvers.ts';
import { monitoringPolicy } from './monitoring/monitoring.resolvers.ts';
import { contactPolicy } from './notices/contact.resolvers.ts';
import { pipePolicy } from './pipes/pipe.resolvers.ts';
import { pointPolicy } from './points/point.resolvers.ts';
import { sitePolicy } from './points/site.resolvers.ts';
import { pumpPolicy } from './pumps/pump.resolvers.ts';
import { qualityPolicy } from './quality/quality.resolvers.ts';
import { reservoirPolicy } from './reservoirs/reservoir.resolvers.ts';
import { samplePolicy } from './samples/sample.resolvers.ts';
import { searchPolicy } from './search/search.resolvers.ts';
import { sensitivityPolicy } from './sensitivity/sensitivity.resolvers.ts';
import { stationPolicy } from './stations/station.resolvers.ts';
import { summaryPolicy } from './summary/summary.resolvers.ts';
import { tankPolicy } from './tanks/tank.resolvers.ts';
import { uploadPolicy } from './uploads/upload-target.resolvers.ts';
import { valvePolicy } from './valves/valve.resolvers.ts';

/** Which permission every root field and every type needs. */
export const networkPolicy: Policy = {
  ...elementPolicy, ...modelPolicy, ...junctionPolicy, ...pipePolicy, ...valvePolicy, ...hydrantPolicy, ...tankPolicy, ...reservoirPolicy, ...pumpPolicy,
  ...stationPolicy, ...dmaPolicy, ...pointPolicy, ...sitePolicy, ...devicePolicy, ...connectorPolicy, ...samplePolicy, ...importPolicy, ...searchPolicy, ...summaryPolicy,
  ...alarmRulePolicy, ...alarmPolicy, ...contactPolicy, ...qualityPolicy, ...sensitivityPolicy, ...monitoringPolicy, ...uploadPolicy,
};
