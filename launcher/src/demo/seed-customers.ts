import type { CustomerKind, TownPlan } from '@hydrograph/networks';
import type { Register } from './register.ts';

/** How many customers are registered: enough to search and to cross the graph by, few enough to be there in a minute. */
const customerLimit = { small: 400, medium: 2400, large: 6000 };

/** Meters by kind of customer: nominal diameter, mm, and permanent flow Q3, m3/h (GB/T 778). */
const meters: Record<CustomerKind, { diameterMm: number; permanentFlowM3PerH: number }> = {
  RESIDENTIAL: { diameterMm: 20, permanentFlowM3PerH: 4 },
  COMMERCIAL: { diameterMm: 50, permanentFlowM3PerH: 25 },
  INDUSTRIAL: { diameterMm: 100, permanentFlowM3PerH: 100 },
  PUBLIC: { diameterMm: 80, permanentFlowM3PerH: 63 },
};

const trades: Record<Exclude<CustomerKind, 'RESIDENTIAL'>, readonly string[]> = {
  COMMERCIAL: ['商贸', '餐饮', '物业', '酒店', '超市', '洗车行'],
  INDUSTRIAL: ['机械厂', '食品厂', '纺织厂', '建材厂', '化工厂', '印刷厂'],
  PUBLIC: ['小学', '中学', '医院', '幼儿园', '政务中心', '体育馆'],
};

interface Served {
  junctionCode: string;
  kind: CustomerKind;
  streetId: string | undefined;
}

/** Who is served, one of each kind at each junction; schools, works and hospitals first, for they are few. */
function servedOf({ network, nodeRecords, size }: TownPlan): Served[] {
  const all = network.nodes.flatMap(({ id }, at) => {
    const record = nodeRecords[at];
    return Object.keys(record?.customersByKind ?? {}).map((kind): Served => ({ junctionCode: id, kind: kind as CustomerKind, streetId: record?.streetId }));
  });
  const limit = customerLimit[size];
  return [...some(all.filter(({ kind }) => kind === 'PUBLIC' || kind === 'INDUSTRIAL'), limit * 0.1), ...some(all.filter(({ kind }) => kind === 'COMMERCIAL'), limit * 0.15), ...some(all.filter(({ kind }) => kind === 'RESIDENTIAL'), limit * 0.75)];
}

function some<T>(items: readonly T[], most: number): T[] {
  const every = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_item, index) => index % every === 0);
}

/** Customers with a meter each, of every kind, spread over the junctions that serve them. */
export async function seedCustomers(register: Register, plan: TownPlan): Promise<void> {
  const served = servedOf(plan);
  const junctionIds = await register.ids('junctions', [...new Set(served.map(({ junctionCode }) => junctionCode))]);
  const streets = new Map(plan.streets.map(({ id, name }) => [id, name.zh]));
  const customers = served.map(({ junctionCode, kind, streetId }, index) => {
    const number = String(index + 1).padStart(6, '0');
    const street = streets.get(streetId ?? '') ?? plan.name.zh;
    const trade = kind === 'RESIDENTIAL' ? undefined : trades[kind][index % trades[kind].length];
    return {
      code: `C${number}`,
      name: trade === undefined ? `用户${number}` : `${street}${trade}`,
      kind,
      address: `${street}${((index * 7) % 180) + 1}号`,
      // No operator gives out numbers that begin with 100: none of these is anybody's.
      phone: `100${String(index + 1).padStart(8, '0')}`,
      meters: [{ code: `M${number}`, ...meters[kind], junctionId: junctionIds.get(junctionCode) }],
    };
  });
  await register.add({ list: 'customers', mutation: 'registerCustomers', inputType: 'RegisterCustomersInput', items: customers, input: (items) => ({ customers: items }), batch: 200 });
}
