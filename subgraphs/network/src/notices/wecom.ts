import type { Messenger } from './messenger.ts';

export interface WeComAccess {
  /** https://qyapi.weixin.qq.com, or whoever speaks like it. */
  readonly url: string;
  readonly corpId: string;
  readonly corpSecret: string;
  readonly agentId: number;
}

const TOKEN_INVALID = [40_014, 42_001];

/** Messages to members of WeCom. Its token is kept until it is said to be over. */
export function createWeCom({ url, corpId, corpSecret, agentId }: WeComAccess): Messenger {
  let token: string | undefined;

  async function answerOf<T extends { errcode: number; errmsg: string }>(response: Response): Promise<T> {
    const answer = (await response.json().catch(() => undefined)) as T | undefined;
    if (!answer) throw new Error(`WeCom answered ${response.status} without JSON`);
    return answer;
  }

  async function freshToken(signal: AbortSignal): Promise<string> {
    const where = new URL('/cgi-bin/gettoken', url);
    where.search = new URLSearchParams({ corpid: corpId, corpsecret: corpSecret }).toString();
    const { errcode, errmsg, access_token } = await answerOf<{ errcode: number; errmsg: string; access_token?: string }>(await fetch(where, { signal }));
    if (errcode !== 0 || !access_token) throw new Error(`WeCom gave no token: ${errcode} ${errmsg}`);
    return (token = access_token);
  }

  async function post(address: string, text: string, signal: AbortSignal): Promise<{ errcode: number; errmsg: string }> {
    const where = new URL('/cgi-bin/message/send', url);
    where.searchParams.set('access_token', token ?? (await freshToken(signal)));
    const body = JSON.stringify({ touser: address, msgtype: 'text', agentid: agentId, text: { content: text }, safe: 0 });
    return answerOf(await fetch(where, { method: 'POST', body, headers: { 'content-type': 'application/json' }, signal }));
  }

  return {
    async send(address, text, signal) {
      let answer = await post(address, text, signal);
      if (TOKEN_INVALID.includes(answer.errcode)) {
        token = undefined;
        answer = await post(address, text, signal);
      }
      if (answer.errcode !== 0) throw new Error(`WeCom answered ${answer.errcode} ${answer.errmsg}`);
    },
  };
}
