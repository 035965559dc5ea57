import { isId, systemActor, type Database } from '@hydrograph/entities';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { hashOf } from '../sign-on/secret.ts';
import { isLive } from '../sign-on/session.ts';
import { findClient } from './clients.ts';

/** Marks a name that is the stored hash already: what a look-up by uid answers. It is never taken from outside. */
const STORED = 'stored:';

const keyOf = (id: string): string => (id.startsWith(STORED) ? id.slice(STORED.length) : hashOf(id));

interface StateRow {
  key: string;
  payload: AdapterPayload | string;
  consumed_at: Date | string | null;
  touch: string | null;
}

/** Keeps what the OpenID provider must remember in our database. What can be redeemed is stored by its hash. */
export function createAdapter(database: Database): AdapterFactory {
  const actor = systemActor('openid');
  const execute = <T extends object[]>(sql: string, parameters: unknown[]): Promise<T> => database.fork(actor).execute<T>(sql, parameters);

  return (model: string): Adapter => {
    // A provider's session counts only as long as the session it was begun from.
    const bound = model === 'Session' ? `and (s.payload->>'accountId' is null or ${isLive('hs')})` : '';
    const select = (condition: string): string =>
      `select s.key, s.payload, s.consumed_at, case when hs.last_used_at < now() - interval '1 minute' then hs.id end as touch
       from identity.openid_state s left join identity.openid_session l on l.uid = s.uid and s.model = 'Session' left join identity.session hs on hs.id = l.session_id
       where s.model = ? and ${condition} and (s.expires_at is null or s.expires_at > now()) ${bound}`;

    async function find(condition: string, value: string, jti?: string): Promise<AdapterPayload | undefined> {
      const [row] = await execute<StateRow[]>(select(condition), [model, value]);
      if (!row) return undefined;
      if (row.touch) await execute('update identity.session set last_used_at = now() where id = ?', [row.touch]);
      const payload = typeof row.payload === 'string' ? (JSON.parse(row.payload) as AdapterPayload) : row.payload;
      return { ...payload, jti: jti ?? `${STORED}${row.key}`, ...(row.consumed_at && { consumed: Math.floor(new Date(row.consumed_at).getTime() / 1000) }) };
    }

    return {
      async upsert(id, payload, expiresIn) {
        // The name itself is left out: it is what the holder proves to know.
        const { jti: _secret, ...rest } = payload;
        await execute(
          `insert into identity.openid_state (model, key, payload, grant_id, uid, expires_at) values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))
           on conflict (model, key) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
          [model, keyOf(id), JSON.stringify(rest), payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
        );
      },
      async find(id) {
        if (model === 'Client') return isId(id) ? findClient(database, id) : undefined;
        return find('s.key = ?', hashOf(id), id);
      },
      findByUid: (uid) => find('s.uid = ?', uid),
      findByUserCode: () => Promise.resolve(undefined),
      async consume(id) {
        // Of two that redeem the same thing at once, one comes too late and is treated like a thief.
        const [first] = await execute<{ grant_id: string | null }[]>('update identity.openid_state set consumed_at = now() where model = ? and key = ? and consumed_at is null returning grant_id', [model, keyOf(id)]);
        if (first) return;
        const [row] = await execute<{ grant_id: string | null }[]>('select grant_id from identity.openid_state where model = ? and key = ?', [model, keyOf(id)]);
        if (row?.grant_id) await revokeGrant(database, row.grant_id);
        throw new errors.InvalidGrant(`${model} already used`);
      },
      async destroy(id) {
        await execute('delete from identity.openid_state where model = ? and key = ?', [model, keyOf(id)]);
      },
      async revokeByGrantId(grantId) {
        await execute('delete from identity.openid_state where model = ? and grant_id = ?', [model, grantId]);
      },
    };
  };
}

/** Takes back everything that a grant has given: codes, refresh tokens and the grant. */
export async function revokeGrant(database: Database, grantId: string): Promise<void> {
  await database.fork(systemActor('openid')).execute(`delete from identity.openid_state where grant_id = ? or (model = 'Grant' and key = ?)`, [grantId, hashOf(grantId)]);
}
