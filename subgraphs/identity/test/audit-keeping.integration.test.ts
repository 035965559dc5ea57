import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDatabase, newId } from '@hydrograph/entities';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { identityTables } from '../src/database.ts';
import { openKeyRing } from '../src/keys/key-ring.ts';
import { signAccessToken } from '../src/sign-on/access-token.ts';
import { install, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

const OLD = 700;

describeEachDatabase('keeping the audit log', (database) => {
  let house: Installation;
  let tenantId: string;
  let other: string;

  beforeAll(async () => {
    // Entries of a year ago, as the first that come into the chain.
    const past = await createDatabase({ ...identityTables, url: database.url() });
    await past.migrate();
    await past.close();
    await database.execute(
      `insert into identity.outbox (id, type, tenant_id, payload) select gen_random_uuid(), 'Audited', '${newId()}', jsonb_build_object('at', '2025-01-01T00:00:00.000Z', 'actorId', 'u' || n, 'actorName', '李华', 'action', 'updatePipe', 'service', 'network', 'outcome', 'DONE', 'requestId', 'r' || n)
         from generate_series(1, ${OLD}) n`,
    );
    house = await install(database);
    const [tenant] = await database.execute<{ id: string }>(`select id from identity.tenant`);
    tenantId = tenant!.id;
    const keys = await openKeyRing(join(house.folder, 'signing-key.jwk'));
    other = (await signAccessToken(keys.signing(), { id: newId(), tenantId, name: '王芳', kind: 'user', roles: [], permissions: ['audit:*'], timeZone: 'Asia/Shanghai' }, new Date())).accessToken;
  });
  afterAll(() => house?.stop());

  const ask = async (query: string, variables: object = {}, token = house.admin) => (await house.ask(query, token, variables)) as unknown as { data: ReturnType<JSON['parse']>; errors?: { extensions: { code: string } }[] };
  const verify = async () => (await ask('{ auditVerification { entries deletedBefore intact firstBroken { sequence problem } } }')).data.auditVerification;
  const archive = async (before: string) => (await ask('mutation ($input: ArchiveAuditLogInput!) { archiveAuditLog(input: $input) { archive { id fromSequence toSequence entries path state check { sound fault } } userErrors { field message } } }', { input: { before, reason: '年度归档' } })).data.archiveAuditLog;
  const request = async (archiveId: string) => (await ask('mutation ($input: RequestAuditDeletionInput!) { requestAuditDeletion(input: $input) { archive { state } userErrors { field code message } } }', { input: { archiveId, reason: '满期' } })).data.requestAuditDeletion;
  const decide = async (archiveId: string, token: string) => (await ask('mutation ($input: DecideAuditDeletionInput!) { decideAuditDeletion(input: $input) { archive { state decidedByName } userErrors { field code message } } }', { input: { archiveId, approve: true } }, token)).data.decideAuditDeletion;

  it('writes what is old into a signed file that tells of every change to it', async () => {
    const made = await archive('2026-01-01T00:00:00Z');
    expect(made).toMatchObject({ archive: { fromSequence: 1, toSequence: OLD, entries: OLD, state: 'ARCHIVED', check: { sound: true, fault: null } }, userErrors: [] });
    expect((await archive('2026-01-01T00:00:00Z')).userErrors).toEqual([{ field: ['before'], message: expect.stringContaining('no entry') }]);
    const response = await fetch(`${house.url}${made.archive.path}`, { headers: { authorization: `Bearer ${house.admin}` } });
    const lines = (await response.text()).trim().split('\n');
    expect([response.status, lines.length, JSON.parse(lines[0]!)]).toEqual([200, OLD + 1, expect.objectContaining({ sequence: 1, actorName: '李华' })]);
    expect((await fetch(`${house.url}${made.archive.path}`)).status).toBe(401);
  });

  it('lets it leave the log by two persons only, and proves the rest', async () => {
    const [{ id }] = (await ask('{ auditArchives { nodes { id } } }')).data.auditArchives.nodes;
    await expect(database.execute('delete from identity.audit_entry where sequence = 1')).rejects.toThrow('never changed or removed');
    expect((await decide(id, other)).userErrors).toEqual([{ field: ['archiveId'], code: 'CONFLICT', message: expect.any(String) }]);
    expect((await request(id)).archive).toEqual({ state: 'DELETION_REQUESTED' });
    expect((await decide(id, house.admin)).userErrors[0]).toMatchObject({ code: 'INVALID_VALUE', message: expect.stringContaining('somebody else') });
    // A file that was changed is no reason to delete what it should hold.
    const folder = join(house.folder, 'audit-archives');
    const file = join(folder, readdirSync(folder).find((name) => name.startsWith('audit-1-'))!);
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, original.replace('李华', '李花'));
    expect((await decide(id, other)).userErrors[0].message).toContain('entry 1 is not as it was written');
    writeFileSync(file, original);

    expect((await decide(id, other)).archive).toEqual({ state: 'DELETING', decidedByName: '王芳' });
    await expect.poll(async () => (await ask('{ auditArchives { nodes { state check { sound } } } }')).data.auditArchives.nodes).toEqual([{ state: 'DELETED', check: { sound: true } }]);
    expect(await database.execute(`select 1 from identity.audit_entry where sequence <= ${OLD}`)).toEqual([]);
    expect(await verify()).toEqual({ entries: expect.any(Number), deletedBefore: OLD, intact: true, firstBroken: null });
    const { nodes } = (await ask('{ auditEntries(filter: { action: { in: ["archiveAuditLog", "requestAuditDeletion", "decideAuditDeletion", "downloadAuditArchive"] }, outcome: DONE }) { nodes { action actorName category } } }')).data.auditEntries;
    expect(nodes.map(({ action, actorName }: { action: string; actorName: string }) => `${action} ${actorName}`)).toEqual(['archiveAuditLog 管理员', 'downloadAuditArchive 管理员', 'requestAuditDeletion 管理员', 'decideAuditDeletion 王芳']);
  });

  it('keeps what is younger than six months, and finds more taken away than was granted', async () => {
    const { archive: young } = await archive('2099-01-01T00:00:00Z');
    expect((await request(young.id)).userErrors[0].message).toContain('6 months');
    await database.execute(`update identity.audit_checkpoint set sequence = sequence + 1`);
    expect((await verify()).firstBroken).toMatchObject({ problem: 'CHECKPOINT' });
    await database.execute(`update identity.audit_checkpoint set sequence = sequence - 1`);
    expect((await verify()).intact).toBe(true);
  });

  it('says that an archive whose file is gone is not there, and goes on', async () => {
    const { nodes } = (await ask('{ auditArchives { nodes { path } } }')).data.auditArchives;
    rmSync(join(house.folder, 'audit-archives'), { recursive: true });
    const response = await fetch(`${house.url}${nodes[0].path}`, { headers: { authorization: `Bearer ${house.admin}` } });
    expect([response.status, ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code]).toEqual([404, 'NOT_FOUND']);
    expect((await ask('{ version }')).data.version).toEqual(expect.any(String));
  });
});

