import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { requirePermission } from '@hydrograph/access';
import { BadUserInput, newId } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { ImportService } from './import.service.ts';
import { receiveUpload, takeBodiesAsStreams } from './receive-upload.ts';

const question = z.object({
  name: z.string().trim().min(1, 'a name for the network is needed').max(200, 'a name has 200 characters at most'),
  at: z.string().optional().transform((text, context) => (text === undefined ? undefined : readPlace(text, context))),
  rotate: z.coerce.number({ error: 'rotate is an angle in degrees, clockwise' }).min(-360).max(360).default(0),
  stations: z.enum(['made', 'none'], { error: 'stations is "made" (tanks, sources and pumps become stations with points) or "none"' }).default('made'),
  fileName: z.string().trim().max(200).optional(),
});

function readPlace(text: string, context: z.RefinementCtx): [number, number] {
  const [lon, lat, ...more] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (lon === undefined || lat === undefined || more.length > 0 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
    context.addIssue({ code: 'custom', message: 'at is LON,LAT in degrees, for example 87.6168,43.8256' });
  return [lon ?? 0, lat ?? 0];
}

/**
 * `POST /import/network?name=&at=LON,LAT&rotate=DEG&stations=made|none`: the body is an EPANET input file. Answers 202 with the import's
 * id when all of it has arrived; the rest is told by `networkImport(id)`.
 */
export function addImportRoute(service: Service, { imports, folder }: { imports: ImportService; folder: string }): void {
  void service.app.register(async (app) => {
    takeBodiesAsStreams(app);
    app.post('/import/network', { config: { audit: { action: 'importNetwork', category: 'CHANGE' } } }, async (request, reply) => {
      try {
        const viewer = await service.viewerOf(request);
        requirePermission(viewer, 'network:write', 'POST /import/network');
        const { name, at, rotate, stations, fileName } = parseQuestion(request.query);
        if (await imports.isTaken(viewer, name)) throw alreadyExists(name);
        const path = join(folder, `${newId()}.inp`);
        await receiveUpload(request.body as Readable | undefined, path, 'The body is empty: send the EPANET input file as it is');
        const importId = await imports.begin(viewer, { name, fileName: fileName ?? `${name}.inp`, path, rotateDeg: rotate, makesStations: stations === 'made', ...(at && { at }) });
        return await reply.code(202).send({ importId });
      } catch (error) {
        // What was not read would keep the connection from its answer.
        request.raw.resume();
        throw error;
      }
    });
  });
}

function parseQuestion(query: unknown): z.infer<typeof question> {
  const parsed = question.safeParse(query);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  const field = String(path[0] ?? 'query');
  throw new BadUserInput(`${field}: ${message}`, field);
}

const alreadyExists = (name: string) =>
  new GraphQLError(`A network called "${name}" is published already: retire it first or give another name`, { extensions: { code: 'ALREADY_EXISTS', field: 'name', http: { status: 409 } } });
