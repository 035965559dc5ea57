import { expect, it } from 'vitest';
import { newId } from '@hydrograph/entities';
import { newSecret } from '../sign-on/secret.ts';
import { keyText, readKey } from './key-text.ts';

it('reads what it wrote, and nothing else', () => {
  const parts = { id: newId(), secret: newSecret() };
  const text = keyText(parts);
  expect(readKey(text)).toEqual(parts);
  for (const wrong of ['', 'hgk_', `${text}x`, ` ${text}`, text.slice(0, -1), text.replace('hgk', 'HGK'), parts.secret, `hgk_${parts.id}_${parts.secret}`, `${text}\n`]) expect(readKey(wrong), wrong).toBeNull();
});
