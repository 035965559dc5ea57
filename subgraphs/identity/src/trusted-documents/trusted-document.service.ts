import { createHash } from 'node:crypto';
import { findOrRefuse, refusals, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import { GraphQLError, Kind, parse } from 'graphql';
import { Application } from '../applications/application.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddTrustedDocumentsInput, RemoveTrustedDocumentsInput, TrustedDocumentInput } from '../generated/schema.ts';
import { TrustedDocument } from './trusted-document.entity.ts';

/** The answer to a change of a trusted list. */
export interface TrustedDocumentsAnswer {
  readonly documents: readonly TrustedDocument[];
  readonly userErrors: UserError[];
}

const MOST_AT_ONCE = 500;
const MOST_OF_ONE = 5000;
const MOST_CHARACTERS = 100_000;
const MOST_TOKENS = 20_000;

interface Read {
  readonly hash: string;
  readonly name: string;
  readonly text: string;
}

/** Adds documents to an application's list: all of them, or none. */
export function addTrustedDocuments(context: ChangeContext, { applicationId, documents }: AddTrustedDocumentsInput): Promise<TrustedDocumentsAnswer> {
  const found = refusals();
  refuseTooMany(found, documents, MOST_AT_ONCE, 'documents');
  const read = found.any ? [] : documents.flatMap((document, index) => readDocument(found, document, index) ?? []);
  return auditedChange(context, { action: 'addTrustedDocuments', detail: { applicationId, documents: read.map(({ hash, name }) => ({ hash, name })) } }, async (em) => {
    const application = await findOrRefuse(em, Application, applicationId, found, 'application', 'applicationId');
    if (!application || found.any) return { documents: [], userErrors: found.list };
    const known = new Map((await em.find(TrustedDocument, { applicationId, hash: { $in: read.map(({ hash }) => hash) } })).map((document) => [document.hash, document]));
    const target = `Application ${applicationId}`;
    const added = read.filter(({ hash }) => !known.has(hash));
    const has = await em.count(TrustedDocument, { applicationId });
    if (has + added.length > MOST_OF_ONE) found.add(['documents'], 'TOO_MANY', `the application has ${has} documents; ${MOST_OF_ONE} are allowed: take some off its list first`);
    if (found.any) return { documents: [], userErrors: found.list, target };
    for (const each of added) if (!known.has(each.hash)) known.set(each.hash, em.create(TrustedDocument, { ...each, tenantId: application.tenantId, applicationId }));
    await em.flush();
    return { documents: read.map(({ hash }) => known.get(hash)!), userErrors: [], target };
  });
}

/** Takes documents off an application's list: all of them, or none. */
export function removeTrustedDocuments(context: ChangeContext, { applicationId, hashes }: RemoveTrustedDocumentsInput): Promise<TrustedDocumentsAnswer> {
  return auditedChange(context, { action: 'removeTrustedDocuments', detail: { applicationId, hashes: hashes.slice(0, MOST_AT_ONCE) } }, async (em) => {
    const found = refusals();
    refuseTooMany(found, hashes, MOST_AT_ONCE, 'hashes');
    const application = await findOrRefuse(em, Application, applicationId, found, 'application', 'applicationId');
    const known = application && !found.any ? new Map((await em.find(TrustedDocument, { applicationId, hash: { $in: [...hashes] } })).map((document) => [document.hash, document])) : undefined;
    if (known) hashes.forEach((hash, index) => known.has(hash) || found.add(['hashes', index], 'NOT_FOUND', `the application has no document of the hash "${hash.slice(0, 100)}"`));
    if (!known || found.any) return { documents: [], userErrors: found.list };
    for (const document of known.values()) em.remove(document);
    return { documents: hashes.map((hash) => known.get(hash)!), userErrors: [], target: `Application ${applicationId}` };
  });
}

/** Whether its fields exist is for the edge to say, which knows the whole graph; here it must be a document at all. */
function readDocument(found: Refusals, { name, text }: TrustedDocumentInput, index: number): Read | undefined {
  const refuse = (message: string): undefined => found.add(['documents', index, 'text'], 'INVALID_VALUE', message) as undefined;
  if (text.length > MOST_CHARACTERS) return refuse(`a document may have ${MOST_CHARACTERS} characters`);
  try {
    const operations = parse(text, { maxTokens: MOST_TOKENS, noLocation: true }).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operations.length === 0) return refuse('the document has no operation');
    return { hash: hashOfDocument(text), name: (name?.trim() || operations[0]?.name?.value) ?? 'unnamed', text };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return refuse(error.message);
  }
}

/** How a document is named everywhere: SHA-256 of its text, in hexadecimal digits. */
export const hashOfDocument = (text: string): string => createHash('sha256').update(text).digest('hex');
