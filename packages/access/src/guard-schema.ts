import { defaultFieldResolver, defaultTypeResolver, getNamedType, isAbstractType, isNonNullType, isInterfaceType, isListType, isObjectType, Kind, type GraphQLAbstractType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { PUBLIC_FIELDS, requirePermission, type Permission, type Policy } from './policy.ts';
import { refuseHiddenArguments } from './hidden-arguments.ts';
import { ForbiddenField, ForbiddenVisitor } from './refusals.ts';
import type { Viewer } from './viewer.ts';

/** A schema whose policy has gaps: nothing of it may be served. */
export class IncompletePolicy extends Error {
  override name = 'IncompletePolicy';
}

interface HasViewer {
  readonly viewer: Viewer;
}

type ReferenceResolver = (reference: { __typename: string }, context: HasViewer, info: unknown) => unknown;

/**
 * Puts a federated schema (from `buildSubgraphSchema`) behind its policy, in place: default deny. Throws
 * `IncompletePolicy` naming every coordinate without a permission. The fields of `subjects`, the kinds of row that rules speak
 * of, are bound by the viewer's rules as well.
 */
export function guardSchema(schema: GraphQLSchema, policy: Policy, subjects: readonly string[] = []): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType).filter((type) => !type.name.startsWith('__'));
  refuseGaps(schema, policy, roots, objects);
  for (const type of objects) {
    guardReferences(type, policy);
    for (const field of Object.values(type.getFields())) {
      if (subjects.includes(type.name)) hideField(type.name, field);
      else if (isEntity(type) && !isKey(type, field.name)) hideAdded(type.name, field);
      hideList(subjects, field);
      refuseHidden(type, field, subjects);
      guardField(type, field, policy, roots.includes(type));
      if (type === schema.getMutationType()) refuseVisitors(field);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) if (isAbstractType(type)) guardAbstract(type, policy);
  return schema;
}

function refuseGaps(schema: GraphQLSchema, policy: Policy, roots: readonly GraphQLObjectType[], objects: readonly GraphQLObjectType[]): void {
  const missing = roots.flatMap((type) => Object.keys(type.getFields()).filter((field) => !isFederationField(field)).map((field) => `${type.name}.${field}`)).filter((coordinate) => !policy[coordinate]);
  const uncovered = objects.filter((type) => isEntity(type) && !policy[type.name]).map((type) => type.name);
  const unknown = Object.keys(policy).filter((coordinate) => !exists(schema, coordinate));
  const openly = Object.entries(policy).filter(([coordinate, permission]) => permission === 'public' && !PUBLIC_FIELDS.includes(coordinate)).map(([coordinate]) => coordinate);
  const faults = [
    missing.length + uncovered.length > 0 && `no permission is declared for ${[...missing, ...uncovered].join(', ')}`,
    unknown.length > 0 && `the schema has no ${unknown.join(', ')}`,
    openly.length > 0 && `${openly.join(', ')} may not be public`,
  ].filter(Boolean);
  if (faults.length > 0) throw new IncompletePolicy(`The access policy is not complete: ${faults.join('; ')}`);
}

const isFederationField = (field: string): boolean => field === '_entities' || field === '_service';

/** A type with `@key` can be entered by `_entities`, at whatever depth of another subgraph's query. */
function isEntity(type: GraphQLObjectType): boolean {
  return type.astNode?.directives?.some(({ name }) => name.value === 'key') === true || type.extensionASTNodes.some((node) => node.directives?.some(({ name }) => name.value === 'key'));
}

/** True for a field that the `@key` of a type names. */
function isKey(type: GraphQLObjectType, field: string): boolean {
  const nodes = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []).filter(({ name }) => name.value === 'key');
  return nodes.some(({ arguments: given = [] }) => given.some(({ value }) => value.kind === Kind.STRING && value.value.split(/\s+/).includes(field)));
}

function exists(schema: GraphQLSchema, coordinate: string): boolean {
  const [typeName = '', fieldName] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (fieldName === undefined) return isObjectType(type) || isInterfaceType(type);
  return (isObjectType(type) || isInterfaceType(type)) && fieldName in type.getFields();
}

