import { expect, it } from 'vitest';
import { examples, readExample } from './examples.ts';

it('takes the titles from the first two comments and the name from the file', () => {
  const text = '# 管网概览：数量与管长\n# The network: counts and lengths\nquery { __typename } # not this\n';
  expect(readExample('../router/examples/01-network.graphql', text)).toMatchObject({
    name: '01-network',
    titles: { 'zh-CN': '管网概览', en: 'The network' },
  });
});

it('falls back to the name of the file', () => {
  expect(readExample('a/live-pressure.graphql', '{ __typename }').titles.en).toBe('live pressure');
});

it('gives every example that comes with the product a short title in both languages', () => {
  for (const { titles } of examples) for (const title of Object.values(titles)) expect(title.length).toBeLessThan(60);
});
