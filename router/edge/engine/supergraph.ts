import { buildASTSchema, type DirectiveNode, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, print, visit } from 'graphql';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';

/** A supergraph ready for use, with the addresses of this installation in it. */
export interface Supergraph {
  document: DocumentNode;
  /** SDL with the subgraphs' addresses replaced. */
  sdl: string;
  /** What clients see: no federation, nothing inaccessible. */
  api: GraphQLSchema;
  /** GraphQL endpoint of each subgraph, by its name. */
  endpoints: ReadonlyMap<string, string>;
}

/** Why a text is no supergraph, in one line. */
export class BrokenSupergraph extends Error {
  override name = 'BrokenSupergraph';
}

/**
 * Reads a composed supergraph and puts in the addresses of the subgraphs.
 * @param addresses base URL of each subgraph, for example `{ network: 'http://127.0.0.1:4002' }`; the composed one is kept where absent.
 */
export function readSupergraph(text: string, addresses: Readonly<Record<string, string | undefined>>): Supergraph {
  try {
    const endpoints = new Map<string, string>();
    const document = visit(parse(text), {
      EnumTypeDefinition: (node) => (node.name.value === 'join__Graph' ? undefined : false),
      Directive(node) {
        if (node.name.value !== 'join__graph') return undefined;
        const name = textOf(node, 'name') ?? '';
        const base = addresses[name];
        const url = base ? `${base.replace(/\/$/, '')}/graphql` : (textOf(node, 'url') ?? '');
        endpoints.set(name, url);
        return withText(node, 'url', url);
      },
    });
    if (endpoints.size === 0) throw new BrokenSupergraph('it names no subgraph (join__Graph is missing)');
    const api = buildASTSchema(transformSupergraphToPublicSchema(document));
    if (!api.getQueryType()) throw new BrokenSupergraph('it has no Query type');
    return { document, sdl: print(document), api, endpoints };
  } catch (error) {
    if (error instanceof BrokenSupergraph) throw error;
    const at = error instanceof GraphQLError ? error.locations?.[0] : undefined;
    throw new BrokenSupergraph(`${error instanceof Error ? error.message : String(error)}${at ? ` (line ${at.line})` : ''}`, { cause: error });
  }
}

function textOf(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function withText(directive: DirectiveNode, name: string, text: string): DirectiveNode {
  const args = (directive.arguments ?? []).map((argument) => (argument.name.value === name ? { ...argument, value: { kind: Kind.STRING, value: text } as const } : argument));
  return { ...directive, arguments: args };
}
