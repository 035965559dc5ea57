import { expect, it } from 'vitest';
import { readExample } from './examples.ts';

it('takes the title from the first comment and the name from the file', () => {
  expect(readExample('../router/examples/01-longest-mains.graphql', '# The longest mains\nquery { pipes { nodes { code } } }')).toMatchObject({
    name: '01-longest-mains',
    title: 'The longest mains',
  });
});

it('falls back to the name of the file', () => {
  expect(readExample('a/live-pressure.graphql', '{ __typename }').title).toBe('live pressure');
});
