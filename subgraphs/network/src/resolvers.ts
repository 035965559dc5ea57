import type { Resolvers } from '@hydrograph/service';
import { alarmRuleResolvers } from './alarm-rules/alarm-rule.resolvers.ts';
import { alarmResolvers } from './alarms/alarm.resolvers.ts';
import { connectorResolvers } from './connectors/connector.resolvers.ts';
import { deviceResolvers } from './devices/device.resolvers.ts';
import { dmaResolvers } from './dmas/dma.resolvers.ts';
import { elementResolvers } from './elements/element.resolvers.ts';
import { hydrantResolvers } from './hydrants/hydrant.resolvers.ts';
import { importResolvers } from './imports/import.resolvers.ts';
import { junctionResolvers } from './junctions/junction.resolvers.ts';
import { modelResolvers } from './models/model.resolvers.ts';
import { monitoringResolvers } from './monitoring/monitoring.resolvers.ts';
import { contactResolvers } from './notices/contact.resolvers.ts';
import { pipeResolvers } from './pipes/pipe.resolvers.ts';
import { pointResolvers } from './points/point.resolvers.ts';
import { siteResolvers } from './points/site.resolvers.ts';
import { pumpResolvers } from './pumps/pump.resolvers.ts';
import { qualityResolvers } from './quality/quality.resolvers.ts';
import { reservoirResolvers } from './reservoirs/reservoir.resolvers.ts';
import { sampleResolvers } from './samples/sample.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { sensitivityResolvers } from './sensitivity/sensitivity.resolvers.ts';
import { stationResolvers } from './stations/station.resolvers.ts';
import { summaryResolvers } from './summary/summary.resolvers.ts';
import { tankResolvers } from './tanks/tank.resolvers.ts';
import { uploadResolvers } from './uploads/upload-target.resolvers.ts';
import { valveResolvers } from './valves/valve.resolvers.ts';

/** Everything the contract of network can be asked for. */
export const networkResolvers = [
  elementResolvers, modelResolvers, junctionResolvers, pipeResolvers, valveResolvers, hydrantResolvers, tankResolvers, reservoirResolvers, pumpResolvers,
  stationResolvers, dmaResolvers, pointResolvers, siteResolvers, deviceResolvers, connectorResolvers, sampleResolvers, importResolvers, searchResolvers, summaryResolvers,
  alarmRuleResolvers, alarmResolvers, contactResolvers, qualityResolvers, sensitivityResolvers, monitoringResolvers, uploadResolvers,
] as Resolvers[];
