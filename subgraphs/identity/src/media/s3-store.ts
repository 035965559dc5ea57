import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { Agent, request, type Dispatcher } from 'undici';
import { newId } from '@hydrograph/entities';
import { StoreAway, type MediaStore } from './media-store.ts';
import { explainRefusal } from './s3-refusals.ts';

export interface S3Place {
  /** Where the service is, without the bucket. */
  readonly url: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** Whether the bucket stands in the path or before the host's name. */
  readonly addressing: 'path' | 'host';
}

interface Call {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly headers?: Record<string, string>;
  /** Made anew for each try. */
  readonly body?: () => Readable;
  readonly bytes?: number;
  readonly sha256?: string;
}

const TRIES = 3;
const NOTHING_SHA256 = hash('sha256', '');
/** Of an object store's refusal no more than this is read, bytes. */
const MOST_SAID = 8192;

/** Objects below `media/` of a bucket of any store that speaks S3 with signatures of version 4. */
export function createS3Store(place: S3Place, { timeoutMs = 30_000, pauseMs = 200 }: { timeoutMs?: number; pauseMs?: number } = {}): MediaStore {
  const agent = new Agent({ connect: { timeout: Math.min(timeoutMs, 10_000) }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connections: 16 });
  const signingKeys = new Map<string, ArrayBuffer>();
  const base = new URL(place.url);
  if (place.addressing === 'host') base.hostname = `${place.bucket}.${base.hostname}`;
  const root = `${base.href.replace(/\/$/, '')}${place.addressing === 'path' ? `/${place.bucket}` : ''}/media/`;

  /** Asks once. Every request is signed with what its body hashes to: the store refuses what was changed on its way. */
  async function askOnce(object: string, { method, headers = {}, body, bytes = 0, sha256 = NOTHING_SHA256 }: Call): Promise<Dispatcher.ResponseData> {
    const url = `${root}${object}`;
    const signed = await new AwsV4Signer({ url, method, headers: { ...headers, 'x-amz-content-sha256': sha256 }, service: 's3', region: place.region, accessKeyId: place.keyId, secretAccessKey: place.secret, cache: signingKeys }).sign();
    return request(url, { dispatcher: agent, method, headers: { ...Object.fromEntries(signed.headers), ...(method === 'PUT' && { 'content-length': String(bytes) }) }, body: body?.() ?? null });
  }

  /** Asks until it is answered; what is broken for a moment is asked again. Throws StoreAway. */
  async function ask(object: string, call: Call): Promise<Dispatcher.ResponseData> {
    for (let attempt = 1; ; attempt++) {
      let fault: StoreAway;
      try {
        const response = await askOnce(object, call);
        const { statusCode } = response;
        if (statusCode < 300) return response;
        fault = new StoreAway(explainRefusal(statusCode, await beginningOf(response.body), place));
        if (statusCode < 500 && statusCode !== 429) throw fault;
      } catch (cause) {
        if (cause instanceof StoreAway) throw cause;
        fault = new StoreAway(`the object store at ${base.origin} does not answer (HYDROGRAPH_S3_URL): ${cause instanceof Error ? cause.message || cause.name : String(cause)}`, { cause });
      }
      if (attempt === TRIES) throw fault;
      await pause(pauseMs * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }

  const store: MediaStore = {
    async put(object, file, { bytes, sha256 }) {
      const { body } = await ask(object, { method: 'PUT', body: () => createReadStream(file), bytes, sha256 });
      await body.dump();
    },
    async read(object, { start, end }) {
      const { statusCode, headers, body } = await ask(object, { method: 'GET', headers: { range: `bytes=${start}-${end}` } });
      const length = Number(headers['content-length']);
      if (length === end - start + 1 && (statusCode === 206 || start === 0)) return body;
      drop(body);
      throw new StoreAway(`the object store gave ${headers['content-length'] ?? 'no count of'} bytes of media/${object} with status ${statusCode}; ${start} to ${end} were asked for`);
    },
    async remove(object) {
      const { body } = await ask(object, { method: 'DELETE' });
      await body.dump();
    },
    async check() {
      const object = `check-${newId()}`;
      const text = 'Hydrograph may write, read and remove here.';
      const { body } = await ask(object, { method: 'PUT', body: () => Readable.from(text, { objectMode: false }), bytes: text.length, sha256: hash('sha256', text) });
      await body.dump();
      await buffer(await store.read(object, { start: 0, end: text.length - 1 }));
      await store.remove(object);
    },
    close: () => agent.destroy(),
  };
  return store;
}

/** Ends a body that is not read further; undici calls that an error, which nobody waits for. */
function drop(body: Readable): void {
  body.on('error', () => undefined);
  body.destroy();
}

async function beginningOf(body: Readable): Promise<string> {
  let text = '';
  body.on('error', () => undefined);
  for await (const chunk of body.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk;
    if (text.length >= MOST_SAID) break;
  }
  return text.slice(0, MOST_SAID);
}
