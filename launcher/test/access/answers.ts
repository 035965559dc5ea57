import { ROWS, SEARCHED, tenants, type Fixture, type FixtureRow, type TestTenant } from './fixture.ts';
import { holds, type Reference, type ReferenceViewer } from './reference.ts';

/** What judges an answer. */
export interface Judge {
  readonly fixture: Fixture;
  readonly expected: Reference;
  readonly policy: Readonly<Record<string, string>>;
  readonly service: string;
  /** What the viewer asked, where ids and names in it may be told back. */
  readonly given?: string;
}

const mark = new RegExp(`${SEARCHED}-of-([a-z])-([a-z_]+?)-([a-z0-9_]+)-(\\d+)`, 'g');
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Everything in an answer that this viewer may not know, each with its place. */
export function leaksIn(answer: unknown, viewer: ReferenceViewer, judge: Judge): string[] {
  const leaks: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') leaks.push(...leaksInText(value, viewer, judge).map((leak) => `${path}: ${leak}`));
    else if (Array.isArray(value)) value.forEach((each, index) => walk(each, `${path}[${index}]`));
    else if (typeof value === 'object' && value !== null) {
      leaks.push(...leaksInObject(value as Record<string, unknown>, viewer, judge).map((leak) => `${path}: ${leak}`));
      for (const [name, inner] of Object.entries(value)) walk(inner, `${path}.${fieldOf(name)}`);
    }
  };
  walk(answer, '');
  return leaks;
}

const fieldOf = (name: string): string => name.split('__').at(-1)!;

/** Texts tell which row they come from, and so do ids. */
export function leaksInText(text: string, viewer: ReferenceViewer, { fixture, expected, service, given = '' }: Judge): string[] {
  const leaks: string[] = [];
  for (const [found, letter, table, column, number] of text.matchAll(mark)) {
    if (given.includes(found)) continue;
    const tenant = tenants.find((each) => each.letter === letter);
    if (tenant !== viewer.tenant && !isHome(table!, Number(number), tenant, viewer)) leaks.push(`text of another tenant: ${found}`);
    const row = fixture.rows.find((each) => each.tenant === tenant && each.table.endsWith(`.${table}`) && String(each.number) === number);
    if (!row?.entity || row.tenant !== viewer.tenant || row.service !== service) continue;
    if (!expected.maySee(viewer, row)) leaks.push(`text of a hidden row: ${found}`);
    else if (!expected.maySeeField(viewer, row, camel(column!))) leaks.push(`text of a hidden field: ${found}`);
  }
  for (const [id] of text.matchAll(uuid)) {
    const row = fixture.rowOf(id);
    if (row && row.tenant !== viewer.tenant && !isHome(row.table.replace('identity.', ''), row.number, row.tenant, viewer) && !given.includes(id)) leaks.push(`id of another tenant's row: ${row.table} ${row.number} of ${row.tenant.letter}`);
  }
  return leaks;
}

/** A visitor knows the own utility and the own account. */
const isHome = (table: string, number: number, tenant: TestTenant | undefined, { home }: ReferenceViewer): boolean =>
  tenant !== undefined && tenant === home && (table === 'tenant' || (table === 'user_account' && number === ROWS));

const camel = (column: string): string => column.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

function leaksInObject(object: Record<string, unknown>, viewer: ReferenceViewer, { fixture, expected, policy, service }: Judge): string[] {
  const leaks: string[] = [];
  const type = object['__typename'];
  if (typeof type !== 'string') return leaks;
  if (!holds(viewer, policy[type])) leaks.push(`${type} without ${policy[type]}`);
  const id = Object.entries(object).find(([name]) => fieldOf(name) === 'id')?.[1];
  const row = typeof id === 'string' ? fixture.rowOf(id) : undefined;
  const owned = row && row.entity === type && row.service === service ? row : undefined;
  if (owned && owned.tenant === viewer.tenant && !expected.maySee(viewer, owned)) leaks.push(`hidden row: ${type} ${owned.number} of ${owned.tenant.letter}`);
  for (const [name, value] of Object.entries(object)) {
    const field = fieldOf(name);
    if (value == null || field === '__typename') continue;
    const permission = policy[`${type}.${field}`];
    if (!holds(viewer, permission)) leaks.push(`${type}.${field} without ${permission}`);
    if (owned && expected.maySee(viewer, owned) && !expected.maySeeField(viewer, owned, field)) leaks.push(`hidden field: ${type}.${field} of row ${owned.number}`);
  }
  return leaks;
}

/** Rows of an entity among the nodes of a list, by their numbers. */
export function rowsIn(nodes: readonly unknown[], fixture: Fixture): FixtureRow[] {
  return nodes.flatMap((node) => {
    const id = (node as { id?: unknown } | null)?.id;
    return (typeof id === 'string' && fixture.rowOf(id)) || [];
  });
}

