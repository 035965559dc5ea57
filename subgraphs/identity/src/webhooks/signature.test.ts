import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { newWebhookSecret, signatureOf } from './signature.ts';

it('is the one that Standard Webhooks gives as its example', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' };
  expect(signatureOf(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

it('is one for each living secret', () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const message = { id: 'a', timestamp: 1, body: '' };
  expect(signatureOf(message, secrets)).toBe(secrets.map((secret) => signatureOf(message, [secret])).join(' '));
});

describe('what docs/api.md tells partners to check', async () => {
  const examples = [...readFileSync(new URL('../../../../docs/api.md', import.meta.url), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const text = examples.find((each) => each.includes('webhook-signature')) ?? '';
  const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(text))}`)) as { isGenuine(secret: string, headers: Record<string, string>, body: string): boolean };
  const [secret, next] = [newWebhookSecret(), newWebhookSecret()] as const;
  const now = Math.floor(Date.now() / 1000);
  const signed = (body: string, timestamp = now, id = 'a') => ({ 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatureOf({ id, timestamp, body }, [next, secret]) });

  it('takes what we sign, by either secret', () => expect([secret, next].map((each) => isGenuine(each, signed('{"a":"水"}'), '{"a":"水"}'))).toEqual([true, true]));

  it('takes nothing else', () => {
    expect(isGenuine(newWebhookSecret(), signed('{}'), '{}')).toBe(false);
    expect(isGenuine(secret, signed('{}'), '{ }')).toBe(false);
    expect(isGenuine(secret, { ...signed('{}'), 'webhook-id': 'b' }, '{}')).toBe(false);
    expect(isGenuine(secret, signed('{}', now - 301), '{}')).toBe(false);
    expect(isGenuine(secret, { ...signed('{}'), 'webhook-signature': '' }, '{}')).toBe(false);
    expect(isGenuine(secret, {}, '{}')).toBe(false);
  });
});
