import { setTimeout as pause } from 'node:timers/promises';
import { type ProductClient, RequestRefused } from '../../src/client/product-client.ts';
import { type Ledger, note } from './ledger.ts';

/** One mutation of each subgraph, each adding one row that carries the code. */
const additions = [
  { table: 'identity.organisation', field: 'addOrganisation', input: (code: string) => ({ code, name: '部门' }) },
  { table: 'network.station', field: 'addStations', input: (code: string) => ({ stations: [{ code, name: '站', kind: 'PUMP_STATION', geometry: { type: 'Point', coordinates: [120.1, 30.2] } }] }) },
  { table: 'plants.pump_station', field: 'addPumpStation', input: (code: string) => ({ code, name: '泵站', kind: 'BOOSTER' }) },
  { table: 'energy.energy_meter', field: 'addEnergyMeters', input: (code: string) => ({ meters: [{ code, name: '电表' }] }) },
  { table: 'assets.asset_category', field: 'addAssetCategory', input: (code: string) => ({ code, name: '类别' }) },
  { table: 'customers.customer', field: 'registerCustomers', input: (code: string) => ({ customers: [{ code, name: '用户', kind: 'RESIDENTIAL', address: '人民路1号' }] }) },
] as const;

export const tables = additions.map(({ table }) => table);

export interface MutationLoad {
  /** How many of each table were acknowledged that were sent after `at` (performance.now()). */
  acknowledgedSince(at: number): number;
  stop(): Promise<void>;
}

interface Answer {
  userErrors: { code: string; message: string }[];
}

/**
 * Adds a row in every subgraph again and again. A mutation is sent once: whoever gets no answer does not know whether it was
 * done, and asks anew under another code.
 */
export function startMutations(client: ProductClient, ledger: Ledger, random: () => number): MutationLoad {
  let sending = true;
  const isSending = (): boolean => sending;
  const lastSent = new Map<string, number>();
  let count = 0;

  async function add({ table, field, input }: (typeof additions)[number]): Promise<void> {
    const code = `X${(count += 1)}`;
    const sentAt = performance.now();
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    let data: Record<string, Answer> | null | undefined;
    try {
      const answer = await client.execute<Record<string, Answer>>(`mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code message } } }`, { input: input(code) });
      data = answer.errors ? undefined : answer.data;
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
    }
    const errors = data?.[field]?.userErrors;
    if (!errors) {
      ledger.lostAnswers += 1;
      note(ledger.unknown, table, code);
      await pause(100);
    } else if (errors.length === 0) {
      ledger.mutations += 1;
      note(ledger.added, table, code);
      lastSent.set(table, sentAt);
    } else if (errors.every((error) => error.code === 'ALREADY_EXISTS')) {
      ledger.refusedAsDoubled.push(`${table} ${code}`);
    } else {
      throw new Error(`${field} refused ${code}: ${JSON.stringify(errors)}`);
    }
  }
  const loops = additions.map(async (addition) => {
    while (isSending()) {
      await add(addition);
      await pause(60 + random() * 80);
    }
  });
  const failed = Promise.all(loops);
  failed.catch(() => undefined);
  return {
    acknowledgedSince: (at) => tables.filter((table) => (lastSent.get(table) ?? -Infinity) > at).length,
    async stop() {
      sending = false;
      await failed;
    },
  };
}
