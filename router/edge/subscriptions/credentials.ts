/** Under whose token something that lasts runs. */
export interface Credentials {
  /** `Bearer ...`; undefined for public fields. */
  authorization(): string | undefined;
  /** Calls when another token has taken its place; answers how to call no more. */
  onChange(listener: () => void): () => void;
}

/** A token of one viewer. */
export interface Token {
  authorization: string | undefined;
  /** When it ends, ms since 1970. */
  expiresAt: number;
}

/** Tokens of one viewer scope of which one is in use: each may stand in for any other. */
export interface SharedCredentials extends Credentials {
  add(token: Token): void;
  /** Its viewer has left: nothing goes on under it. */
  remove(token: Token): void;
  close(): void;
}

// Before the subgraph ends what runs under a token.
const aheadMs = 5000;
// Many leave together when a screen closes; the next in line may be among them.
const settleMs = 50;
const longestTimerMs = 2 ** 31 - 1;

/** The token that lasts longest carries; the next one takes over before it ends and when its viewer leaves. */
export function shareCredentials(now: () => number = Date.now): SharedCredentials {
  const tokens = new Set<Token>();
  const listeners = new Set<() => void>();
  let carrier: Token | undefined;
  let timer: NodeJS.Timeout | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = Number.isFinite(ms) ? setTimeout(reconsider, Math.min(Math.max(ms, settleMs), longestTimerMs)) : undefined;
    timer?.unref();
  };
  const reconsider = () => {
    const longest = [...tokens].reduce<Token | undefined>((best, token) => (!best || token.expiresAt > best.expiresAt ? token : best), undefined);
    if (!longest) return;
    const stays = carrier && tokens.has(carrier) && (carrier.expiresAt - now() > aheadMs || carrier.expiresAt >= longest.expiresAt);
    if (!stays) {
      carrier = longest;
      for (const listener of listeners) listener();
    }
    const current = carrier ?? longest;
    if (current.expiresAt < longest.expiresAt || longest.expiresAt - now() > aheadMs) later(current.expiresAt - now() - aheadMs);
  };

  return {
    authorization: () => carrier?.authorization,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    add(token) {
      tokens.add(token);
      if (!carrier) carrier = token;
      reconsider();
    },
    remove(token) {
      tokens.delete(token);
      if (token === carrier && tokens.size > 0) later(settleMs);
    },
    close: () => clearTimeout(timer),
  };
}

/** One viewer's own token. */
export const ownCredentials = ({ authorization }: Token): Credentials => ({ authorization: () => authorization, onChange: () => () => undefined });
