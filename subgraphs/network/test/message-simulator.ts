import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signature } from '../src/notices/sms.ts';

/** What came out at the other end. */
export interface Received {
  channel: 'SMS' | 'WECHAT';
  address: string;
  text: string;
}

/** An SMS service (as Alibaba Cloud's) and WeCom in one place, which check what a real one checks. */
export interface MessageSimulator {
  readonly url: string;
  readonly env: Record<string, string>;
  readonly received: Received[];
  /** The next so many messages are refused. */
  refuse(count: number): void;
  /** The token of WeCom is over. */
  expireToken(): void;
  stop(): Promise<void>;
}

const keySecret = 'sms-secret';
const corpSecret = 'wecom-secret';

export async function startMessageSimulator(): Promise<MessageSimulator> {
  const received: Received[] = [];
  let refusals = 0;
  let tokens = 0;
  let valid = '';
  const refused = (): boolean => refusals > 0 && refusals-- > 0;

  function sms(body: string): object {
    const { Signature, ...parameters } = Object.fromEntries(new URLSearchParams(body));
    if (Signature !== signature(parameters, keySecret)) return { Code: 'SignatureDoesNotMatch', Message: 'Specified signature is not matched with our calculation.' };
    if (refused()) return { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发分钟级流控Permits:1' };
    received.push({ channel: 'SMS', address: parameters.PhoneNumbers!, text: JSON.parse(parameters.TemplateParam!).content });
    return { Code: 'OK', Message: 'OK', BizId: '900619746936498440^0', RequestId: 'F655A8D5-B967-440B-8683-DAD6FF8DE990' };
  }

  function wecom(url: URL, body: string): object {
    if (url.pathname === '/cgi-bin/gettoken')
      return url.searchParams.get('corpsecret') === corpSecret ? { errcode: 0, errmsg: 'ok', access_token: (valid = `token-${++tokens}`), expires_in: 7200 } : { errcode: 40_001, errmsg: 'invalid credential' };
    if (url.searchParams.get('access_token') !== valid) return { errcode: 42_001, errmsg: 'access_token expired' };
    if (refused()) return { errcode: 45_009, errmsg: 'api freq out of limit' };
    const { touser, text } = JSON.parse(body) as { touser: string; text: { content: string } };
    received.push({ channel: 'WECHAT', address: touser, text: text.content });
    return { errcode: 0, errmsg: 'ok', msgid: 'xxxx' };
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      const url = new URL(request.url ?? '/', 'http://simulator');
      response.setHeader('content-type', 'application/json').end(JSON.stringify(url.pathname.startsWith('/cgi-bin/') ? wecom(url, body) : sms(body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, received,
    env: { HYDROGRAPH_SMS_URL: url, HYDROGRAPH_SMS_KEY_ID: 'key', HYDROGRAPH_SMS_KEY_SECRET: keySecret, HYDROGRAPH_WECOM_URL: url, HYDROGRAPH_WECOM_CORP_ID: 'corp', HYDROGRAPH_WECOM_SECRET: corpSecret },
    refuse: (count) => {
      refusals = count;
    },
    expireToken: () => {
      valid = '';
    },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
