import type { SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Who is given the texts of events, by the payload that was subscribed with. */
export interface TextListeners {
  listen(payload: SubscribePayload, take: (text: string) => void): void;
  forget(payload: SubscribePayload): void;
}

type MessageHandler = (message: { data: string }) => void;

const beforeId = '{"id":"';
const afterId = '","type":"next","payload":';

/**
 * A WebSocket for the client of graphql-ws that hands out the text of each event before the client would parse it: an event
 * that is only passed on need not be read. Everything else goes the client's way.
 */
export function listeningSocket(): { webSocketImpl: unknown; generateID: (payload: SubscribePayload) => string; listeners: TextListeners } {
  const takers = new WeakMap<SubscribePayload, (text: string) => void>();
  const byId = new Map<string, (text: string) => void>();
  const ids = new WeakMap<SubscribePayload, string>();
  let last = 0;

  const takeEvent = (text: string): boolean => {
    if (!text.startsWith(beforeId)) return false;
    const end = text.indexOf('"', beforeId.length);
    if (!text.startsWith(afterId, end)) return false;
    const take = byId.get(text.slice(beforeId.length, end));
    take?.(text.slice(end + afterId.length, -1));
    return take !== undefined;
  };

  class ListeningSocket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols);
      const handOn = (handler: MessageHandler) =>
        this.on('message', (data: Buffer) => {
          const text = data.toString();
          if (!takeEvent(text)) handler({ data: text });
        });
      Object.defineProperty(this, 'onmessage', {
        set(handler: MessageHandler) {
          handOn(handler);
        },
      });
    }
  }

  const forget = (payload: SubscribePayload) => byId.delete(ids.get(payload) ?? '');
  return {
    webSocketImpl: ListeningSocket,
    generateID(payload) {
      forget(payload);
      const id = String((last += 1));
      const take = takers.get(payload);
      ids.set(payload, id);
      if (take) byId.set(id, take);
      return id;
    },
    listeners: { listen: (payload, take) => void takers.set(payload, take), forget: (payload) => void forget(payload) },
  };
}
