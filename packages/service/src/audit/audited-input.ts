import { getNamedType, getNullableType, isInputObjectType, isListType, isObjectType, type GraphQLInputField, type GraphQLInputType, type GraphQLOutputType } from 'graphql';

const SECRET = /password|secret|token|recoveryCode|privateKey/i;
const MOST_ITEMS = 5;
const MOST_TEXT = 200;
const MOST_BYTES = 2000;

/** What was given to a mutation as the audit log keeps it: without secrets and personal data, and no longer than a page. */
export function auditedInput(input: unknown, type: GraphQLInputType): Record<string, unknown> {
  const kept = shorten(input, type) as Record<string, unknown>;
  const length = JSON.stringify(kept)?.length ?? 0;
  return length <= MOST_BYTES ? kept : { fields: Object.keys(kept), length };
}

function shorten(value: unknown, type: GraphQLInputType | undefined): unknown {
  const known = type && getNullableType(type);
  if (Array.isArray(value)) {
    const ofItem = isListType(known) ? (known.ofType as GraphQLInputType) : known;
    const items = value.slice(0, MOST_ITEMS).map((item) => shorten(item, ofItem));
    return value.length > MOST_ITEMS ? [...items, `... ${value.length - MOST_ITEMS} more`] : items;
  }
  if (typeof value === 'string') return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}...` : value;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const fields = isInputObjectType(known) ? known.getFields() : {};
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, part == null ? part : (hidden(name, fields[name]) ?? shorten(part, fields[name]?.type))]));
}

/** Fields tagged "secret" or "personal" in the contract, and whatever is called like a secret. */
function hidden(name: string, field: GraphQLInputField | undefined): string | undefined {
  const tags = (field?.astNode?.directives ?? [])
    .filter((directive) => directive.name.value === 'tag')
    .flatMap(({ arguments: given = [] }) => given.map(({ value }) => (value.kind === 'StringValue' ? value.value : '')));
  if (tags.includes('secret') || SECRET.test(name)) return '[secret]';
  return tags.includes('personal') ? '[personal]' : undefined;
}

/** How the payload of a mutation names what was changed: `Pipe <id>`, for a list the first ids. */
export function targetReader(payload: GraphQLOutputType): (answer: unknown) => string | undefined {
  const type = getNamedType(payload);
  if (!isObjectType(type)) return () => undefined;
  const named = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    return isObjectType(of) && of.name !== 'UserError' && 'id' in of.getFields() ? [[field.name, of.name] as const] : [];
  });
  return (answer) => {
    for (const [field, name] of named) {
      const ids = idsIn((answer as Record<string, unknown> | null | undefined)?.[field]);
      if (ids.length > 0) return `${name} ${ids.slice(0, MOST_ITEMS).join(', ')}${ids.length > MOST_ITEMS ? ` and ${ids.length - MOST_ITEMS} more` : ''}`;
    }
    return undefined;
  };
}

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const id = (item as { id?: unknown } | null | undefined)?.id;
    return typeof id === 'string' ? [id] : [];
  });
