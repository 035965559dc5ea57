import { expect, it } from 'vitest';
import { z } from 'zod';
import { repository } from '../repository.ts';
import { settingsOf } from './processes.ts';

it('tells values, default and meaning of each variable', () => {
  const shape = z.object({
    PORT: z.coerce.number().int().min(1).max(65_535).default(4000).describe('The port.'),
    SIZE: z.enum(['small', 'large']).describe('How much.'),
    WHERE: z.url().optional(),
    FILE: z.string().transform((path) => `/${path}`).default(`${repository}/schema/x.graphql`),
  });
  expect(settingsOf(shape)).toEqual([
    { name: 'PORT', values: 'number 1..65535', otherwise: '4000', description: 'The port.' },
    { name: 'SIZE', values: '`small`, `large`', otherwise: undefined, description: 'How much.' },
    { name: 'WHERE', values: 'URL', otherwise: null, description: '' },
    { name: 'FILE', values: 'text', otherwise: 'schema/x.graphql', description: '' },
  ]);
});
