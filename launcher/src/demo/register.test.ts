import { expect, it } from 'vitest';
import { RequestRefused, type ProductClient } from '../client/product-client.ts';
import { createRegister } from './register.ts';

const breathe = async (): Promise<void> => undefined;
const what = (codes: string[]) => ({ list: 'things', mutation: 'addThings', inputType: 'AddThingsInput', items: codes.map((code) => ({ code })), input: (things: readonly object[]) => ({ things }), batch: 2 });

/** A product whose additions take longer than one is waited for, but are done. */
function slowProduct(refusals: RequestRefused[]) {
  const there = new Set<string>();
  const request = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    if (query.startsWith('query')) return { things: { nodes: (variables.codes as string[]).filter((code) => there.has(code)).map((code) => ({ id: `id of ${code}`, code })) } };
    for (const { code } of (variables.input as { things: { code: string }[] }).things) {
      if (there.has(code)) throw new Error(`${code} was sent twice`);
      there.add(code);
    }
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    return { addThings: { userErrors: [] } };
  };
  return { request } as unknown as ProductClient;
}

it('goes on where a service did not answer in time, without sending anything twice', async () => {
  const register = createRegister(slowProduct([new RequestRefused('network did not answer within 10 s', 'SERVICE_UNAVAILABLE')]), breathe);
  expect(await register.add(what(['a', 'b', 'c']))).toEqual(new Map([['a', 'id of a'], ['b', 'id of b'], ['c', 'id of c']]));
});

it('gives up what is refused for another reason', async () => {
  const register = createRegister(slowProduct([new RequestRefused('not allowed', 'FORBIDDEN')]), breathe);
  await expect(register.add(what(['a']))).rejects.toThrow('not allowed');
});
