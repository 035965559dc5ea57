import { expect, it } from 'vitest';
import { messages as admin } from '../features/admin/messages.ts';
import { messages as developer } from '../features/developer/messages.ts';
import { messages as gis } from '../features/gis/messages.ts';
import { messages as monitoring } from '../features/monitoring/messages.ts';
import { languages } from '../ui/i18n.ts';
import { messages as ui } from '../ui/messages.ts';
import { messages as app } from './messages.ts';

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'object' ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`]));
}

it.each(Object.entries({ app, ui, admin, developer, gis, monitoring }))('%s says everything in every language', (_name, messages) => {
  const [first, ...others] = languages.map((language) => keysOf(messages[language]).toSorted());
  for (const keys of others) expect(keys).toEqual(first);
});

it('leaves no text empty', () => {
  for (const messages of [app, ui, admin, developer, gis, monitoring]) {
    for (const language of languages) expect(JSON.stringify(messages[language])).not.toContain('""');
  }
});

it('uses no curly quotes in English: the font that ships draws them as wide as a Chinese character', () => {
  for (const messages of [app, ui, admin, developer, gis, monitoring]) expect(JSON.stringify(messages.en)).not.toMatch(/[“”‘’]/);
});
