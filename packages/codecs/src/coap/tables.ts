import { label, type Label } from '../frame/label.ts';

export const types: readonly Label[] = [label('需确认 CON', 'confirmable (CON)'), label('无需确认 NON', 'non-confirmable (NON)'), label('确认 ACK', 'acknowledgement (ACK)'), label('复位 RST', 'reset (RST)')];

const methods: readonly string[] = ['', 'GET', 'POST', 'PUT', 'DELETE', 'FETCH', 'PATCH', 'iPATCH'];

const responses: Record<string, string> = {
  '2.01': 'Created', '2.02': 'Deleted', '2.03': 'Valid', '2.04': 'Changed', '2.05': 'Content', '2.31': 'Continue', '4.00': 'Bad Request', '4.01': 'Unauthorized', '4.02': 'Bad Option', '4.03': 'Forbidden', '4.04': 'Not Found', '4.05': 'Method Not Allowed', '4.06': 'Not Acceptable', '4.08': 'Request Entity Incomplete', '4.09': 'Conflict', '4.12': 'Precondition Failed', '4.13': 'Request Entity Too Large', '4.15': 'Unsupported Content-Format', '4.22': 'Unprocessable Entity', '4.29': 'Too Many Requests', '5.00': 'Internal Server Error', '5.01': 'Not Implemented', '5.02': 'Bad Gateway', '5.03': 'Service Unavailable', '5.04': 'Gateway Timeout', '5.05': 'Proxying Not Supported', '5.08': 'Hop Limit Reached',
};

export const isRequest = (code: number): boolean => code >= 1 && code <= 31;

/** A code as RFC 7252 prints it: 2.05. */
export const codeText = (code: number): string => `${code >> 5}.${String(code & 31).padStart(2, '0')}`;

/** Undefined when RFC 7252 and its companions define none. */
export function codeName(code: number): string | undefined {
  if (code === 0) return 'Empty';
  return isRequest(code) ? methods[code] : responses[codeText(code)];
}

export type OptionForm = 'string' | 'uint' | 'opaque' | 'empty';

export const options: Record<number, { name: string; form: OptionForm }> = {
  1: { name: 'If-Match', form: 'opaque' }, 3: { name: 'Uri-Host', form: 'string' }, 4: { name: 'ETag', form: 'opaque' }, 5: { name: 'If-None-Match', form: 'empty' }, 6: { name: 'Observe', form: 'uint' }, 7: { name: 'Uri-Port', form: 'uint' }, 8: { name: 'Location-Path', form: 'string' }, 9: { name: 'OSCORE', form: 'opaque' }, 11: { name: 'Uri-Path', form: 'string' }, 12: { name: 'Content-Format', form: 'uint' }, 14: { name: 'Max-Age', form: 'uint' }, 15: { name: 'Uri-Query', form: 'string' }, 16: { name: 'Hop-Limit', form: 'uint' }, 17: { name: 'Accept', form: 'uint' }, 19: { name: 'Q-Block1', form: 'uint' }, 20: { name: 'Location-Query', form: 'string' }, 21: { name: 'EDHOC', form: 'empty' }, 23: { name: 'Block2', form: 'uint' }, 27: { name: 'Block1', form: 'uint' }, 28: { name: 'Size2', form: 'uint' }, 31: { name: 'Q-Block2', form: 'uint' }, 35: { name: 'Proxy-Uri', form: 'string' }, 39: { name: 'Proxy-Scheme', form: 'string' }, 60: { name: 'Size1', form: 'uint' }, 252: { name: 'Echo', form: 'opaque' }, 258: { name: 'No-Response', form: 'uint' }, 292: { name: 'Request-Tag', form: 'opaque' },
};

export const BLOCKS = new Set([19, 23, 27, 31]);
