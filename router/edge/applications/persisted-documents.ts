import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../operations/refusals.ts';
import type { ApplicationSettings, IdentityLink } from './identity-link.ts';

/** How a request names its document. */
export interface DocumentReference {
  /** Its text, where it was sent. */
  query: string | undefined;
  /** SHA-256 of its text in hexadecimal digits, where that was sent. */
  hash: string | undefined;
}

/** The hash that a body names its document by: `documentId`, or automatic persisted queries; undefined without one. */
export function hashOfBody(documentId: unknown, extensions: Record<string, unknown> | null): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (documentId == null && persisted === undefined) return undefined;
  const { version, sha256Hash } = (persisted ?? {}) as Record<string, unknown>;
  if (documentId == null && version !== 1) throw new Refusal('BAD_REQUEST', 'extensions.persistedQuery must be { version: 1, sha256Hash }');
  const hash = String(documentId ?? sha256Hash).replace(/^sha256:/, '');
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Refusal('BAD_REQUEST', 'The hash of a document must be SHA-256 in 64 hexadecimal digits');
  return hash;
}

/** Documents known by their hash: those on the trusted lists of applications, and those that clients have sent before. */
export interface PersistedDocuments {
  /** The text to be run. Throws when it is not known, or not on the list of an application that may run no others. */
  textOf(reference: DocumentReference, application: ApplicationSettings | undefined): string | Promise<string>;
  /** Forgets what is known of an application's list. */
  forget(applicationId: string): void;
}

const textChars = 10_000_000;
const unknownForMs = 5000;

export function createPersistedDocuments(link: IdentityLink | undefined): PersistedDocuments {
  // Automatic persisted queries: whoever has sent a text may send its hash from then on.
  const sent = new LRUCache<string, string>({ maxSize: textChars, sizeCalculation: (text) => text.length + 100 });
  const hashes = new LRUCache<string, string>({ maxSize: textChars, sizeCalculation: (_hash, text) => text.length + 100 });
  const trusted = new LRUCache<string, string>({ maxSize: textChars, sizeCalculation: (text) => text.length + 200 });
  const untrusted = new LRUCache<string, true>({ max: 10_000, ttl: unknownForMs });
  const asking = new Map<string, Promise<string | null>>();

  const hashOf = (text: string): string => {
    let hash = hashes.get(text);
    if (!hash) hashes.set(text, (hash = createHash('sha256').update(text).digest('hex')));
    return hash;
  };

  const trustedText = (applicationId: string, hash: string): string | null | Promise<string | null> => {
    const name = `${applicationId} ${hash}`;
    const known = trusted.get(name) ?? (untrusted.has(name) ? null : undefined);
    if (known !== undefined) return known;
    if (!link) return null;
    let running = asking.get(name);
    if (!running) {
      running = link
        .document(applicationId, hash)
        .then((text) => {
          if (text === null) untrusted.set(name, true);
          else trusted.set(name, text);
          return text;
        })
        .finally(() => asking.delete(name));
      asking.set(name, running);
    }
    return running.catch(() => {
      throw new Refusal('SERVICE_UNAVAILABLE', 'The trusted list cannot be read just now: identity does not answer', { service: 'identity' });
    });
  };

  const ofTrusted = (applicationId: string, hash: string): string | Promise<string> => {
    const found = trustedText(applicationId, hash);
    const checked = (text: string | null): string => {
      if (text !== null) return text;
      throw new Refusal('DOCUMENT_NOT_TRUSTED', 'This application runs the documents of its trusted list and no others', { hash });
    };
    return typeof found === 'object' && found !== null ? found.then(checked) : checked(found);
  };

  const known = async (hash: string, application: ApplicationSettings | undefined): Promise<string> => {
    const text = sent.get(hash) ?? (application && (await trustedText(application.id, hash)));
    // The message that clients of automatic persisted queries know: they send the text then.
    if (text == null) throw new Refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { status: 200 });
    return text;
  };

  return {
    textOf({ query, hash }, application) {
      if (query !== undefined && hash !== undefined && hashOf(query) !== hash) throw new Refusal('BAD_REQUEST', 'The hash is not the SHA-256 of the text of the document');
      if (application?.trustedDocumentsOnly) return ofTrusted(application.id, hash ?? hashOf(query ?? ''));
      if (query === undefined) return known(hash ?? '', application);
      if (hash !== undefined) sent.set(hash, query);
      return query;
    },
    forget(applicationId) {
      for (const list of [trusted, untrusted]) for (const name of list.keys()) if (name.startsWith(applicationId)) list.delete(name);
    },
  };
}
