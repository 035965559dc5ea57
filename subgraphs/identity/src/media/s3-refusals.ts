/** Codes of https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html that a setting mends. */
const SETTINGS: Record<string, string> = {
  NoSuchBucket: 'HYDROGRAPH_S3_BUCKET',
  InvalidBucketName: 'HYDROGRAPH_S3_BUCKET',
  AccessDenied: 'the rights of HYDROGRAPH_S3_KEY_ID in HYDROGRAPH_S3_BUCKET',
  InvalidAccessKeyId: 'HYDROGRAPH_S3_KEY_ID',
  SignatureDoesNotMatch: 'HYDROGRAPH_S3_SECRET',
  AuthorizationHeaderMalformed: 'HYDROGRAPH_S3_REGION',
  PermanentRedirect: 'HYDROGRAPH_S3_URL and HYDROGRAPH_S3_REGION',
  TemporaryRedirect: 'HYDROGRAPH_S3_URL',
  SecondLevelDomainForbidden: 'HYDROGRAPH_S3_ADDRESSING',
  RequestTimeTooSkewed: 'the clock of this machine',
};

const textOf = (xml: string, element: string): string | undefined => new RegExp(`<${element}>([^<]{1,500})</${element}>`).exec(xml)?.[1];

/** What an object store's refusal means, and which setting to look at. */
export function explainRefusal(status: number, body: string, { bucket }: { bucket: string }): string {
  const code = textOf(body, 'Code');
  const said = textOf(body, 'Message');
  const setting = SETTINGS[code ?? ''];
  return `the object store refused with ${[status, code].filter(Boolean).join(' ')}${said ? `: ${said}` : ''} (bucket "${bucket}"${setting ? `; look at ${setting}` : ''})`;
}
