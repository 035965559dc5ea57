import { createHmac, randomUUID } from 'node:crypto';
import type { Messenger } from './messenger.ts';

export interface SmsAccess {
  /** Endpoint of an SMS service that speaks Alibaba Cloud's API of 2017-05-25. */
  readonly url: string;
  readonly keyId: string;
  readonly keySecret: string;
  readonly signName: string;
  /** Its text has the one variable `content`. */
  readonly templateCode: string;
}

// Stricter than encodeURIComponent: the signature is made of RFC 3986 text.
const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature of a request: HMAC-SHA1 over its sorted parameters. */
export function signature(parameters: Readonly<Record<string, string>>, keySecret: string): string {
  const sorted = Object.keys(parameters).toSorted().map((name) => `${encode(name)}=${encode(parameters[name]!)}`).join('&');
  return createHmac('sha1', `${keySecret}&`).update(`POST&${encode('/')}&${encode(sorted)}`).digest('base64');
}

/** Text messages through Alibaba Cloud or whoever speaks like it. */
export function createSms({ url, keyId, keySecret, signName, templateCode }: SmsAccess): Messenger {
  return {
    async send(address, text, signal) {
      const parameters: Record<string, string> = {
        Action: 'SendSms', Version: '2017-05-25', Format: 'JSON', AccessKeyId: keyId, SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0', SignatureNonce: randomUUID(),
        Timestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), PhoneNumbers: address, SignName: signName, TemplateCode: templateCode, TemplateParam: JSON.stringify({ content: text }),
      };
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ ...parameters, Signature: signature(parameters, keySecret) }), signal });
      const answer = (await response.json().catch(() => ({}))) as { Code?: string; Message?: string };
      if (answer.Code !== 'OK') throw new Error(`the SMS service answered ${response.status} ${answer.Code ?? ''} ${answer.Message ?? ''}`.trim());
    },
  };
}
