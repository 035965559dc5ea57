import type { Logger } from 'pino';
import type { ConnectorReport, ConnectorSetting, DeviceReport, DevicesDocument, FieldDevice, FieldProtocol, StrangerReport } from '@hydrograph/bus';
import type { Intake } from '../intake.ts';
import { startConnectorProcess, USUAL_BUDGET } from './connector-process.ts';
import type { ConnectorBudget, ConnectorProcess } from './connector-process.ts';
import type { FieldSampleTuple } from './messages.ts';

const stations = new URL('../stations/station-server.ts', import.meta.url);
const masters = new URL('../polling/poll-master.ts', import.meta.url);

/** Which module speaks a protocol. */
export const USUAL_MODULES: Readonly<Record<FieldProtocol, URL>> = {
  HJ212: stations, SL651: stations, SZY206: stations, MODBUS_TCP: masters, MODBUS_RTU: masters, DLT645: masters, CJT188: masters, MBUS: masters,
};

/** Runs every connector of every tenant, each in a process of its own. */
export interface ConnectorHost {
  /** Starts, changes and ends connectors so that they are those of the document. */
  setDocument(document: DevicesDocument): void;
  /** How they are doing now. */
  reports(tenantId: string): ConnectorReport[];
  /** Process of a connector while it runs. */
  pidOf(connectorId: string): number | undefined;
  stop(): Promise<void>;
}

export interface ConnectorHostDeps {
  readonly intake: Pick<Intake, 'takeSamples'>;
  readonly logger: Logger;
  /** What connectors said of devices. */
  readonly heard: (tenantId: string, devices: readonly DeviceReport[], strangers: readonly StrangerReport[]) => void;
  /** A connector started or ended. */
  readonly changed: (tenantId: string) => void;
  readonly modules?: Readonly<Record<FieldProtocol, URL>> | undefined;
  readonly budgetOf?: ((setting: ConnectorSetting) => ConnectorBudget) | undefined;
}

interface Hosted {
  readonly tenantId: string;
  readonly setting: string;
  readonly devices: { list: readonly FieldDevice[]; written: string; points: ReadonlySet<string> };
  readonly process: ConnectorProcess;
}

function listing(devices: readonly FieldDevice[]): Hosted['devices'] {
  return { list: devices, written: JSON.stringify(devices), points: new Set(devices.flatMap(({ channels }) => channels.map(({ pointId }) => pointId))) };
}

/** Samples that cannot be kept as they are: the device is not told that they were. */
class NotTaken extends Error {}

/** A connector is not believed: what it sends is for its own points and of the shape that the log has. */
function refuseForeign(samples: readonly FieldSampleTuple[], allowed: ReadonlySet<string> | undefined): void {
  for (const [point, time, , quality, reason] of samples) {
    if (!allowed?.has(point)) throw new NotTaken(`no device of this connector has the point ${String(point)}`);
    if (typeof time !== 'number' || !['GOOD', 'UNCERTAIN', 'BAD'].includes(quality) || (reason !== undefined && typeof reason !== 'string')) throw new NotTaken('a sample has the wrong shape');
  }
}

export function startConnectorHost({ intake, logger, heard, changed, modules = USUAL_MODULES, budgetOf = () => USUAL_BUDGET }: ConnectorHostDeps): ConnectorHost {
  const hosted = new Map<string, Hosted>();
  const ending = new Set<Promise<void>>();
  let stopped = false;

  async function store(id: string, tenantId: string, setting: ConnectorSetting, samples: readonly FieldSampleTuple[]): Promise<void> {
    refuseForeign(samples, hosted.get(id)?.devices.points);
    const sent = samples.map(([point, time, value, quality, reason]) => ({ point, time, value, quality, reason }));
    const { rejected } = await intake.takeSamples(setting.protocol.toLowerCase(), tenantId, sent);
    const unknown = rejected.find(({ code }) => code === 'UNKNOWN_POINT');
    if (unknown) throw new NotTaken(unknown.message);
    if (rejected.length > 0) logger.warn({ connector: setting.name, count: rejected.length, first: rejected[0] }, 'did not take some samples of a connector');
  }

  function start(tenantId: string, setting: ConnectorSetting, devices: readonly FieldDevice[]): void {
    const process = startConnectorProcess(setting, modules[setting.protocol], devices, {
      store: (samples) => store(setting.id, tenantId, setting, samples),
      beat: (message) => heard(tenantId, message.devices, message.strangers),
      changed: () => changed(tenantId),
      ended: (problem, againInMs) => logger.warn({ connector: setting.name, problem, againInMs }, 'a connector ended and is started again'),
    }, budgetOf(setting));
    hosted.set(setting.id, { tenantId, setting: JSON.stringify(setting), devices: listing(devices), process });
    logger.info({ connector: setting.name, protocol: setting.protocol, host: setting.host, port: setting.port }, 'started a connector');
  }

  function end(id: string): Promise<void> {
    const one = hosted.get(id);
    if (!one) return Promise.resolve();
    hosted.delete(id);
    const done = one.process.stop().finally(() => ending.delete(done));
    ending.add(done);
    return done;
  }

  return {
    setDocument({ tenantId, connectors, devices }) {
      const byConnector = Map.groupBy(devices, ({ connectorId }) => connectorId);
      const wanted = new Set(connectors.map(({ id }) => id));
      for (const [id, one] of hosted) if (one.tenantId === tenantId && !wanted.has(id)) void end(id);
      for (const setting of connectors) {
        const own = byConnector.get(setting.id) ?? [];
        const there = hosted.get(setting.id);
        if (there && there.setting !== JSON.stringify(setting)) {
          // The port has to be free before it is opened anew.
          void end(setting.id).then(() => !stopped && !hosted.has(setting.id) && start(tenantId, setting, own));
        } else if (!there) start(tenantId, setting, own);
        else {
          const list = listing(own);
          if (list.written === there.devices.written) continue;
          hosted.set(setting.id, { ...there, devices: list });
          there.process.setDevices(own);
        }
      }
      changed(tenantId);
    },
    reports: (tenantId) => [...hosted.values()].filter((one) => one.tenantId === tenantId).map(({ process }) => process.report),
    pidOf: (id) => hosted.get(id)?.process.pid,
    async stop() {
      stopped = true;
      for (const id of hosted.keys()) void end(id);
      await Promise.all(ending);
    },
  };
}
