import { getNamedType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { leaksIn, rowsIn } from './answers.ts';
import { documentOf, entityDocument, namesRows, type Target } from './documents.ts';
import { ROWS, tenants } from './fixture.ts';
import { refuses, rootFieldsOf, type Answer, type Cell, type Parts, type RootField } from './parts.ts';
import { holds, type ReferenceViewer } from './reference.ts';
import { subgraphNames, type SubgraphName } from './services.ts';

const targets: readonly Target[] = tenants.flatMap((tenant) => Array.from({ length: ROWS }, (_, index) => ({ tenant, number: index + 1 })));

/** Every query field for everybody, now and as it was; with the ids of every tenant where it takes one; and every entity by reference. */
export const queryCells = (parts: Parts): Cell[] => [...rootFieldsOf(parts, 'Query').flatMap((root) => fieldCells(parts, root)), ...subgraphNames.flatMap((service) => referenceCells(parts, service))];

function fieldCells(parts: Parts, root: RootField): Cell[] {
  const variants: readonly Readonly<Record<string, string>>[] = root.field.args.some(({ name }) => name === 'asOf') ? [{}, { asOf: '"2026-06-01T00:00:00Z"' }] : [{}];
  return variants.flatMap((more) => {
    const texts = new Map<string, Target>();
    for (const target of targets) {
      const text = documentOf(root.schema, 'query', root.field, parts.fixture, target, more);
      if (!texts.has(text)) texts.set(text, target);
    }
    const isBlindTo = !namesRows(documentOf(root.schema, 'query', root.field, parts.fixture, targets[0]!, more).split(')')[0]!);
    const chosen = isBlindTo ? [...texts].slice(0, 1) : [...texts];
    return chosen.flatMap(([text, target]) => parts.viewers.filter((viewer) => asks(viewer, target)).map((viewer): Cell => ({
      name: `${viewer.name}: ${root.coordinate}${'asOf' in more ? ' as it was' : ''}${isBlindTo ? '' : ` with ids of ${target.tenant.letter} ${target.number}`}`,
      run: async () => judge(parts, root, viewer, await parts.ask(root.service, viewer, text), text),
    })));
  });
}

/** Everybody asks for every row of their own tenant, and for one of each other. */
const asks = (viewer: ReferenceViewer, { tenant, number }: Target): boolean => number === 1 || viewer.tenant === tenant;

async function judge(parts: Parts, root: RootField, viewer: ReferenceViewer, answer: Answer, text: string): Promise<string[]> {
  const { service, permission, field } = root;
  const faults = [...leaksIn(answer.data, viewer, parts.judge(service)), ...leaksIn((answer.errors ?? []).map(({ message }) => message), viewer, { ...parts.judge(service), given: text })];
  const mayAsk = holds(viewer, permission) && holds(viewer, parts.services.of[service].policy[getNamedType(field.type).name]);
  if (mayAsk === refuses(answer) && !isHidden(answer)) faults.push(mayAsk ? `refused, though ${permission} is held: ${answer.errors?.[0]?.message}` : `answered without ${permission}`);
  const broken = answer.errors?.find(({ extensions }) => !['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND', 'BAD_USER_INPUT'].includes(extensions?.code ?? ''));
  if (broken) faults.push(`failed: ${broken.message} at ${broken.path?.join('.')}`);
  return [...faults, ...(await missing(parts, root, viewer, answer, text))];
}

/** A field that may not be null was hidden by a policy, and took its parents with it. */
const isHidden = ({ errors = [] }: Answer): boolean => errors.some(({ extensions, path }) => extensions?.code === 'FORBIDDEN' && (path?.length ?? 0) > 1);

/** A list holds exactly the rows of the tenant's administrator that the viewer may see, and counts no others. */
async function missing(parts: Parts, { service, field }: RootField, viewer: ReferenceViewer, answer: Answer, text: string): Promise<string[]> {
  const list = answer.data?.[field.name] as { nodes?: unknown[]; totalCount?: number } | null | undefined;
  if (!Array.isArray(list?.nodes) || list.nodes.some((node) => node === null)) return [];
  const administrator = parts.viewers.find(({ role, tenant }) => role === 'administrator' && tenant === viewer.tenant)!;
  const whole = (await remember(parts, service, administrator, text)).data?.[field.name] as { nodes: unknown[] };
  const all = rowsIn(whole.nodes, parts.fixture);
  if (all.length === 0) return [];
  const wanted = all.filter((row) => parts.expected.maySee(viewer, row));
  const seen = rowsIn(list.nodes, parts.fixture);
  const lost = wanted.filter((row) => !seen.includes(row)).map((row) => `${row.entity} ${row.number} is missing`);
  return list.totalCount === undefined || list.totalCount === wanted.length ? lost : [...lost, `totalCount tells ${list.totalCount} of ${wanted.length} rows`];
}

const remembered = new WeakMap<Parts, Map<string, Promise<Answer>>>();

function remember(parts: Parts, service: SubgraphName, viewer: ReferenceViewer, text: string): Promise<Answer> {
  if (!remembered.has(parts)) remembered.set(parts, new Map());
  const known = remembered.get(parts)!;
  const key = `${viewer.name} ${text}`;
  if (!known.has(key)) known.set(key, parts.ask(service, viewer, text));
  return known.get(key)!;
}

/** Each entity of a subgraph, as the gateway would ask for it on behalf of whoever names its id. */
function referenceCells(parts: Parts, service: SubgraphName): Cell[] {
  const { schema, policy } = parts.services.of[service];
  const union = schema.getType('_Entity');
  const types: readonly GraphQLObjectType[] = isUnionType(union) ? union.getTypes().filter(isObjectType) : [];
  return types.flatMap((type) => {
    const rows = parts.fixture.of(type.name === 'ClientApplication' ? 'Application' : type.name).filter(({ id }) => id);
    return rows.flatMap((row) => parts.viewers.filter((viewer) => asks(viewer, row)).map((viewer): Cell => ({
      name: `${viewer.name}: ${service} _entities ${type.name} ${row.number} of ${row.tenant.letter}`,
      async run() {
        const answer = await parts.ask(service, viewer, entityDocument(schema, type, row.id!, parts.fixture, row));
        const faults = leaksIn(answer.data, viewer, parts.judge(service)).filter((leak) => row.service === service || !leak.includes(`id of another tenant's row: ${row.table} ${row.number} of`));
        const [entity] = (answer.data?.['_entities'] as unknown[] | undefined) ?? [];
        if (entity != null && !holds(viewer, policy[type.name])) faults.push(`answered without ${policy[type.name]}`);
        if (row.service === service && policy[type.name] !== 'authenticated' && entity == null && holds(viewer, policy[type.name]) && parts.expected.maySee(viewer, row) && !isHidden(answer)) faults.push(`missing: ${answer.errors?.[0]?.message ?? 'null'} at ${answer.errors?.[0]?.path?.join('.')}`);
        return faults;
      },
    })));
  });
}
