import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** One message of graphql-transport-ws from a client. */
interface ClientMessage {
  type?: unknown;
  id?: unknown;
  payload?: unknown;
}

export interface SocketHandlers {
  /** The client wants to run an operation. */
  subscribe(id: string, payload: Record<string, unknown>, connectionParams: unknown): void;
  /** The client wants no more of it. */
  complete(id: string): void;
  /** Whether an operation of this id is under way. */
  runs(id: string): boolean;
}

const initWaitMs = 10_000;

/**
 * The server's side of graphql-transport-ws, as far as it is words and their order. Events are written as texts: the server of
 * graphql-ws would turn each into an object and back for each client.
 */
export function speakTransportWs(socket: WebSocket, handlers: SocketHandlers): void {
  let acknowledged = false;
  let connectionParams: unknown;
  const waiting = setTimeout(() => socket.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'), initWaitMs);
  socket.once('close', () => clearTimeout(waiting));

  const takeInit = (payload: unknown) => {
    if (acknowledged) return socket.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    acknowledged = true;
    connectionParams = payload;
    clearTimeout(waiting);
    return socket.send('{"type":"connection_ack"}');
  };
  const takeSubscribe = (id: unknown, payload: unknown) => {
    if (!acknowledged) return socket.close(CloseCode.Unauthorized, 'Unauthorized');
    if (typeof id !== 'string' || id === '' || !isObject(payload)) return invalid(socket, 'a subscribe needs an id and a payload');
    if (handlers.runs(id)) return socket.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id.slice(0, 60)} already exists`);
    return handlers.subscribe(id, payload, connectionParams);
  };

  socket.on('message', (data, isBinary) => {
    // What comes after we have closed is not answered.
    if (socket.readyState !== socket.OPEN) return undefined;
    const message = isBinary ? undefined : read(String(data));
    if (!message) return invalid(socket, 'it is no JSON object');
    const { type, id, payload } = message;
    if (type === 'connection_init') return takeInit(payload);
    if (type === 'subscribe') return takeSubscribe(id, payload);
    if (type === 'complete') return typeof id === 'string' ? handlers.complete(id) : invalid(socket, 'a complete needs an id');
    if (type === 'ping') return socket.send(payload === undefined ? '{"type":"pong"}' : JSON.stringify({ type: 'pong', payload }));
    return type === 'pong' ? undefined : invalid(socket, 'its type is not known');
  });
}

const invalid = (socket: WebSocket, why: string): void => socket.close(CloseCode.BadRequest, `Invalid message: ${why}`);

function read(text: string): ClientMessage | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
