import type { DeviceReport, FieldDevice, StrangerReport } from '@hydrograph/bus';

/** Who was heard, and how they are doing: kept in the process of a connector, told to the collector when it changes. */
export interface DeviceWatch {
  setDevices(devices: readonly FieldDevice[]): void;
  heard(deviceId: string, more?: { clockAheadMs?: number | undefined; batteryV?: number | undefined; unmapped?: readonly string[] }): void;
  failed(deviceId: string, problem: string): void;
  /** Somebody spoke who is not in the register. */
  strange(address: string, from: string): void;
  /** What changed since the last call. */
  changes(): { devices: DeviceReport[]; strangers: StrangerReport[] };
}

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

/** More strangers than this are a scan, not a delivery of new devices. */
const MOST_STRANGERS = 500;
const MOST_CODES = 50;

export function createDeviceWatch(connectorId: string, offlineAfterMs: number, now: () => number = Date.now): DeviceWatch {
  const known = new Map<string, Changing<DeviceReport>>();
  const strangers = new Map<string, Changing<StrangerReport>>();
  const changed = new Set<string>();
  /** Not heard since the start; the state of the last run counts until they are overdue. */
  const waited = new Set<string>();
  const strange = new Set<string>();

  function note(id: string, change: (device: Changing<DeviceReport>) => void): void {
    const device = known.get(id);
    if (!device) return;
    change(device);
    changed.add(id);
  }

  return {
    setDevices(devices) {
      const ids = new Set(devices.map(({ id }) => id));
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
      for (const { id, address } of devices) {
        strangers.delete(address);
        if (known.has(id)) continue;
        known.set(id, { id, online: false, since: now(), frames: 0, failures: 0, unmapped: [] });
        waited.add(id);
      }
    },
    heard(id, { clockAheadMs, batteryV, unmapped = [] } = {}) {
      note(id, (device) => {
        const at = now();
        waited.delete(id);
        if (!device.online) Object.assign(device, { online: true, since: at });
        device.lastSeenAt = at;
        device.frames++;
        device.problem = undefined;
        if (clockAheadMs !== undefined) device.clockAheadMs = Math.round(clockAheadMs);
        if (batteryV !== undefined) device.batteryV = batteryV;
        const added = unmapped.filter((code) => !device.unmapped.includes(code));
        if (added.length > 0) device.unmapped = [...device.unmapped, ...added].slice(0, MOST_CODES);
      });
    },
    failed(id, problem) {
      note(id, (device) => {
        device.failures++;
        device.problem = problem;
      });
    },
    strange(address, from) {
      const at = now();
      const stranger = strangers.get(address);
      if (stranger) Object.assign(stranger, { lastSeenAt: at, frames: stranger.frames + 1, from });
      else if (strangers.size < MOST_STRANGERS) strangers.set(address, { connectorId, address, firstSeenAt: at, lastSeenAt: at, frames: 1, from });
      strange.add(address);
    },
    changes() {
      const at = now();
      for (const device of known.values()) {
        const silentSince = device.lastSeenAt ?? device.since;
        if (at - silentSince <= offlineAfterMs || (!device.online && !waited.has(device.id))) continue;
        waited.delete(device.id);
        if (device.online) Object.assign(device, { online: false, since: silentSince + offlineAfterMs });
        changed.add(device.id);
      }
      const devices = [...changed].flatMap((id) => known.get(id) ?? []).map((device) => ({ ...device }));
      const seen = [...strange].flatMap((address) => strangers.get(address) ?? []).map((stranger) => ({ ...stranger }));
      changed.clear();
      strange.clear();
      return { devices, strangers: seen };
    },
  };
}
