import { describe, expect, it } from 'vitest';
import { createSession, SignedOut } from './session.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

function harness(answers: ((body: string, headers: Headers) => Response | Error)[]) {
  const calls: { url: string; body: string; authorization: string | null }[] = [];
  let clock = 0;
  const session = createSession({
    now: () => clock,
    send: async (input, init) => {
      const headers = new Headers(init?.headers);
      calls.push({ url: String(input), body: String(init?.body ?? ''), authorization: headers.get('authorization') });
      const answer = answers.shift()!(String(init?.body ?? ''), headers);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { session, calls, pass: (ms: number) => (clock += ms) };
}

const grant = (accessToken: string) => ({ accessToken, expiresIn: 900, tenantId: 't', userId: 'u' });
const granted = (accessToken: string) => () => json(200, grant(accessToken));

describe('session', () => {
  it('takes over what a sign-on gave and then sends its token', async () => {
    const { session, calls } = harness([() => json(200, {})]);
    session.accept(grant('a'));
    expect([session.state.value, session.owner.value]).toEqual(['signed-in', 't/u']);
    await session.fetch('/graphql', { method: 'POST' });
    expect(calls[0]!.authorization).toBe('Bearer a');
  });

  it('looks into another utility of the group until it is sent home', async () => {
    const { session, calls } = harness([granted('a'), granted('b'), () => json(403, {}), granted('c')]);
    session.visit('east');
    expect(await session.token()).toBe('a');
    await session.renew();
    expect(await session.token()).toBe('b');
    await session.renew();
    expect(await session.token()).toBe('c');
    expect(calls.map(({ body }) => (JSON.parse(body) as { tenantId?: string }).tenantId)).toEqual(['east', 'east', 'east', undefined]);
  });

  it('renews before the token expires, once for all who wait', async () => {
    const { session, calls, pass } = harness([granted('a'), granted('b')]);
    await session.renew();
    expect(await session.token()).toBe('a');
    pass(880_000);
    expect(await Promise.all([session.token(), session.token()])).toEqual(['b', 'b']);
    expect(calls).toHaveLength(2);
  });

  it('answers a 401 with one renewal and one more try', async () => {
    const { session, calls } = harness([granted('a'), () => json(401, {}), granted('b'), () => json(200, {})]);
    await session.renew();
    expect((await session.fetch('/graphql')).status).toBe(200);
    expect(calls.map(({ authorization }) => authorization)).toEqual([null, 'Bearer a', null, 'Bearer b']);
  });

  it('gives the cookie back before it calls itself signed out', async () => {
    const states: string[] = [];
    const { session } = harness([granted('a'), () => (states.push(session.state.value), json(200, {}))]);
    await session.renew();
    await session.signOut();
    expect([...states, session.state.value]).toEqual(['signed-in', 'signed-out']);
  });

  it('is signed out when the cookie is refused, unreachable when nobody answers', async () => {
    const refused = harness([() => json(401, {}), () => json(401, {})]);
    expect(await refused.session.renew()).toBe(false);
    expect(refused.session.state.value).toBe('signed-out');
    await expect(refused.session.token()).rejects.toThrow(SignedOut);

    const down = harness([() => new Error('ECONNREFUSED')]);
    await expect(down.session.renew()).rejects.toThrow('does not answer');
    expect(down.session.state.value).toBe('unreachable');
  });

  it('is expired, not signed out, when a session that was there ends; a new sign-on takes it up again', async () => {
    const { session, pass } = harness([granted('a'), () => json(401, {})]);
    await session.renew();
    pass(880_000);
    await expect(session.token()).rejects.toThrow(SignedOut);
    expect([session.state.value, session.owner.value]).toEqual(['expired', 't/u']);
    session.accept(grant('b'));
    expect([session.state.value, await session.token()]).toEqual(['signed-in', 'b']);
  });
});
