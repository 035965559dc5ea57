import type { Readable } from 'node:stream';
import { requirePermission, type Viewer } from '@hydrograph/access';
import { isId, type Database } from '@hydrograph/entities';
import { BadUserInput, type Service } from '@hydrograph/service';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Media } from './media.service.ts';
import { MediaFile } from './media-file.entity.ts';
import { MOST_BYTES, NoPreview, previewOf, TooManyPreviews } from './preview.ts';
import { readRange } from './range.ts';

const question = z.object({
  name: z.string().trim().min(1, 'the name of the file is needed').max(255).refine((name) => !/[/\\\0]/.test(name), 'a name, without a folder'),
  title: z.string().trim().max(200).optional(),
  linkedType: z.string().trim().max(64).optional(),
  linkedId: z.string().trim().max(64).optional(),
});

/**
 * `POST /media/files?name=&title=&linkedType=&linkedId=`: the body is the file as it is; answers 201 with its id, size and SHA-256 once it is
 * there for good. `GET /media/files/ID`: the file, or a range of it. `GET /media/files/ID/preview`: a small WebP of a picture.
 */
export function addMediaRoutes(service: Service, { database, media }: { database: Database; media: Media }): void {
  void service.app.register(async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    app.post('/media/files', { config: { audit: { action: 'uploadMediaFile', category: 'CHANGE' } } }, async (request, reply) => {
      const viewer = await service.viewerOf(request);
      requirePermission(viewer, 'media:write', 'POST /media/files');
      const parsed = question.safeParse(request.query);
      if (!parsed.success) throw new BadUserInput(`${String(parsed.error.issues[0]!.path[0])}: ${parsed.error.issues[0]!.message}`, String(parsed.error.issues[0]!.path[0]));
      if (!request.body) throw new BadUserInput('The body is empty: send the file as it is', 'body');
      const { id, bytes, sha256, contentType, kind } = await media.add(viewer, parsed.data, request.body as Readable);
      return reply.code(201).send({ id, bytes, sha256, contentType, kind, path: `/media/files/${id}` });
    });
  });

  async function findFile(viewer: Viewer, id: string): Promise<MediaFile> {
    const file = isId(id) ? await database.fork(viewer).findOne(MediaFile, { id, removedAt: null }) : null;
    if (!file) throw new GraphQLError(`no file has the id "${id}"`, { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
    return file;
  }

  service.app.get<{ Params: { id: string } }>('/media/files/:id/preview', async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'media:read', 'GET /media/files/ID/preview');
    const file = await findFile(viewer, request.params.id);
    reply.headers({ etag: `"${file.sha256} preview"`, 'cache-control': 'private, no-cache', vary: 'authorization', 'x-content-type-options': 'nosniff' });
    if (request.headers['if-none-match'] === `"${file.sha256} preview"`) return reply.code(304).send();
    if (file.kind !== 'IMAGE' || file.bytes > MOST_BYTES) throw new GraphQLError(`the file "${file.name}" has no preview: pictures up to ${MOST_BYTES} bytes have one`, { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
    const small = await previewOf(() => media.read(file, { start: 0, end: file.bytes - 1 })).catch((error: unknown) => {
      if (error instanceof TooManyPreviews) throw new GraphQLError('Many previews are being made just now: try again in a moment', { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } }, originalError: error });
      if (!(error instanceof NoPreview)) throw error;
      throw new GraphQLError(`the file "${file.name}": ${error.message}`, { extensions: { code: 'NOT_FOUND', http: { status: 404 } }, originalError: error });
    });
    return reply.type('image/webp').send(small);
  });

  service.app.get<{ Params: { id: string } }>('/media/files/:id', { config: { audit: { action: 'downloadMediaFile', category: 'EXPORT' } } }, async (request, reply) => {
    const viewer = await service.viewerOf(request);
    requirePermission(viewer, 'media:read', 'GET /media/files');
    const file = await findFile(viewer, request.params.id);
    reply.headers({
      etag: `"${file.sha256}"`, 'accept-ranges': 'bytes', 'cache-control': 'private, no-cache', vary: 'authorization', 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox", 'content-disposition': `${file.kind === 'OTHER' ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send();
    const range = readRange(request.headers.range, file.bytes);
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send();
    const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${file.bytes}`);
    return reply.header('content-type', file.contentType).header('content-length', end - start + 1).send(await media.read(file, { start, end }));
  });
}
