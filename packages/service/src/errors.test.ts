import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createDatabase, systemActor } from '@hydrograph/entities';
import { PipeSchema } from '../../entities/test/pipes.ts';
import { formatError, statusOf } from './errors.ts';

const context = { log: pino({ level: 'silent' }), requestId: 'r1' };

describe('errors as a client sees them', () => {
  it('say that a store does not answer, without naming it', async () => {
    const database = await createDatabase({ url: 'postgres://somebody:hunter2@127.0.0.1:1/x', schema: 'x', entities: [PipeSchema], migrations: [] });
    const failure = await database.fork(systemActor('test')).execute('select 1').catch((error: unknown) => error);
    expect(formatError(failure, context)).toEqual({ message: 'A store does not answer just now (request r1)', extensions: { code: 'SERVICE_UNAVAILABLE', requestId: 'r1' } });
    const start = database.migrate();
    await expect(start).rejects.toThrow('The database "x" at 127.0.0.1:1 cannot be used as somebody');
    await expect(start).rejects.not.toThrow('hunter2');
    await database.close();
  });

  it('hide a bug behind the id of the request, also one that graphql itself found', () => {
    const bug = { message: 'Internal error (request r1)', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' } };
    expect(formatError(new Error('select * from secrets'), context)).toEqual(bug);
    expect(formatError(new GraphQLError('Cannot return null for non-nullable field Pipe.code.', { path: ['pipe', 'code'] }), context)).toEqual({ ...bug, path: ['pipe', 'code'] });
    expect(formatError('a text', context)).toEqual(bug);
  });

  it('pass with their code, without what is meant for HTTP', () => {
    const error = new GraphQLError('no', { extensions: { code: 'FORBIDDEN', http: { status: 403 }, stacktrace: ['x'] } });
    expect(formatError(error, context)).toEqual({ message: 'no', extensions: { code: 'FORBIDDEN' } });
  });

  it('decide the HTTP status only when nothing at all was answered', () => {
    const unauthenticated = new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    expect(statusOf({ data: { a: null }, errors: [unauthenticated] })).toBe(401);
    expect(statusOf({ data: { a: 1, b: null }, errors: [unauthenticated] })).toBe(200);
    expect(statusOf({ errors: [new GraphQLError('Syntax Error: x')] })).toBe(400);
    expect(statusOf({ data: { a: 1 } })).toBe(200);
  });
});