describeEachDatabase('watching the audit log', (database) => {
  let house: Installation;
  beforeAll(async () => {
    house = await install(database);
  });
  afterAll(() => house?.stop());
  const ask = async (query: string, variables: object = {}) => (await house.ask(query, house.admin, variables)) as unknown as { data: ReturnType<JSON['parse']>; errors?: { message: string }[] };
  const alerts = async () => (await ask('{ auditAlerts { nodes { id kind actorName count address entry { action outcome } acknowledgedByName } } }')).data.auditAlerts.nodes;

  it('tells once of a name that is guessed at, when the fifth guess fails', async () => {
    const { userName } = await house.person('zhang');
    for (let n = 0; n < 4; n++) await fetch(`${house.url}/auth/interaction/password`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ userName, password: `wrong-${n}` }) });
    await ask('{ auditVerification { intact } }');
    expect((await alerts()).filter(({ kind }: { kind: string }) => kind === 'FAILED_SIGN_INS')).toEqual([]);
    for (let n = 0; n < 3; n++) await fetch(`${house.url}/auth/interaction/password`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ userName, password: `wrong-${n}` }) });
    await expect.poll(async () => (await alerts()).filter(({ kind }: { kind: string }) => kind === 'FAILED_SIGN_INS')).toMatchObject([{ count: 5, entry: { outcome: 'REFUSED' }, acknowledgedByName: null }]);
  });

  it('tells of much that is taken out, by thresholds that are data', async () => {
    const update = 'mutation ($input: UpdateAuditAlertRuleInput!) { updateAuditAlertRule(input: $input) { rule { kind threshold rowsThreshold version } userErrors { field } } }';
    expect((await ask(update, { input: { kind: 'MASS_EXPORT', windowMinutes: 0 } })).data.updateAuditAlertRule.userErrors).toEqual([{ field: ['windowMinutes'] }]);
    expect((await ask(update, { input: { kind: 'MASS_EXPORT', rowsThreshold: 1000 } })).data.updateAuditAlertRule.rule).toEqual({ kind: 'MASS_EXPORT', threshold: 20, rowsThreshold: 1000, version: 1 });
    const [tenant] = await database.execute<{ id: string }>('select id from identity.tenant');
    const exported = (rows: number) => database.execute(`insert into identity.outbox (id, type, tenant_id, payload) values (gen_random_uuid(), 'Audited', '${tenant!.id}', '{"actorId":"u9","actorName":"赵六","actorKind":"user","category":"ACCESS","action":"bulkRead","service":"network","outcome":"DONE","requestId":"r","detail":{"rows":${rows}}}')`);
    await exported(600);
    await ask('{ auditVerification { intact } }');
    await exported(500);
    await ask('{ auditVerification { intact } }');
    await expect.poll(async () => (await alerts()).filter(({ kind }: { kind: string }) => kind === 'MASS_EXPORT')).toMatchObject([{ actorName: '赵六', count: 2, entry: { action: 'bulkRead' } }]);
    // Whose id is no UUID is found by it all the same.
    expect((await ask('{ auditAlerts(filter: { actor: { eq: "u9" } }) { totalCount } auditEntries(filter: { actor: { eq: "u9" } }) { totalCount } }')).data).toEqual({ auditAlerts: { totalCount: 1 }, auditEntries: { totalCount: 2 } });
  });

  it('is seen to once, and counted by kind and day', async () => {
    const [alert] = await alerts();
    const acknowledge = 'mutation ($input: AcknowledgeAuditAlertInput!) { acknowledgeAuditAlert(input: $input) { alert { acknowledgedByName note } userErrors { code } } }';
    expect((await ask(acknowledge, { input: { id: alert.id, note: '已核实' } })).data.acknowledgeAuditAlert).toEqual({ alert: { acknowledgedByName: '管理员', note: '已核实' }, userErrors: [] });
    expect((await ask(acknowledge, { input: { id: alert.id, note: '再次' } })).data.acknowledgeAuditAlert.userErrors).toEqual([{ code: 'CONFLICT' }]);
    const query = 'query ($from: DateTime!, $to: DateTime!, $by: [AuditDimension!]!) { auditStatistics(from: $from, to: $to, by: $by) { category outcome day service count } }';
    const range = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 86_400_000) };
    const { data } = await ask(query, { ...range, by: ['CATEGORY', 'OUTCOME'] });
    expect(data.auditStatistics).toContainEqual({ category: 'ACCESS', outcome: 'DONE', day: null, service: null, count: 2 });
    expect(data.auditStatistics.find(({ category, outcome }: { category: string; outcome: string }) => category === 'PERMISSION' && outcome === 'DONE').count).toBe(1);
    expect((await ask(query, { ...range, by: ['DAY'] })).data.auditStatistics[0]).toMatchObject({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), category: null });
    expect((await ask(query, { ...range, by: [] })).errors?.[0]?.message).toContain('what to count by');
  });
});
