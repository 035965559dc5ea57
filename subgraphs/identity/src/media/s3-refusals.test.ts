import { expect, it } from 'vitest';
import { explainRefusal } from './s3-refusals.ts';

const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no &amp; never</Message></Error>`;

it.each([
  [403, refusal('SignatureDoesNotMatch'), 'look at HYDROGRAPH_S3_SECRET)'],
  [403, refusal('InvalidAccessKeyId'), 'look at HYDROGRAPH_S3_KEY_ID)'],
  [404, refusal('NoSuchBucket'), 'look at HYDROGRAPH_S3_BUCKET)'],
  [403, refusal('RequestTimeTooSkewed'), 'look at the clock of this machine)'],
  [418, refusal('Teapot'), '418 Teapot: no &amp; never (bucket "files")'],
  [502, '<html>Bad Gateway</html>', 'refused with 502 (bucket "files")'],
])('an answer %i says what to look at', (status, body, said) => {
  expect(explainRefusal(status, body, { bucket: 'files' })).toContain(said);
});
