import type { EntityMetadata, EntitySchema } from '@mikro-orm/core';

/** What a property holds, as far as access rules are concerned. */
export type PropertyKind = 'text' | 'number' | 'boolean' | 'instant' | 'geometry';

/** A kind of row that access rules can speak of, named like its entity. */
export interface AccessSubject {
  readonly table: string;
  readonly fields: Readonly<Record<string, { readonly type: PropertyKind; readonly column: string }>>;
  /** The row that such a row belongs to: whoever may not see that one sees neither. */
  readonly belongsTo?: { readonly subject: string; readonly column: string };
}

interface Property {
  readonly name: string;
  readonly type?: unknown;
  readonly kind?: string;
  readonly array?: boolean;
  readonly fieldNames?: readonly string[];
}

const kinds: Readonly<Record<string, PropertyKind>> = {
  StringType: 'text', TextType: 'text', UuidType: 'text', IntegerType: 'number', SmallIntType: 'number', FloatType: 'number', DoubleType: 'number', BooleanType: 'boolean', DateTimeType: 'instant',
  GeometryType: 'geometry',
};

const owners = new WeakMap<object, { readonly owner: EntitySchema; readonly property: string }>();

/** Says that rows of an entity are there only for whoever sees the row that they belong to, named by a property. */
export const belongsTo = (entity: unknown, property: string, owner: unknown): void => void owners.set(entity as object, { owner: owner as EntitySchema, property });

/** The rows of some entities that rules can speak of. Histories are covered by what they are the history of. */
export function subjectsOf(entities: readonly unknown[]): Record<string, AccessSubject> {
  return Object.fromEntries((entities as EntitySchema[]).filter(({ meta }) => !meta.readonly).map((entity) => [entity.meta.className, { ...subjectOf(entity.meta as EntityMetadata), ...ownerOf(entity) }]));
}

function ownerOf(entity: EntitySchema): Pick<AccessSubject, 'belongsTo'> {
  const found = owners.get(entity);
  return found ? { belongsTo: { subject: found.owner.meta.className, column: columnOf(found.property) } } : {};
}

function subjectOf({ properties, schema, tableName }: EntityMetadata): AccessSubject {
  const fields = (Object.entries(properties) as unknown as [string, Property][]).flatMap(([name, property]) => {
    const type = kindOf(property);
    return type ? [[name, { type, column: property.fieldNames?.[0] ?? columnOf(name) }] as const] : [];
  });
  return { table: schema ? `${schema}.${tableName}` : tableName, fields: Object.fromEntries(fields) };
}

// As the ORM's own naming strategy does it.
const columnOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// A type is a class before the ORM has begun, an object afterwards.
function kindOf({ type, array, kind }: Property): PropertyKind | undefined {
  if (array || (kind !== undefined && kind !== 'scalar')) return undefined;
  const { name } = typeof type === 'function' ? type : Object(type).constructor;
  return kinds[name];
}
