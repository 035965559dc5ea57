import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { install, type Installation } from './installation.ts';

interface Answer {
  userErrors: { field: string[] | null; code: string; message: string }[];
  [object: string]: unknown;
}

describeEachDatabase('rights', (database) => {
  let here: Installation;
  let admin: string;

  const change = async (field: string, type: string, input: object, selection = '', token = admin): Promise<Answer> => {
    const { data, errors } = await here.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { field code message } } }`, token, { input });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return (data as Record<string, Answer>)[field]!;
  };
  const addRole = (code: string, permissions: string[]) => change('addRole', 'AddRoleInput', { code, name: code, permissions }, 'role { id code permissions version }');
  const assign = (userId: string, input: object, token = admin) => change('assignRights', 'AssignRightsInput', { userId, ...input }, 'user { roles clearance groups { code } effectiveRoles }', token);
  const claimsOf = async (person: Awaited<ReturnType<Installation['person']>>) => decodeJwt((await here.signIn(person)).token);

  beforeAll(async () => {
    here = await install(database);
    admin = here.admin;
  });
  afterAll(() => here.stop());

  it('lists the built-in roles and lets nobody change them', async () => {
    const { data } = await here.ask('{ roles { nodes { id code builtIn administers userCount } } }', admin);
    const { nodes } = (data as { roles: { nodes: { id: string; code: string; administers: string | null; userCount: number }[] } }).roles;
    expect(nodes.map(({ code, administers }) => [code, administers])).toEqual([
      ['administrator', 'ALL'], ['analyst', null], ['audit-administrator', 'AUDIT'], ['operator', null], ['security-administrator', 'SECURITY'], ['system-administrator', 'SYSTEM'], ['viewer', null],
    ]);
    expect(nodes[0]!.userCount).toBe(1);
    expect((await change('updateRole', 'UpdateRoleInput', { id: nodes[0]!.id, name: 'x' })).userErrors[0]!.code).toBe('INVALID_VALUE');
  });

  it('gives the permissions of own roles, and takes those of administrators for none of them', async () => {
    expect((await addRole('meter-reader', ['customers:read', 'network:read'])).userErrors).toEqual([]);
    expect((await addRole('sly', ['identity:write', 'audit:read', 'pumps:read'])).userErrors.map(({ field }) => field)).toEqual([['permissions', '0'], ['permissions', '1'], ['permissions', '2']]);
    const reader = await here.person('reader', ['meter-reader']);
    expect((await claimsOf(reader)).scope).toBe('customers:read network:read');
  });

  it('gives the roles of groups to their members, while they are members', async () => {
    const member = await here.person('member');
    const { userGroup } = await change('addUserGroup', 'AddUserGroupInput', { code: 'night', name: '夜班', roles: ['operator'], memberIds: [member.id] }, 'userGroup { id members { userName } }');
    expect(userGroup).toMatchObject({ members: [{ userName: 'member' }] });
    const claims = await claimsOf(member);
    expect(claims).toMatchObject({ roles: ['viewer', 'operator'], groups: [(userGroup as { id: string }).id] });
    await change('updateUserGroup', 'UpdateUserGroupInput', { id: (userGroup as { id: string }).id, removeMemberIds: [member.id] });
    const after = await claimsOf(member);
    expect(after.roles).toEqual(['viewer']);
    expect(Number(after.rv)).toBeGreaterThan(Number(claims.rv));
    expect((await change('updateUserGroup', 'UpdateUserGroupInput', { id: (userGroup as { id: string }).id, roles: ['audit-administrator'] })).userErrors[0]!.message).toContain('not to groups');
  });

  it('hands a role to somebody else for a time, and no longer than its giver has it', async () => {
    const [chief, deputy] = [await here.person('chief', ['operator']), await here.person('deputy', ['viewer'])];
    const { token } = await here.signIn(chief);
    const hour = new Date(Date.now() + 3_600_000).toISOString();
    const given = await change('delegateRole', 'DelegateRoleInput', { role: 'operator', toUserId: deputy.id, endsAt: hour, reason: '休假' }, 'delegation { id isActive }', token);
    expect(given).toMatchObject({ userErrors: [], delegation: { isActive: true } });
    const claims = await claimsOf(deputy);
    expect(claims.roles).toEqual(['viewer', 'operator']);
    const refused = await change('delegateRole', 'DelegateRoleInput', { role: 'operator', toUserId: chief.id, endsAt: hour }, '', (await here.signIn(deputy)).token);
    expect(refused.userErrors[0]!.message).toContain('cannot be handed on');
    await assign(chief.id, { roles: ['analyst'] });
    expect((await claimsOf(deputy)).roles).toEqual(['viewer']);
  });

  it('ends a token when a delegation does', async () => {
    const [giver, taker] = [await here.person('giver', ['operator']), await here.person('taker')];
    await change('delegateRole', 'DelegateRoleInput', { role: 'operator', fromUserId: giver.id, toUserId: taker.id, endsAt: new Date(Date.now() + 60_000).toISOString() });
    const { exp = 0, iat = 0 } = await claimsOf(taker);
    expect(exp - iat).toBeLessThanOrEqual(61);
  });

  it('checks a policy before it keeps it', async () => {
    const add = (input: object) => change('addPolicy', 'AddPolicyInput', { code: `p${Math.random()}`, name: 'p', effect: 'DENY', subject: 'Pipe', targetKind: 'EVERYONE', ...input }, 'policy { id subject fields condition active }');
    expect((await add({ subject: 'Junction', fields: ['waterMeters'], condition: { field: 'code', eq: 'J1' } })).userErrors).toMatchObject([{ field: ['condition'], code: 'INVALID_VALUE', message: expect.stringContaining('another service') }]);
    expect((await add({ subject: 'Junction', fields: ['waterMeters'] })).userErrors).toEqual([]);
    const faults = async (input: object) => (await add(input)).userErrors.map(({ field, message }) => `${field?.join('.')}: ${message}`);
    expect(await faults({ subject: 'Pump House' })).toEqual(['subject: there are no rows called "Pump House"; accessSubjects lists them']);
    expect(await faults({ fields: ['material', 'secret'] })).toEqual(['fields.1: Pipe has no field "secret"']);
    expect(await faults({ condition: { field: 'diameterMm', eq: 'wide' } })).toEqual(['condition: "diameterMm" is a number: it cannot be compared with "wide"']);
    expect(await faults({ targetKind: 'GROUP', targetId: 'nobody' })).toEqual(['targetId: no group has the id "nobody"']);
    expect(await faults({ targetKind: 'ROLE' })).toEqual(['targetId: say whom the policy is for']);
    const { policy } = await add({ fields: ['material'], condition: { field: 'diameterMm', gte: 1000 }, targetKind: 'ROLE', targetId: 'viewer' });
    expect(policy).toMatchObject({ subject: 'Pipe', fields: ['material'], condition: { field: 'diameterMm', gte: 1000 }, active: true });
    const { id } = policy as { id: string };
    expect(await change('updatePolicy', 'UpdatePolicyInput', { id, fields: null, condition: null }, 'policy { fields condition }')).toMatchObject({ policy: { fields: null, condition: null } });
    expect((await change('removePolicy', 'RemovePolicyInput', { id })).userErrors).toEqual([]);
  });

  it('keeps nobody from moving an organisation, but into itself', async () => {
    const add = async (code: string, parentId?: string) => ((await change('addOrganisation', 'AddOrganisationInput', { code, name: code, parentId }, 'organisation { id }')).organisation as { id: string }).id;
    const [company, team] = [await add('C'), await add('T')];
    expect((await change('updateOrganisation', 'UpdateOrganisationInput', { id: team, parentId: company })).userErrors).toEqual([]);
    expect((await change('updateOrganisation', 'UpdateOrganisationInput', { id: company, parentId: team })).userErrors[0]!.message).toContain('into itself');
  });

  it('keeps administration in three hands for good, once it is separated', async () => {
    const [system, security, audit] = [await here.person('system'), await here.person('security'), await here.person('auditor')];
    expect((await assign(system.id, { roles: ['system-administrator', 'audit-administrator'] })).userErrors[0]!.message).toContain('together');
    const input = { systemAdministratorId: system.id, securityAdministratorId: security.id, auditAdministratorId: audit.id };
    expect((await change('separateAdministration', 'SeparateAdministrationInput', { ...input, auditAdministratorId: system.id })).userErrors).toHaveLength(1);
    expect(await change('separateAdministration', 'SeparateAdministrationInput', input, 'administration { separated systemAdministrators { userName } }')).toMatchObject({
      userErrors: [], administration: { separated: true, systemAdministrators: [{ userName: 'system' }] },
    });
    const renewed = await fetch(`${here.url}/auth/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ grant: 'local-token', token: 'the-local-token' }) });
    const { accessToken } = (await renewed.json()) as { accessToken: string };
    expect(String(decodeJwt(accessToken).scope).split(' ')).not.toContain('*');
    await expect(change('addRole', 'AddRoleInput', { code: 'more', name: 'x', permissions: ['network:read'] }, '', accessToken)).rejects.toThrow('policy:write');
    const { errors } = await here.ask('{ auditEntries { totalCount } }', accessToken);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
