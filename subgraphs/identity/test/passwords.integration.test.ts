import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTokenVerifier } from '@hydrograph/access';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { openBrowser, type Browser } from './browser.ts';
import { codeOf, install, PASSWORD, type Installation } from './installation.ts';

// Each of these is dozens of requests; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describeEachDatabase('signing in by password', (database) => {
  let house: Installation;
  beforeAll(async () => {
    house = await install(database);
  });
  afterAll(() => house?.stop());

  const password = (browser: Browser, userName: string, given: string) => browser.post('/auth/interaction/password', { userName, password: given });
  const refused = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'refused' } }] } };

  it('gives a token, a session, and nothing to scripts', async () => {
    const person = await house.person('linda');
    const { browser, token } = await house.signIn(person);
    const viewer = await createTokenVerifier({ jwksUrl: `${house.url}/.well-known/jwks.json` })(token);
    expect(viewer).toMatchObject({ id: person.id, kind: 'user', roles: ['viewer'] });
    expect([...browser.cookies().keys()]).toEqual(['hydrograph_session']);
    expect((await browser.post('/auth/token', { grant: 'session' })).status).toBe(200);
    const { data } = await house.ask('{ mySignIn { hasPassword passwordExpiresAt hasSecondFactor needsSecondFactor sessions { method factors address } } }', token);
    expect(data.mySignIn).toEqual({ hasPassword: true, passwordExpiresAt: expect.any(String), hasSecondFactor: false, needsSecondFactor: false, sessions: [{ method: 'PASSWORD', factors: ['pwd'], address: '127.0.0.1' }] });
  });

  it('does the same work and says the same for a wrong password, an unknown name and one without a password', async () => {
    const person = await house.person('known');
    await house.ask('mutation ($input: AddUserInput!) { addUser(input: $input) { user { id } } }', house.admin, { input: { userName: 'linkonly', name: 'Link', roles: ['viewer'] } });
    const answers = [];
    for (const name of [person.userName, 'nobody', 'linkonly']) {
      house.hashes.count = 0;
      const { status, text } = await password(openBrowser(house.url), name, 'wrong');
      answers.push({ status, text: text.replace(name, ''), hashes: house.hashes.count });
    }
    expect(answers[0]).toMatchObject({ status: 401, hashes: 1 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it.each(['locked', 'nobody at all'])('locks the name %s after five failures, even for the right password, and lets it go after a while', async (name) => {
    const userName = name === 'locked' ? (await house.person(name)).userName : name;
    const guesses = await Promise.all(Array.from({ length: 8 }, () => password(openBrowser(house.url), userName, 'guess')));
    expect(guesses.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(await password(openBrowser(house.url), userName.toUpperCase(), PASSWORD)).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED', reason: 'locked', retryAfterS: expect.any(Number) } }] } });
    expect((await openBrowser(house.url).post('/auth/interaction/password', { tenant: 'default', userName, password: 'guess' })).status).toBe(429);
    await database.execute(`update identity.sign_on_failure set locked_until = now() - interval '1 second'`);
    expect((await password(openBrowser(house.url), userName, PASSWORD)).status).toBe(name === 'locked' ? 200 : 401);
    if (name !== 'locked') expect((await password(openBrowser(house.url), userName, PASSWORD)).status).toBe(429);
  });

  it('ends a session that lies idle, and one that is too old', async () => {
    const person = await house.person('idle');
    for (const change of [`last_used_at = now() - interval '31 minutes'`, `expires_at = now() - interval '1 second'`]) {
      const { browser } = await house.signIn(person);
      expect((await browser.post('/auth/token', { grant: 'session' })).status).toBe(200);
      await database.execute(`update identity.session set ${change} where user_id = '${person.id}'`);
      expect(await browser.post('/auth/token', { grant: 'session' })).toMatchObject(refused);
    }
  });

  it('tells when a session ends, and takes a page that asks by itself for idle', async () => {
    const person = await house.person('dozing');
    const { browser } = await house.signIn(person);
    const renew = async (idleForS?: number) => (await browser.post('/auth/token', { grant: 'session', ...(idleForS !== undefined && { idleForS }) })).body as unknown as { session: { endsAt: string; idleEndsAt: string; idleLimitS: number } };
    const used = await renew();
    expect(used.session.idleLimitS).toBe(1800);
    expect(Date.parse(used.session.idleEndsAt) - Date.now()).toBeGreaterThan(1_790_000);
    await database.execute(`update identity.session set last_used_at = now() - interval '20 minutes' where user_id = '${person.id}'`);
    const dozing = await renew(1_200);
    expect(Date.parse(dozing.session.idleEndsAt) - Date.now()).toBeLessThan(610_000);
    const elsewhere = await renew(60);
    expect(Date.parse(elsewhere.session.idleEndsAt) - Date.now()).toBeGreaterThan(1_730_000);
    expect(Date.parse(elsewhere.session.endsAt)).toBe(Date.parse(used.session.endsAt));
  });

  it('takes no session or attempt that somebody planted', async () => {
    const person = await house.person('victim');
    const browser = openBrowser(house.url);
    browser.plant('hydrograph_session', 'planted', '/auth');
    browser.plant('hydrograph_sign_on', 'planted', '/auth');
    await house.signIn(person, browser);
    expect(browser.cookies().get('hydrograph_session')).not.toBe('planted');
    const thief = openBrowser(house.url);
    thief.plant('hydrograph_session', 'planted', '/auth');
    thief.plant('hydrograph_sign_on', 'planted', '/auth');
    expect(await thief.post('/auth/token', { grant: 'session' })).toMatchObject(refused);
    expect(await thief.post('/auth/interaction/second-factor', { code: '000000' })).toMatchObject({ status: 401, body: { errors: [{ extensions: { step: 'PASSWORD' } }] } });
  });

  it('changes a password by its rules, ends every session, and does not take one back', async () => {
    const person = await house.person('changer');
    const { browser, token } = await house.signIn(person);
    const change = async (input: object) => (await house.ask('mutation ($input: ChangeMyPasswordInput!) { changeMyPassword(input: $input) { faults userErrors { field code } } }', token, { input })).data.changeMyPassword;
    expect(await change({ currentPassword: 'wrong', newPassword: 'rX4!mKw8zQ1n' })).toEqual({ faults: [], userErrors: [{ field: ['currentPassword'], code: 'INVALID_VALUE' }] });
    expect(await change({ currentPassword: PASSWORD, newPassword: 'changer1A' })).toEqual({ faults: expect.arrayContaining(['TOO_SHORT', 'CONTAINS_NAME']), userErrors: [{ field: ['newPassword'], code: 'INVALID_VALUE' }] });
    expect(await change({ currentPassword: PASSWORD, newPassword: PASSWORD })).toMatchObject({ faults: ['USED_BEFORE'] });
    expect(await change({ currentPassword: PASSWORD, newPassword: 'rX4!mKw8zQ1n' })).toEqual({ faults: [], userErrors: [] });
    expect(await browser.post('/auth/token', { grant: 'session' })).toMatchObject(refused);
    expect(await change({ currentPassword: 'rX4!mKw8zQ1n', newPassword: PASSWORD })).toMatchObject({ faults: ['USED_BEFORE'] });
    await house.signIn({ ...person, password: 'rX4!mKw8zQ1n' });
  });

  it('asks for a new password after ninety days', async () => {
    const person = await house.person('old');
    await database.execute(`update identity.password set changed_at = now() - interval '91 days' where user_id = '${person.id}'`);
    const browser = openBrowser(house.url);
    expect(await password(browser, 'old', PASSWORD)).toMatchObject({ status: 200, body: { step: 'CHANGE_PASSWORD' } });
    expect(browser.cookies().has('hydrograph_session')).toBe(false);
    expect((await browser.get('/auth/interaction')).body).toEqual({ step: 'CHANGE_PASSWORD', userName: 'old' });
    expect(await browser.post('/auth/interaction/change-password', { newPassword: 'short' })).toMatchObject({ status: 400, body: { errors: [{ extensions: { reason: 'weak-password', faults: expect.arrayContaining(['TOO_SHORT']) } }] } });
    expect(await browser.post('/auth/interaction/change-password', { newPassword: 'rX4!mKw8zQ1n' })).toMatchObject({ status: 200, body: { step: 'DONE', accessToken: expect.any(String) } });
  });

  it('makes an administrator show a second factor, takes each code once, and recovery codes instead', async () => {
    await house.person('chief', ['administrator']);
    const browser = openBrowser(house.url);
    expect((await password(browser, 'chief', PASSWORD)).body).toEqual({ step: 'ENROL_SECOND_FACTOR' });
    const { secret, uri } = (await browser.post('/auth/interaction/enrolment')).body as unknown as { secret: string; uri: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\/Hydrograph:chief\?/);
    expect(await browser.post('/auth/interaction/enrolment/confirm', { code: '000000' })).toMatchObject(refused);
    const code = await codeOf(secret);
    const enrolled = await browser.post('/auth/interaction/enrolment/confirm', { code });
    expect(enrolled.body).toMatchObject({ step: 'DONE', accessToken: expect.any(String) });
    expect(enrolled.body.recoveryCodes).toHaveLength(10);

    const again = openBrowser(house.url);
    expect((await password(again, 'chief', PASSWORD)).body).toEqual({ step: 'SECOND_FACTOR' });
    expect(await again.post('/auth/interaction/second-factor', { code })).toMatchObject(refused);
    expect((await again.post('/auth/interaction/second-factor', { code: await codeOf(secret, { steps: 1 }) })).body).toMatchObject({ step: 'DONE' });

    const [recovery = ''] = enrolled.body.recoveryCodes ?? [];
    for (const expected of [200, 401]) {
      const lost = openBrowser(house.url);
      await password(lost, 'chief', PASSWORD);
      expect((await lost.post('/auth/interaction/second-factor', { code: recovery.toUpperCase() })).status).toBe(expected);
    }
    const stored = JSON.stringify(await database.execute('select * from identity.second_factor, identity.recovery_code'));
    for (const hidden of [secret, recovery]) expect(stored).not.toContain(hidden);
  });

  it('lets no link pass a second factor, and makes whoever opens it choose a new password', async () => {
    const [chief] = await database.execute<{ id: string }>(`select id from identity.user_account where user_name = 'chief'`);
    const { data } = await house.ask('mutation ($input: ResetSignInInput!) { resetSignIn(input: $input) { signInPath userErrors { message } } }', house.admin, { input: { userId: chief!.id } });
    const code = new URL((data.resetSignIn as { signInPath: string }).signInPath, house.url).searchParams.get('code');
    const browser = openBrowser(house.url);
    expect(await browser.post('/auth/token', { grant: 'one-time-link', code })).toMatchObject({ status: 401, body: { errors: [{ extensions: { reason: 'step-needed', step: 'SECOND_FACTOR' } }] } });
    expect(browser.cookies().has('hydrograph_session')).toBe(false);
    expect(await browser.post('/auth/interaction/change-password', { newPassword: 'rX4!mKw8zQ1n' })).toMatchObject({ status: 401, body: { errors: [{ extensions: { step: 'SECOND_FACTOR' } }] } });
  });

  it('lets a link open nothing but the choice of a password, which uses the link up', async () => {
    const { data } = await house.ask('mutation ($input: AddUserInput!) { addUser(input: $input) { signInPath } }', house.admin, { input: { userName: 'newcomer', name: 'New', roles: ['viewer'] } });
    const code = new URL((data.addUser as { signInPath: string }).signInPath, house.url).searchParams.get('code');
    const needsPassword = { status: 401, body: { errors: [{ extensions: { reason: 'step-needed', step: 'CHANGE_PASSWORD' } }] } };
    const [one, two] = [openBrowser(house.url), openBrowser(house.url)];
    for (const browser of [one, two, one]) expect(await browser.post('/auth/token', { grant: 'one-time-link', code })).toMatchObject(needsPassword);
    expect(one.cookies().has('hydrograph_session')).toBe(false);
    expect((await one.get('/auth/interaction')).body).toEqual({ step: 'CHANGE_PASSWORD', userName: 'newcomer' });
    const choices = await Promise.all([one, two].map((browser) => browser.post('/auth/interaction/change-password', { newPassword: PASSWORD })));
    expect(choices.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(choices.find(({ status }) => status === 200)!.body).toMatchObject({ step: 'DONE', accessToken: expect.any(String) });
    expect(await openBrowser(house.url).post('/auth/token', { grant: 'one-time-link', code })).toMatchObject(refused);
  });

  it('ends one browser of somebody, by themselves or by an administrator, and nobody else', async () => {
    const person = await house.person('twice');
    const stranger = await house.person('stranger');
    const [one, two] = [await house.signIn(person), await house.signIn(person)];
    const { token: foreign } = await house.signIn(stranger);
    const sessions = async () => ((await house.ask('query ($id: ID!) { signInOf(userId: $id) { sessions { id } } }', house.admin, { id: person.id })).data.signInOf as { sessions: { id: string }[] }).sessions;
    const end = async (token: string, id: string) => (await house.ask('mutation ($input: EndSessionInput!) { endSession(input: $input) { userErrors { code } } }', token, { input: { id } })).data.endSession;
    const [latest, first] = await sessions();
    expect(await end(foreign, first!.id)).toEqual({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await end(two.token, first!.id)).toEqual({ userErrors: [] });
    expect(await one.browser.post('/auth/token', { grant: 'session' })).toMatchObject(refused);
    expect((await two.browser.post('/auth/token', { grant: 'session' })).status).toBe(200);
    expect(await end(house.admin, latest!.id)).toEqual({ userErrors: [] });
    expect(await sessions()).toEqual([]);
    expect((await house.ask('query ($id: ID!) { signInOf(userId: $id) { hasPassword } }', foreign, { id: person.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is kept in the audit log without a password', async () => {
    await expect.poll(async () => (await database.execute(`select 1 from identity.outbox where delivered_at is null`)).length, { timeout: 20_000 }).toBe(0);
    const rows = await database.execute<{ action: string; outcome: string }>('select distinct action, outcome from identity.audit_entry');
    for (const expected of ['SIGN_IN_PASSWORD DONE', 'SIGN_IN_PASSWORD REFUSED', 'SIGN_IN_SECOND_FACTOR REFUSED', 'ENROL_SECOND_FACTOR DONE', 'changeMyPassword DONE', 'changeMyPassword REFUSED', 'resetSignIn DONE', 'endSession DONE', 'addUser DONE'])
      expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toContain(expected);
    const everything = JSON.stringify([await database.execute('select * from identity.audit_entry'), await database.execute('select * from identity.outbox'), await database.execute('select * from identity.password')]);
    for (const secret of [PASSWORD, 'rX4!mKw8zQ1n']) expect(everything).not.toContain(secret);
  });
});
