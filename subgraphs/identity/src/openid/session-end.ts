import { systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { Provider } from 'oidc-provider';
import { revokeGrant } from './adapter.ts';

interface ProviderSession {
  readonly accountId?: string;
  readonly authorizations?: Readonly<Record<string, { readonly sid?: string; readonly grantId?: string }>>;
}

/** Ends in every application what was begun from sessions of ours. */
export interface SessionEnd {
  /** Takes grants back at once; the applications are told meanwhile. */
  end(sessionIds: readonly string[]): Promise<void>;
  /** The session of ours that a provider's session was begun from. */
  ourSession(uid: string): Promise<string | undefined>;
  /** Waits until every application was told or could not be. */
  settled(): Promise<void>;
}

export function createSessionEnd({ database, provider, log }: { database: Database; provider: () => Provider; log: Service['log'] }): SessionEnd {
  const telling = new Set<Promise<void>>();
  const reader = () => database.fork(systemActor('openid'));

  async function tell(clientId: string, accountId: string, sid: string): Promise<void> {
    try {
      const client = await provider().Client.find(clientId);
      if (client?.backchannelLogoutUri) await (client as unknown as { backchannelLogout(accountId: string, sid: string): Promise<void> }).backchannelLogout(accountId, sid);
    } catch (error) {
      log.warn({ err: error, application: clientId }, 'An application could not be told of a sign-out');
    }
  }

  return {
    async end(sessionIds) {
      if (sessionIds.length === 0) return;
      const marks = sessionIds.map(() => '?').join(', ');
      const rows = await reader().execute<{ payload: ProviderSession | string; uid: string }[]>(
        `select s.payload, s.uid from identity.openid_session l join identity.openid_state s on s.uid = l.uid and s.model = 'Session' where l.session_id in (${marks})`,
        [...sessionIds],
      );
      for (const row of rows) {
        const { accountId, authorizations = {} } = typeof row.payload === 'string' ? (JSON.parse(row.payload) as ProviderSession) : row.payload;
        await reader().execute(`delete from identity.openid_state where model = 'Session' and uid = ?`, [row.uid]);
        for (const [clientId, { sid, grantId }] of Object.entries(authorizations)) {
          if (grantId) await revokeGrant(database, grantId);
          if (!sid || !accountId) continue;
          const told: Promise<void> = tell(clientId, accountId, sid).finally(() => telling.delete(told));
          telling.add(told);
        }
      }
    },
    async ourSession(uid) {
      const [row] = await reader().execute<{ session_id: string }[]>('select session_id from identity.openid_session where uid = ?', [uid]);
      return row?.session_id;
    },
    async settled() {
      await Promise.all(telling);
    },
  };
}
