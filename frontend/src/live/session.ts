import { ref, type Ref } from 'vue';

/** Where the visitor stands: not asked yet, signed in, signed out, signed in before but refused now, or the product did not answer. */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'expired' | 'unreachable';

export interface Session {
  readonly state: Readonly<Ref<SessionState>>;
  /** Who signed in, as `tenant/user`; empty before. It stays while the session is expired, to tell whether somebody else goes on. */
  readonly owner: Readonly<Ref<string>>;
  /** When the session ends, as the server said last. */
  readonly times: Readonly<Ref<SessionTimes | undefined>>;
  /** Somebody uses the page: told with the next renewal. */
  used(): void;
  /** When somebody used the page last, epoch ms. */
  lastUsedAtMs(): number;
  /** A token that is good for at least half a minute; throws SignedOut when the visitor has to sign in again. */
  token(): Promise<string>;
  /** Asks for a new token by the session cookie; answers whether the visitor is signed in. */
  renew(): Promise<boolean>;
  /** Takes over what a sign-on has given. */
  accept(granted: Granted): void;
  signOut(): Promise<void>;
  /** From the next token on the visitor looks into this utility of the group; null: back into their own. */
  visit(tenantId: string | null): void;
  /** `fetch` with the token; a 401 is answered by one renewal and one more try. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

/** What whoever has signed on gets: an access token and its owner. */
export interface Granted {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly tenantId: string;
  readonly userId: string;
  readonly session?: SessionTimes;
}

/** When a session ends, ISO 8601: at the latest, and when nobody uses it until then. */
export interface SessionTimes {
  readonly endsAt: string;
  readonly idleEndsAt: string | null;
  readonly idleLimitS: number | null;
}

/** The visitor has no valid session. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

interface Token {
  value: string;
  expiresAtMs: number;
}

/** Remembers which utility of the group is looked into, for as long as the tab is open. */
export interface VisitMemory {
  read(): string | null;
  keep(tenantId: string | null): void;
}

const renewBeforeMs = 30_000;

/** Keeps the access token in memory only: a script that gets at storage finds nothing, the cookie is HttpOnly. */
export function createSession({ send, now, visits = nowhere() }: { send: typeof fetch; now: () => number; visits?: VisitMemory }): Session {
  const state = ref<SessionState>('unknown');
  const owner = ref('');
  const times = ref<SessionTimes>();
  let lastUsedAtMs = now();
  let token: Token | undefined;
  let renewal: Promise<boolean> | undefined;

  function accept({ accessToken, expiresIn, tenantId, userId, session }: Granted): void {
    times.value = session;
    owner.value = `${tenantId}/${userId}`;
    token = { value: accessToken, expiresAtMs: now() + expiresIn * 1000 };
    state.value = 'signed-in';
  }

  async function askByCookie(): Promise<boolean> {
    let response: Response;
    const tenantId = visits.read();
    const grant = { grant: 'session', idleForS: Math.floor((now() - lastUsedAtMs) / 1000), ...(tenantId && { tenantId }) };
    try {
      response = await send('/auth/token', { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(grant) });
    } catch (cause) {
      state.value = token ? state.value : 'unreachable';
      throw new Error('the product does not answer at /auth/token', { cause });
    }
    if (response.status === 401 || response.status === 400) {
      token = undefined;
      state.value = owner.value ? 'expired' : 'signed-out';
      return false;
    }
    if (response.status === 403 && tenantId) {
      // Not, or not any more, one of their group: they go on at home.
      visits.keep(null);
      return askByCookie();
    }
    if (!response.ok) {
      state.value = token ? state.value : 'unreachable';
      throw new Error(`/auth/token answered ${response.status}`);
    }
    accept((await response.json()) as Granted);
    return true;
  }

  function renew(): Promise<boolean> {
    renewal ??= askByCookie().finally(() => (renewal = undefined));
    return renewal;
  }

  async function freshToken(): Promise<string> {
    if (!token || token.expiresAtMs - now() < renewBeforeMs) await renew();
    if (!token) throw new SignedOut('signed out: sign in again');
    return token.value;
  }

  async function authorized(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const attempt = async (value: string) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${value}`);
      return send(input, { ...init, headers });
    };
    const response = await attempt(await freshToken());
    if (response.status !== 401) return response;
    await renew();
    return attempt(await freshToken());
  }

  return {
    state,
    owner,
    times,
    used: () => void (lastUsedAtMs = now()),
    lastUsedAtMs: () => lastUsedAtMs,
    token: freshToken,
    renew,
    accept,
    async signOut() {
      // First the cookie, then the page: the sign-in page would use a cookie that still holds to sign in again.
      const headers = token ? { authorization: `Bearer ${token.value}` } : undefined;
      await send('/auth/sign-out', { method: 'POST', credentials: 'same-origin', headers });
      token = undefined;
      owner.value = '';
      visits.keep(null);
      state.value = 'signed-out';
    },
    visit(tenantId) {
      visits.keep(tenantId);
      token = undefined;
    },
    fetch: authorized,
  };
}

function nowhere(): VisitMemory {
  let visited: string | null = null;
  return { read: () => visited, keep: (tenantId) => void (visited = tenantId) };
}
