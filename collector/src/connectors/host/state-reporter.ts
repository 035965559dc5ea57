import type { Logger } from 'pino';
import { deviceStatesTopic } from '@hydrograph/bus';
import type { Bus, ConnectorReport, DeviceReport, StrangerReport } from '@hydrograph/bus';

/** Tells network how connectors and devices are doing: soon what changed, and everything from time to time. */
export interface StateReporter {
  heard(tenantId: string, devices: readonly DeviceReport[], strangers: readonly StrangerReport[]): void;
  /** A connector of the tenant changed. */
  changed(tenantId: string): void;
  stop(): Promise<void>;
}

export interface StateReporterDeps {
  readonly collector: string;
  readonly bus: Pick<Bus, 'publish'>;
  readonly connectors: (tenantId: string) => ConnectorReport[];
  readonly logger: Logger;
  readonly everyMs?: number;
  readonly allEveryMs?: number;
}

/** A message stays small enough that network stores it in a short transaction. */
const AT_ONCE = 500;

interface Told {
  readonly devices: Map<string, DeviceReport>;
  readonly strangers: Map<string, StrangerReport>;
  readonly changedDevices: Set<string>;
  readonly changedStrangers: Set<string>;
}

export function startStateReporter({ collector, bus, connectors, logger, everyMs = 2000, allEveryMs = 60_000 }: StateReporterDeps): StateReporter {
  const tenants = new Map<string, Told>();
  const toldOf = (tenantId: string): Told => {
    const told = tenants.get(tenantId) ?? { devices: new Map(), strangers: new Map(), changedDevices: new Set(), changedStrangers: new Set() };
    tenants.set(tenantId, told);
    return told;
  };
  let allAt = Date.now();
  let running: Promise<void> | undefined;

  async function report(tenantId: string, told: Told): Promise<void> {
    const own = connectors(tenantId);
    const ids = new Set(own.map(({ id }) => id));
    for (const [key, { connectorId }] of told.strangers) if (!ids.has(connectorId)) told.strangers.delete(key);
    const devices = [...told.changedDevices].flatMap((id) => told.devices.get(id) ?? []);
    const strangers = [...told.changedStrangers].flatMap((key) => told.strangers.get(key) ?? []);
    told.changedDevices.clear();
    told.changedStrangers.clear();
    for (let at = 0; at === 0 || at < Math.max(devices.length, strangers.length); at += AT_ONCE)
      await bus.publish(deviceStatesTopic(tenantId), { collector, tenantId, at: Date.now(), connectors: at === 0 ? own : [], devices: devices.slice(at, at + AT_ONCE), strangers: strangers.slice(at, at + AT_ONCE) });
  }

  async function reportAll(): Promise<void> {
    const all = Date.now() - allAt >= allEveryMs;
    if (all) allAt = Date.now();
    for (const [tenantId, told] of tenants) {
      if (all) {
        for (const id of told.devices.keys()) told.changedDevices.add(id);
        for (const key of told.strangers.keys()) told.changedStrangers.add(key);
      }
      await report(tenantId, told);
    }
  }

  const timer = setInterval(() => {
    // What a broker that is away does not hear is told with the next round of everything.
    running ??= reportAll().catch((error: unknown) => logger.debug({ err: error }, 'the state of the devices could not be told')).finally(() => {
      running = undefined;
    });
  }, everyMs);

  return {
    heard(tenantId, devices, strangers) {
      const told = toldOf(tenantId);
      for (const device of devices) {
        told.devices.set(device.id, device);
        told.changedDevices.add(device.id);
      }
      for (const stranger of strangers) {
        const key = `${stranger.connectorId} ${stranger.address}`;
        told.strangers.set(key, stranger);
        told.changedStrangers.add(key);
      }
    },
    changed: (tenantId) => void toldOf(tenantId),
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
