import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { install, type Installation, type Person } from './installation.ts';

interface Explained {
  verdict: string;
  object: { code: string } | null;
  reasons: { kind: string; outcome: string; decisive: boolean; text: string; textEn: string; permission: string | null; role: string | null; group: { code: string } | null; delegation: { id: string } | null; policy: { code: string } | null }[];
}

describeEachDatabase('who may see this, and why', (database) => {
  let here: Installation;
  let reader: Person;

  const change = async <T = unknown>(field: string, type: string, input: object, selection: string): Promise<T> => {
    const { data, errors } = await here.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { message } } }`, here.admin, { input });
    const answer = (data as Record<string, { userErrors: { message: string }[] }> | null)?.[field];
    if (errors ?? answer!.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? answer!.userErrors));
    return answer as T;
  };
  const ask = async (input: object, token = here.admin) => here.ask('query ($input: ExplainAccessInput!) { explainAccess(input: $input) { verdict object { code } reasons { kind outcome decisive text textEn permission role group { code } delegation { id } policy { code } } } }', token, { input });
  const explain = async (input: object): Promise<Explained> => {
    const { data, errors } = await ask({ subject: 'Organisation', ...input });
    if (errors) throw new Error(errors[0]!.message);
    return data.explainAccess as Explained;
  };
  const refusal = async (input: object) => (await ask({ subject: 'Organisation', ...input })).errors?.[0];
  const addPolicy = (code: string, input: object) => change<{ policy: { id: string } }>('addPolicy', 'AddPolicyInput', { code, name: `策略 ${code}`, effect: 'DENY', subject: 'Organisation', targetKind: 'EVERYONE', ...input }, 'policy { id }');
  const removePolicy = ({ policy }: { policy: { id: string } }) => change('removePolicy', 'RemovePolicyInput', { id: policy.id }, 'policy { id }');
  /** What this person really sees, by a token signed now. */
  const seen = async (person: Person, code: string): Promise<boolean> => {
    const { data } = await here.ask('query ($code: String!) { organisations(filter: { code: { eq: $code } }) { totalCount } }', (await here.signIn(person)).token, { code });
    return (data as { organisations: { totalCount: number } } | null)?.organisations.totalCount === 1;
  };

  beforeAll(async () => {
    here = await install(database);
    await change('addRole', 'AddRoleInput', { code: 'org-reader', name: '组织查阅', nameEn: 'Reader of organisations', permissions: ['identity:read'] }, 'role { id }');
    reader = await here.person('reader', ['org-reader']);
    for (const code of ['EAST', 'WEST']) await change('addOrganisation', 'AddOrganisationInput', { code, name: code }, 'organisation { id }');
  });
  afterAll(() => here.stop());

  it('names the role that gives the permission, and that no policy narrows it', async () => {
    const { verdict, reasons } = await explain({ userId: reader.id });
    expect(verdict).toBe('ALLOWED');
    expect(reasons.map(({ kind, outcome, decisive }) => [kind, outcome, decisive])).toEqual([['ACCOUNT', 'ALLOWS', false], ['PERMISSION', 'ALLOWS', false], ['NO_POLICY', 'ALLOWS', true]]);
    expect(reasons[1]).toMatchObject({ role: 'org-reader', permission: 'identity:read', text: '角色“组织查阅”给出权限 identity:read', textEn: 'The role Reader of organisations gives the permission identity:read' });
  });

  it('says which permission is lacking, and who has it', async () => {
    const nobody = await here.person('nobody');
    const { verdict, reasons } = await explain({ userId: nobody.id });
    expect(verdict).toBe('DENIED');
    expect(reasons[1]).toMatchObject({ kind: 'PERMISSION', outcome: 'DENIES', decisive: true, permission: 'identity:read' });
    expect(reasons[1]!.text).toContain('组织查阅');
    expect(await seen(nobody, 'EAST')).toBe(false);
  });

  it('names the group and the delegation by which somebody has a role', async () => {
    const [member, deputy] = [await here.person('member'), await here.person('deputy')];
    await change('addUserGroup', 'AddUserGroupInput', { code: 'office', name: '办公室', roles: ['org-reader'], memberIds: [member.id] }, 'userGroup { id }');
    await change('delegateRole', 'DelegateRoleInput', { role: 'org-reader', fromUserId: reader.id, toUserId: deputy.id, endsAt: new Date(Date.now() + 3_600_000).toISOString() }, 'delegation { id }');
    const [byGroup, byDelegation] = [await explain({ userId: member.id }), await explain({ userId: deputy.id })];
    expect(byGroup.reasons[1]).toMatchObject({ group: { code: 'office' }, text: '角色“组织查阅”（通过用户组“办公室”）给出权限 identity:read' });
    expect(byDelegation.reasons[1]!.delegation).not.toBeNull();
    expect(byDelegation.reasons[1]!.text).toMatch(/由reader授权至 \d{4}-/);
  });

  it('judges one object as the product does, and names the policy that decides', async () => {
    const denied = await addPolicy('no-west', { condition: { field: 'code', eq: 'WEST' }, targetKind: 'ROLE', targetId: 'org-reader' });
    expect((await explain({ userId: reader.id })).verdict).toBe('SOME');
    expect((await explain({ userId: reader.id })).reasons.at(-2)).toMatchObject({ kind: 'POLICY', outcome: 'DEPENDS', policy: { code: 'no-west' } });
    for (const [object, verdict, winner] of [['WEST', 'DENIED', 'no-west'], ['EAST', 'ALLOWED', undefined]] as const) {
      const explained = await explain({ userId: reader.id, object });
      expect([explained.verdict, explained.object, explained.reasons.find(({ decisive }) => decisive)?.policy?.code]).toEqual([verdict, { code: object }, winner]);
      expect(await seen(reader, object)).toBe(verdict === 'ALLOWED');
    }
    expect((await explain({ userId: reader.id, object: 'WEST' })).reasons.at(-1)).toMatchObject({ text: '策略“策略 no-west”（角色“组织查阅”）禁止查看', outcome: 'DENIES', decisive: true });
    await removePolicy(denied);
  });

  it('says when policies that allow leave an object out', async () => {
    const allowed = await addPolicy('only-east', { effect: 'ALLOW', condition: { field: 'code', eq: 'EAST' } });
    const { verdict, reasons } = await explain({ userId: reader.id, object: 'WEST' });
    expect([verdict, reasons.map(({ kind }) => kind).slice(-2), await seen(reader, 'WEST')]).toEqual(['DENIED', ['POLICY', 'NOT_ALLOWED'], false]);
    await removePolicy(allowed);
  });

  it('explains a field, and a change', async () => {
    const hidden = await addPolicy('no-name', { fields: ['nameEn'] });
    expect((await explain({ userId: reader.id, field: 'nameEn' })).verdict).toBe('DENIED');
    expect((await explain({ userId: reader.id, field: 'name' })).verdict).toBe('ALLOWED');
    await removePolicy(hidden);
    const write = await explain({ userId: reader.id, action: 'WRITE' });
    expect(write.verdict).toBe('DENIED');
    expect(write.reasons.find(({ decisive }) => decisive)).toMatchObject({ kind: 'PERMISSION', permission: 'identity:write' });
  });

  it('explains a role by itself', async () => {
    expect((await explain({ role: 'org-reader' })).verdict).toBe('ALLOWED');
    expect((await explain({ role: 'viewer' })).verdict).toBe('DENIED');
  });

  it('takes an account that is not active for what it is', async () => {
    const gone = await here.person('gone', ['org-reader']);
    await change('updateUser', 'UpdateUserInput', { id: gone.id, active: false }, 'user { id }');
    expect(await explain({ userId: gone.id })).toMatchObject({ verdict: 'DENIED', reasons: [{ kind: 'ACCOUNT', outcome: 'DENIES', decisive: true }, {}, {}] });
  });

  it('lists who may and who may not, page by page', async () => {
    const holders = async (allowed: boolean, first: number, after?: string) => {
      const { data, errors } = await here.ask('query ($allowed: Boolean, $first: Int!, $after: String) { accessHolders(input: { subject: "Organisation", object: "EAST" }, allowed: $allowed, first: $first, after: $after) { nodes { verdict user { userName } } pageInfo { hasNextPage endCursor } totalCount } }', here.admin, { allowed, first, after });
      if (errors) throw new Error(errors[0]!.message);
      return data.accessHolders as { nodes: { verdict: string; user: { userName: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
    };
    const all: string[] = [];
    for (let after: string | undefined; ; ) {
      const { nodes, pageInfo } = await holders(true, 2, after);
      all.push(...nodes.map(({ user }) => user.userName));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(all).toEqual(['administrator', 'deputy', 'member', 'reader']);
    const { nodes, totalCount } = await holders(false, 100);
    expect(nodes.map(({ user }) => user.userName)).toEqual(['gone', 'nobody']);
    expect(totalCount).toBe(6);
  });

  it('refuses questions that cannot be understood, and tells nobody without permission', async () => {
    for (const [input, field] of [[{}, 'userId'], [{ userId: 'x' }, 'userId'], [{ role: 'no-such' }, 'role'], [{ role: 'viewer', subject: 'Nothing' }, 'subject'], [{ role: 'viewer', field: 'secret' }, 'field'], [{ role: 'viewer', object: 'NOWHERE' }, 'object']] as const)
      expect((await refusal(input))?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect((await ask({ subject: 'Pipe', role: 'viewer' })).errors?.[0]).toMatchObject({ message: expect.stringContaining('HYDROGRAPH_NETWORK_URL is not set'), extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect((await ask({ subject: 'Organisation', role: 'viewer' }, (await here.signIn(reader)).token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const judged = await fetch(`${here.url}/access/judgement`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${here.admin}` }, body: '{}' });
    expect(judged.status).toBe(403);
  });
});
