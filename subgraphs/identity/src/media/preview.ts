import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import pLimit from 'p-limit';
import sharp from 'sharp';

/** Longer side of a preview, px. */
const SIDE = 480;
/** Larger pictures have no preview: a small file can hold many pixels. */
const MOST_PIXELS = 50_000_000;
export const MOST_BYTES = 64 * 1024 * 1024;
const SECONDS = 10;
/** A picture of 50 million pixels takes 200 MB while it is made small: two at a time, and no long queue. */
const AT_ONCE = 2;
const MOST_WAITING = 100;
const inTurn = pLimit(AT_ONCE);

/** A picture has no preview: it is broken, too large, or of a kind that is not read. */
export class NoPreview extends Error {
  override name = 'NoPreview';
}

/** So many previews are wanted that another would wait too long. */
export class TooManyPreviews extends Error {
  override name = 'TooManyPreviews';
}

/** A small WebP of a picture, upright and without what its camera wrote into it. Made on threads of libvips, never on the event loop. `picture` is opened when its turn comes. Throws NoPreview and TooManyPreviews. */
export async function previewOf(picture: () => Promise<Readable>): Promise<Buffer> {
  if (inTurn.pendingCount >= MOST_WAITING) throw new TooManyPreviews(`${MOST_WAITING} previews are waited for already`);
  return inTurn(async () => makeSmall(await buffer(await picture())));
}

async function makeSmall(picture: Buffer): Promise<Buffer> {
  try {
    return await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  } catch (cause) {
    throw new NoPreview(`no preview can be made: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
