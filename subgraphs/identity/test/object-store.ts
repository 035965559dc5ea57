import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An object store for tests, in memory: S3 as far as PUT, GET with a range and DELETE go, with every signature and hash checked. */
export interface ObjectStore {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** How often it was asked. */
  readonly asked: { count: number };
  /** Answers the next so many requests with this status instead; 0 breaks the connection off. */
  fail(times: number, status: number): void;
  /** Breaks off in the middle of the next body it gives. */
  cutNextAnswer(): void;
  stop(): Promise<void>;
}

export const KEY = { id: 'AKIATEST', secret: 'wJalrXUtnFEMI/K7MDENG', bucket: 'hydrograph', region: 'cn-north-1' };

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Why a request is refused, by https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html; undefined when it is signed right. */
function faultOf({ method = '', url = '/', headers }: IncomingMessage, body: Buffer): string | undefined {
  const found = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
  if (!found) return 'AccessDenied';
  const [, keyId = '', day = '', region = '', signed = '', signature] = found;
  if (keyId !== KEY.id) return 'InvalidAccessKeyId';
  if (region !== KEY.region) return 'AuthorizationHeaderMalformed';
  const at = String(headers['x-amz-date']);
  const time = Date.parse(at.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z'));
  if (!at.startsWith(day) || !(Math.abs(Date.now() - time) < 900_000)) return 'RequestTimeTooSkewed';
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  if (method === 'PUT' && headers['content-length'] !== String(body.length)) return 'MissingContentLength';
  const { pathname } = new URL(url, 'http://store');
  const canonical = [method, pathname, '', ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`), '', signed, sha256(body)].join('\n');
  const key = ['aws4_request', 's3', region, day].reduceRight((above, part) => hmac(above, part), Buffer.from(`AWS4${KEY.secret}`) as Buffer);
  const expected = hmac(key, ['AWS4-HMAC-SHA256', at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')).toString('hex');
  return signature === expected ? undefined : 'SignatureDoesNotMatch';
}

export async function startObjectStore(): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>();
  const asked = { count: 0 };
  let failing = { times: 0, status: 0 };
  let isCut = false;

  const refuse = (response: ServerResponse, status: number, code: string): void => {
    response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked.count++;
    if (failing.times > 0) {
      failing.times--;
      if (failing.status === 0) request.socket.destroy();
      else refuse(response, failing.status, 'SlowDown');
      return;
    }
    const body = await buffer(request);
    const fault = faultOf(request, body);
    if (fault) return refuse(response, 403, fault);
    const [, bucket, ...parts] = new URL(request.url ?? '/', 'http://store').pathname.split('/');
    const name = parts.join('/');
    if (bucket !== KEY.bucket) return refuse(response, 404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      objects.set(name, body);
      response.writeHead(200).end();
    } else if (request.method === 'DELETE') {
      objects.delete(name);
      response.writeHead(204).end();
    } else give(objects.get(name), request, response);
  }

  function give(object: Buffer | undefined, request: IncomingMessage, response: ServerResponse): void {
    if (!object) return refuse(response, 404, 'NoSuchKey');
    const [, start = '0', end = String(object.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = object.subarray(Number(start), Number(end) + 1);
    response.writeHead(206, { 'content-length': part.length, 'content-range': `bytes ${start}-${end}/${object.length}` });
    if (!isCut) return void response.end(part);
    isCut = false;
    response.write(part.subarray(0, part.length / 2), () => request.socket.destroy());
  }

  const server: Server = createServer((request, response) => void answer(request, response).catch((error: unknown) => response.destroy(error as Error))).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    fail: (times, status) => void (failing = { times, status }),
    cutNextAnswer: () => void (isCut = true),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
