import { Readable } from 'node:stream';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { NoPreview, previewOf, TooManyPreviews } from './preview.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0a84ff' } });
const from = (bytes: Buffer) => () => Promise.resolve(Readable.from([bytes]));

it('makes a small picture of a large one, and no larger one of a small one', async () => {
  const sizeOf = async (width: number, height: number) => {
    const { width: w, height: h, format } = await sharp(await previewOf(from(await picture(width, height).png().toBuffer()))).metadata();
    return [w, h, format];
  };
  expect(await sizeOf(1600, 900)).toEqual([480, 270, 'webp']);
  expect(await sizeOf(30, 20)).toEqual([30, 20, 'webp']);
});

it('turns a picture upright, and leaves out what its camera wrote', async () => {
  const turned = await picture(1600, 900).jpeg().withExif({ IFD0: { Make: 'secret place' } }).withMetadata({ orientation: 6 }).toBuffer();
  const small = await previewOf(from(turned));
  expect(await sharp(small).metadata()).toMatchObject({ width: 270, height: 480 });
  expect((await sharp(small).metadata()).exif).toBeUndefined();
});

it('refuses what is broken, cut off, or a bomb', async () => {
  const whole = await picture(400, 400).png().toBuffer();
  const bomb = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"></svg>`);
  for (const bad of [Buffer.from('no picture'), whole.subarray(0, 100), bomb]) await expect(previewOf(from(bad))).rejects.toThrow(NoPreview);
});

it('makes two at a time, and turns away when a hundred wait', async () => {
  const whole = await picture(40, 40).png().toBuffer();
  const opened = { now: 0, most: 0 };
  const go = Promise.withResolvers<void>();
  const wanted = Array.from({ length: 102 }, () => previewOf(async () => {
    opened.most = Math.max(opened.most, ++opened.now);
    await go.promise;
    opened.now--;
    return Readable.from([whole]);
  }));
  await expect.poll(() => opened.now).toBe(2);
  await expect(previewOf(from(whole))).rejects.toThrow(TooManyPreviews);
  go.resolve();
  expect((await Promise.all(wanted)).every(({ length }) => length > 0)).toBe(true);
  expect(opened.most).toBe(2);
});
