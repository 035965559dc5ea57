import { describe, expect, it } from 'vitest';
import { createSignOn } from './sign-on.ts';

const answering = (status: number, body: unknown) => {
  const calls: [url: string, body: unknown][] = [];
  const signOn = createSignOn({
    send: async (input, init) => {
      calls.push([String(input), init?.body ? JSON.parse(String(init.body)) : undefined]);
      return new Response(JSON.stringify(body), { status });
    },
  });
  return { signOn, calls };
};
const refusing = (status: number, extensions: object) => answering(status, { errors: [{ message: 'no', extensions }] }).signOn;

describe('the steps of a sign-on', () => {
  it('goes on to what the server asks for next', async () => {
    const { signOn, calls } = answering(200, { step: 'SECOND_FACTOR' });
    expect(await signOn.byPassword('linda', 'secret')).toEqual({ step: 'SECOND_FACTOR' });
    expect(calls).toEqual([['/auth/interaction/password', { userName: 'linda', password: 'secret' }]]);
  });

  it('ends with a token', async () => {
    const granted = { accessToken: 'a', expiresIn: 900, tenantId: 't', userId: 'u' };
    expect(await answering(200, { step: 'DONE', ...granted }).signOn.bySecondFactor('123456')).toMatchObject({ step: 'DONE', granted });
    expect(await answering(200, granted).signOn.byLink('code')).toMatchObject({ step: 'DONE', granted });
  });

  it('takes a link that opens no session as the first step', async () => {
    expect(await refusing(401, { reason: 'step-needed', step: 'CHANGE_PASSWORD' }).byLink('code')).toEqual({ step: 'CHANGE_PASSWORD' });
  });

  it('tells apart what was refused', async () => {
    expect(await refusing(401, { reason: 'refused' }).byPassword('a', 'b')).toEqual({ refused: 'wrong' });
    expect(await refusing(429, { reason: 'locked', retryAfterS: 60 }).byPassword('a', 'b')).toEqual({ refused: 'locked', retryAfterS: 60 });
    expect(await refusing(400, { reason: 'weak-password', faults: ['TOO_SHORT'] }).newPassword('b')).toEqual({ refused: 'weak', faults: ['TOO_SHORT'] });
    expect(await refusing(401, { reason: 'step-needed', step: 'PASSWORD' }).bySecondFactor('1')).toEqual({ refused: 'over' });
  });

  it('throws when the product does not answer', async () => {
    await expect(answering(503, {}).signOn.standing()).rejects.toThrow('503');
  });

  it('knows no application where none waits any more', async () => {
    expect(await refusing(404, {}).waiting('x')).toBeUndefined();
    expect(await answering(200, { application: { name: 'GIS', nameEn: null }, step: 'CONFIRM' }).signOn.waiting('x/y')).toEqual({ name: 'GIS', nameEn: null, isReady: true });
  });
});
