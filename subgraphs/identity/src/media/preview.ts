import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';

/** Longer side of a preview, px. */
const SIDE = 480;
/** Larger pictures have no preview: a small file can hold many pixels. */
const MOST_PIXELS = 50_000_000;
export const MOST_BYTES = 64 * 1024 * 1024;
const SECONDS = 10;

/** A picture has no preview: it is broken, too large, or of a kind that is not read. */
export class NoPreview extends Error {
  override name = 'NoPreview';
}

/** A small WebP of a picture, upright and without what its camera wrote into it. Made on threads of libvips, never on the event loop. */
export async function previewOf(picture: Readable): Promise<Buffer> {
  try {
    return await sharp(await buffer(picture), { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds: SECONDS })
      .toBuffer();
  } catch (cause) {
    throw new NoPreview(`no preview can be made: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
