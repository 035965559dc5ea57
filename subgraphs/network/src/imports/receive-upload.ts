import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadUserInput } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { GraphQLError } from 'graphql';

/** Largest file that is taken. */
const mostBytes = 200 * 1024 * 1024;

/** Passes bodies through as streams, whatever their content type: 200 MB have no place in memory. */
export function takeBodiesAsStreams(app: Service['app']): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

const tooLarge = () =>
  new GraphQLError(`The file is larger than ${mostBytes / 1024 / 1024} MB`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 413 } } });

/** Writes an uploaded file to disk; leaves nothing behind when it breaks off. `empty` says what should have been sent. */
export async function receiveUpload(body: Readable | undefined, path: string, empty: string): Promise<void> {
  if (!body) throw new BadUserInput(empty, 'body');
  await mkdir(dirname(path), { recursive: true });
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > mostBytes ? tooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(body, counted, createWriteStream(path));
    if (bytes === 0) throw new BadUserInput(empty, 'body');
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
