/** A way to somebody outside the screens. */
export interface Messenger {
  /** Resolves when the operator has taken the message; rejects with what it said. */
  send(address: string, text: string, signal: AbortSignal): Promise<void>;
}
