import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@hydrograph/entities';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { GENESIS, hashOfEntry } from '../src/audit/chain.ts';
import { install, type Installation } from './installation.ts';

const commandLine = fileURLToPath(new URL('../../../launcher/src/main.ts', import.meta.url));

// Each of these is dozens of requests; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describeEachDatabase('the audit log', (database) => {
  let house: Installation;
  beforeAll(async () => {
    house = await install(database);
    for (let n = 0; n < 6; n++) await house.ask('mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', house.admin, { input: { code: `O${n}`, name: `班组 ${n}` } });
    mkdirSync(join(house.folder, 'secrets'));
    writeFileSync(join(house.folder, 'secrets', 'local-token'), 'the-local-token');
  });
  afterAll(() => house?.stop());

  const verify = async () => (await house.ask('{ auditVerification { entries intact firstBroken { sequence entryId problem } } }', house.admin)).data.auditVerification as unknown as { entries: number; intact: boolean; firstBroken: { sequence: number; entryId: string | null; problem: string } | null };
  const run = async (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', commandLine, 'verify-audit', ...args], { env: { ...process.env, HYDROGRAPH_URL: house.url, HYDROGRAPH_DATA_DIR: house.folder } }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );
  /** As somebody could who owns the database. */
  const tamper = async (sql: string) => {
    await database.execute('alter table identity.audit_entry disable trigger user');
    await database.execute(sql);
    await database.execute('alter table identity.audit_entry enable trigger user');
  };

  it('tells who did what, page by page, to those who may ask', async () => {
    // Entries come a moment after what they tell of; a verification waits for them.
    await verify();
    const { data } = await house.ask('{ auditEntries(filter: { action: { eq: "addOrganisation" } }, first: 2) { totalCount nodes { sequence service actorName action outcome target detail } } }', house.admin);
    expect(data.auditEntries).toEqual({ totalCount: 6, nodes: [0, 1].map((n) => ({ sequence: expect.any(Number), service: 'identity', actorName: '管理员', action: 'addOrganisation', outcome: 'DONE', target: expect.stringMatching(/^Organisation /), detail: { code: `O${n}`, name: `班组 ${n}` } })) });
    const { token } = await house.signIn(await house.person('onlooker', ['operator']));
    expect((await house.ask('{ auditEntries { totalCount } }', token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await house.ask('{ auditVerification { intact } }', token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is intact, and the command line says so', async () => {
    expect(await verify()).toEqual({ entries: expect.any(Number), intact: true, firstBroken: null });
    expect(await run()).toEqual({ code: 0, stdout: expect.stringMatching(/^The audit log is intact: \d+ entries/) });
  });

  it.each(["update identity.audit_entry set action = 'x'", 'delete from identity.audit_entry', 'truncate identity.audit_entry'])('refuses %s', async (sql) => {
    await expect(database.execute(sql)).rejects.toThrow('audit entries are added, never changed or removed');
  });

  describe('shows the first', () => {
    it('entry that was changed, by the command line with code 1', async () => {
      const [row] = await database.execute<{ id: string; actor_name: string }>('select id, actor_name from identity.audit_entry where sequence = 3');
      await tamper(`update identity.audit_entry set actor_name = 'somebody else' where sequence in (3, 5)`);
      expect(await verify()).toMatchObject({ entries: 2, intact: false, firstBroken: { sequence: 3, entryId: row!.id, problem: 'CHANGED' } });
      const { code, stdout } = await run();
      expect([code, stdout]).toEqual([1, expect.stringContaining(`entry 3 (${row!.id}, `)]);
      expect(JSON.parse((await run('--json')).stdout)).toMatchObject({ intact: false, firstBroken: { sequence: 3, problem: 'CHANGED' } });
      await tamper(`update identity.audit_entry set actor_name = '${row!.actor_name}' where sequence in (3, 5)`);
      expect((await verify()).intact).toBe(true);
    });

    it('entry that is missing', async () => {
      await database.execute('create table identity.kept as select * from identity.audit_entry where sequence = 4');
      await tamper('delete from identity.audit_entry where sequence = 4');
      expect((await verify()).firstBroken).toEqual({ sequence: 4, entryId: null, problem: 'MISSING' });
      await tamper('insert into identity.audit_entry select * from identity.kept');
      expect((await verify()).intact).toBe(true);
    });

    it('entry of an end that was written anew with right hashes, by somebody without the sealing key', async () => {
      const [last] = await database.execute<{ sequence: string; previous_hash: string }>('select sequence, previous_hash from identity.audit_entry order by sequence desc limit 1');
      const at = new Date();
      const forged = { sequence: Number(last!.sequence), id: newId(), tenantId: newId(), at, service: 'identity', actorId: 'a', actorName: 'b', actorKind: null, category: null, action: 'NOTHING', outcome: 'DONE', target: null, reason: null, requestId: 'r', address: null, detail: null, previousHash: last!.previous_hash };
      const hash = hashOfEntry(forged);
      await database.execute('create table identity.original as select * from identity.audit_entry order by sequence desc limit 1');
      await tamper(`delete from identity.audit_entry where sequence = ${forged.sequence}`);
      await tamper(`insert into identity.audit_entry (sequence, id, tenant_id, at, service, actor_id, actor_name, action, outcome, request_id, previous_hash, hash) values (${forged.sequence}, '${forged.id}', '${forged.tenantId}', '${at.toISOString()}', 'identity', 'a', 'b', 'NOTHING', 'DONE', 'r', '${forged.previousHash}', '${hash}')`);
      expect((await verify()).firstBroken).toMatchObject({ sequence: forged.sequence, problem: 'HEAD' });
      await database.execute(`update identity.audit_head set hash = '${hash}'`);
      expect((await verify()).firstBroken).toMatchObject({ problem: 'HEAD' });
    });

    it('end that was cut off, also after the log went on', async () => {
      await tamper('delete from identity.audit_entry where sequence > 5');
      expect((await verify()).firstBroken).toEqual({ sequence: 6, entryId: null, problem: 'MISSING' });
      await house.ask('mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', house.admin, { input: { code: 'LATER', name: '之后' } });
      expect((await verify()).firstBroken).toMatchObject({ sequence: 6, problem: 'MISSING' });
      // Even with all of it thrown away and the head forged, the writer does not begin anew as if nothing had been.
      await tamper('delete from identity.audit_entry');
      await database.execute(`update identity.audit_head set sequence = 0, hash = '${GENESIS}'`);
      await house.ask('mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { organisation { id } } }', house.admin, { input: { code: 'LAST', name: '最后' } });
      expect(await verify()).toMatchObject({ intact: false, firstBroken: { sequence: 1, problem: 'ADMITTED' } });
    });
  });
});