function guardField(type: GraphQLObjectType, field: GraphQLField<unknown, HasViewer>, policy: Policy, isRoot: boolean): void {
  const coordinate = `${type.name}.${field.name}`;
  const returned = getNamedType(field.type).name;
  const own: Permission | undefined = policy[coordinate] ?? (isRoot && field.name === '_service' ? 'authenticated' : undefined);
  const ofType = isRoot && field.name === '_entities' ? undefined : policy[returned];
  const checks = ([[coordinate, own], [returned, ofType]] as const).filter((check): check is [string, Permission] => check[1] !== undefined && check[1] !== 'public');
  if (checks.length === 0) return;
  const check = ({ viewer }: HasViewer): void => {
    for (const [name, permission] of checks) requirePermission(viewer, permission, name);
  };
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    check(context);
    return resolve(source, args, context, info);
  };
  const { subscribe } = field;
  if (subscribe)
    field.subscribe = (source, args, context, info) => {
      check(context);
      return subscribe(source, args, context, info);
    };
}

/** No mutation is for whoever looks into another utility, whatever its permission is. */
function refuseVisitors(field: GraphQLField<unknown, HasViewer>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    if (context.viewer.homeTenantId) throw new ForbiddenVisitor(`Mutation.${field.name}`);
    return resolve(source, args, context, info);
  };
}

/** A field that the viewer's rules hide of this row: empty where the contract lets it be, else an error. */
function hideField(subject: string, field: GraphQLField<unknown, HasViewer>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const needed = isNonNullType(field.type);
  field.resolve = (source, args, context, info) => {
    const { rules } = context.viewer;
    if (!rules?.narrowsFields(subject) || rules.allowsField(subject, field.name, source as Record<string, unknown>)) return resolve(source, args, context, info);
    if (needed) throw new ForbiddenField(`${subject}.${field.name}`);
    return null;
  };
}

/** A field that is added here to a kind of row of another service, and that the viewer's rules hide. */
function hideAdded(subject: string, field: GraphQLField<unknown, HasViewer>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const needed = isNonNullType(field.type);
  field.resolve = (source, args, context, info) => {
    if (context.viewer.rules?.allowsAdded(subject, field.name) ?? true) return resolve(source, args, context, info);
    if (needed) throw new ForbiddenField(`${subject}.${field.name}`);
    return null;
  };
}

/** A row that the contract promises, and the viewer's rules hide: an error that says so, where a fault would be reported. */
function refuseHidden(type: GraphQLObjectType, field: GraphQLField<unknown, HasViewer>, subjects: readonly string[]): void {
  const subject = getNamedType(field.type).name;
  if (!isNonNullType(field.type) || !subjects.includes(subject) || isListType(field.type.ofType)) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  const refuse = (value: unknown, { viewer: { rules } }: HasViewer): unknown => {
    if (value == null && rules?.where('read', subject)) throw new ForbiddenField(`${type.name}.${field.name}`);
    return value;
  };
  field.resolve = (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((found) => refuse(found, context)) : refuse(value, context);
  };
}

/** A list can neither be filtered nor sorted by what the viewer may not see: the order would tell. */
function hideList(subjects: readonly string[], field: GraphQLField<unknown, HasViewer>): void {
  const subject = getNamedType(field.type).name.replace(/Connection$/, '');
  if (!subjects.includes(subject) || !field.args.some(({ name }) => name === 'filter' || name === 'sort')) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    if (context.viewer.rules?.narrowsFields(subject)) refuseHiddenArguments(subject, args as Record<string, unknown>, context.viewer.rules);
    return resolve(source, args, context, info);
  };
}

/** Each representation of `_entities` is checked alone, so one that is refused does not take the others with it. */
function guardReferences(type: GraphQLObjectType, policy: Policy): void {
  const permission = policy[type.name];
  if (!permission || !isEntity(type)) return;
  const extensions = type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
  const resolveReference = extensions.apollo?.subgraph?.resolveReference ?? ((reference: { __typename: string }) => reference);
  const guarded: ReferenceResolver = (reference, context, info) => {
    try {
      requirePermission(context.viewer, permission, type.name);
    } catch (error) {
      // Rejected instead of thrown: a throw would end the list of representations as a whole.
      return Promise.reject(error);
    }
    return resolveReference(reference, context, info);
  };
  type.extensions = { ...type.extensions, apollo: { ...extensions.apollo, subgraph: { ...extensions.apollo?.subgraph, resolveReference: guarded } } };
}

/** Behind an interface or union the type, and so the permission, is known only when a value is there. */
function guardAbstract(type: GraphQLAbstractType, policy: Policy): void {
  if (type.name === '_Entity') return;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  type.resolveType = (value, context: HasViewer, info, abstractType) => {
    const check = (name: string | undefined): string | undefined => {
      const permission = name === undefined ? undefined : policy[name];
      if (name !== undefined && permission) requirePermission(context.viewer, permission, name);
      return name;
    };
    const name = resolveType(value, context, info, abstractType);
    return typeof name === 'object' && name !== null ? name.then(check) : check(name);
  };
}
