import { type GraphQLSchema, Kind, type OperationDefinitionNode, valueFromAST } from 'graphql';
import type { AdmittedOperation } from '../admission/documents.ts';
import type { EngineRequest, EngineResult, QueryEngine } from '../engine/engine.ts';
import { type PreparedSubscription, prepareSubscription, resumableFields, resumptionOf } from '../engine/resumption.ts';
import type { SubgraphSockets } from '../engine/subgraph-socket.ts';
import type { Supergraph } from '../engine/supergraph.ts';
import { errorsOf } from '../operations/refusals.ts';
import type { Budget } from './budget.ts';
import type { StartSource } from './feeds.ts';
import { readOwnership } from './ownership.ts';

export interface SourceRequest extends Omit<EngineRequest, 'signal' | 'body' | 'authorization'> {
  /** Events a second that it may send. */
  ratePerS: number;
  /** An answer as clients may see it. */
  present: (result: EngineResult) => EngineResult;
}

/** How the events of one subscription come about. */
export interface Source {
  start: StartSource;
  /** What to share it by, and where the client stands; absent where its field cannot be resumed. */
  shared?: { what: string; cursor: string | undefined };
}

/** Where subscriptions get their events, for one version of the supergraph. */
export interface Sources {
  of(request: SourceRequest): Source;
  /** Events a second that an operation may send: what its `maxRatePerS` says, else 1. */
  ratePerS(operation: AdmittedOperation, variables: Readonly<Record<string, unknown>>): number;
}

export interface SourcesOptions {
  supergraph: Supergraph;
  engine: QueryEngine;
  sockets: SubgraphSockets;
  budget: Budget;
}

/**
 * A subscription whose fields all belong to the subgraph that sends it is relayed: the edge passes texts on. Any other one
 * is executed, which takes about fifty times as long, so the sum of such events is bounded.
 */
export function createSources({ supergraph, engine, sockets, budget }: SourcesOptions): Sources {
  const ownership = readOwnership(supergraph.document, supergraph.api);
  const resumable = resumableFields(supergraph.api);

  const relayed = (owner: string, url: string, { operation, requestId, present }: SourceRequest, variablesFrom: VariablesFrom): StartSource => ({ cursor, credentials }, sink) => {
    const variables = variablesFrom(cursor);
    const position = resumptionOf(operation.document, variables, resumable, 'hydrographPosition');
    return sockets.relay(owner, url, { document: position?.document ?? operation.document, variables, credentials, requestId }, resumable, {
      event(given) {
        const text = position ? position.takeText(given) : given;
        sink.event({ text: isPlain(text) ? text : textOf(present(JSON.parse(text) as EngineResult)), cursor: position?.reached });
      },
      end(last) {
        if (last) sink.event({ text: textOf(present(last)) });
        sink.end();
      },
    });
  };

  const executed = (request: SourceRequest, variablesFrom: VariablesFrom): StartSource => ({ cursor, brief, credentials }, sink) => {
    const leaving = new AbortController();
    const variables = variablesFrom(cursor);
    const position = resumptionOf(request.operation.document, variables, resumable, 'hydrographPosition');
    const operation = position ? withDocument(request.operation, position.document) : request.operation;
    const run = async () => {
      const giveBack = budget.takeExecution(brief ? 1 : request.ratePerS);
      try {
        const answer = await engine.subscribe({ operation, variables, credentials, requestId: request.requestId, signal: leaving.signal });
        if (!(Symbol.asyncIterator in answer)) return sink.event({ text: textOf(request.present(answer)) });
        leaving.signal.addEventListener('abort', () => void answer.return(undefined), { once: true });
        for await (const event of answer) {
          if (leaving.signal.aborted) return undefined;
          const result = position ? position.take(event) : event;
          sink.event({ text: textOf(request.present(result)), cursor: position?.reached });
        }
      } finally {
        giveBack();
      }
    };
    void run()
      .catch((error: unknown) => leaving.signal.aborted || sink.event({ text: textOf(request.present({ errors: errorsOf(error) } as EngineResult)) }))
      .finally(() => leaving.signal.aborted || sink.end());
    return () => leaving.abort();
  };

  return {
    of(request) {
      const { operation, variables } = request;
      const owner = isAlone(operation) ? ownership.ownerOf(operation) : null;
      const url = owner === null ? undefined : supergraph.endpoints.get(owner);
      const prepared = isAlone(operation) ? prepareSubscription(operation.document, resumable, 'hydrographPosition') : null;
      const cursorOf = prepared && mayBeginAnew(operation, prepared) ? prepared : null;
      const variablesFrom = cursorOf ? withCursor(cursorOf, variables) : () => variables;
      const start = owner !== null && url !== undefined ? relayed(owner, url, request, variablesFrom) : executed(request, variablesFrom);
      if (!cursorOf) return { start };
      const cursor = variables[cursorOf.variable] ?? cursorOf.given;
      return { start, shared: { what: `${operation.name ?? ''} ${operation.text} ${canonical(variablesFrom(undefined))}`, cursor: typeof cursor === 'string' ? cursor : undefined } };
    },
    ratePerS: (operation, variables) => rateOf(supergraph.api, operation.node, variables),
  };
}

type VariablesFrom = (cursor: string | undefined) => Readonly<Record<string, unknown>>;

/** Other operations of the document would be sent along. */
const isAlone = ({ document }: AdmittedOperation): boolean => document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

/** Whether it may be asked without its cursor. */
const mayBeginAnew = ({ node }: AdmittedOperation, { variable }: PreparedSubscription): boolean =>
  !node.variableDefinitions?.some((definition) => definition.variable.name.value === variable && (definition.type.kind === Kind.NON_NULL_TYPE || definition.defaultValue !== undefined));

function withCursor({ variable }: PreparedSubscription, { [variable]: _given, ...others }: Readonly<Record<string, unknown>>): VariablesFrom {
  return (cursor) => (cursor === undefined ? others : { ...others, [variable]: cursor });
}

const operations = new WeakMap<object, AdmittedOperation>();

function withDocument(operation: AdmittedOperation, document: AdmittedOperation['document']): AdmittedOperation {
  let known = operations.get(document);
  const node = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  if (!known) operations.set(document, (known = { ...operation, document, node: node ?? operation.node }));
  return known;
}

const textOf = (result: EngineResult): string => JSON.stringify(result);

/** Data alone, as nearly every event is. Where a text of the data holds these keys it is only parsed in vain. */
const isPlain = (text: string): boolean => text.startsWith('{"data":{') && !text.includes('"errors":') && !text.includes('"extensions":');

/** JSON with its keys in order, so that equal variables have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner));
}

const rateArgument = 'maxRatePerS';

function rateOf(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  const field = selectionSet.selections[0];
  if (field?.kind !== Kind.FIELD) return 1;
  const argument = schema.getSubscriptionType()?.getFields()[field.name.value]?.args.find(({ name }) => name === rateArgument);
  if (!argument) return 1;
  const given = field.arguments?.find(({ name }) => name.value === rateArgument)?.value;
  const rate: unknown = (given && valueFromAST(given, argument.type, variables)) ?? argument.defaultValue;
  return typeof rate === 'number' && rate > 0 ? rate : 1;
}
