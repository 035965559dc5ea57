import { type TokenVerifier, Unauthenticated, type Viewer } from '@hydrograph/access';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AdmittedOperation } from '../admission/documents.ts';
import type { DocumentLimits } from '../admission/limits.ts';
import { Refusal } from '../operations/refusals.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import type { ApplicationSettings, IdentityLink } from './identity-link.ts';
import { createKeys } from './keys.ts';
import { createPersistedDocuments, type PersistedDocuments } from './persisted-documents.ts';

/** What a request shows of who sends it. */
export interface Credentials {
  authorization: string | undefined;
  apiKey?: string | undefined;
  requestId: string;
  /** Where it comes from. */
  address?: string | undefined;
}

/** An application that calls as itself. */
export interface CallingApplication {
  settings: ApplicationSettings;
  /** Limits of its documents; undefined where the installation's hold. */
  documentLimits: DocumentLimits | undefined;
  /** Root fields it may call; undefined for every one. */
  operations: ReadonlySet<string> | undefined;
  allowance: Allowance;
}

/** Who calls. */
export interface Caller {
  /** The token that goes on to the subgraphs. */
  authorization: string | undefined;
  /** Absent without a token, and when the token is not valid: then `fault` says why. */
  viewer?: Viewer;
  fault?: GraphQLError;
  application?: CallingApplication;
  /** Aborted when the caller's key has ended. */
  ended?: AbortSignal;
}

/** Knows those who call: users by their tokens, applications by their keys, with what holds for each application. */
export interface Callers {
  documents: PersistedDocuments;
  /** Never throws for a token that is not valid, because public fields answer without one; for a key it does. */
  identify(credentials: Credentials): Promise<Caller>;
  close(): Promise<void>;
}

export interface CallersOptions {
  verify: TokenVerifier;
  /** Absent where this edge has no secret to ask identity with: then applications are refused. */
  link: IdentityLink | undefined;
  /** Limits of documents that hold for everybody without others. */
  limits: DocumentLimits;
  log: { warn(fields: object, message: string): void };
  watchMs?: number;
}

const mostApplications = 5000;

export function createCallers({ verify, link, limits, log, watchMs = 1000 }: CallersOptions): Callers {
  const applications = new LRUCache<string, CallingApplication>({ max: mostApplications });
  const documents = createPersistedDocuments(link);
  const asking = new Map<string, Promise<CallingApplication>>();

  const keep = (settings: ApplicationSettings): CallingApplication => {
    const before = applications.peek(settings.id);
    if (before?.settings.documentsRevision !== settings.documentsRevision) documents.forget(settings.id);
    if (before && before.settings.revision !== settings.revision) {
      keys?.renew(settings.id);
      before.allowance.forgive();
    }
    const { depth, aliases, rootFields, operations } = settings;
    const own = depth !== null || aliases !== null || rootFields !== null;
    const application: CallingApplication = {
      settings,
      documentLimits: own ? { ...limits, ...(depth !== null && { depth }), ...(aliases !== null && { aliases }), ...(rootFields !== null && { rootFields }) } : undefined,
      operations: operations === null ? undefined : new Set(operations),
      allowance: before?.allowance ?? createAllowance(settings.id, link!),
    };
    applications.set(settings.id, application);
    return application;
  };

  const keys = link && createKeys({ link, onExchanged: ({ application }) => void keep(application) });

  const applicationOf = (id: string): CallingApplication | Promise<CallingApplication> => {
    const known = applications.get(id);
    if (known) return active(known);
    if (!link) throw new Refusal('SERVICE_UNAVAILABLE', 'This edge cannot ask identity about applications: it has no HYDROGRAPH_SERVICE_SECRET', { service: 'identity' });
    let running = asking.get(id);
    if (!running) asking.set(id, (running = fetchApplication(link, id).finally(() => asking.delete(id))));
    return running.then(active);
  };

  const fetchApplication = async (from: IdentityLink, id: string): Promise<CallingApplication> => {
    const answer = await from.watch([id], []).catch(() => {
      throw new Refusal('SERVICE_UNAVAILABLE', 'What this application may do cannot be told just now: identity does not answer', { service: 'identity' });
    });
    const [settings] = answer.applications;
    if (!settings) throw new Unauthenticated('refused');
    return keep(settings);
  };

  const byKey = async ({ apiKey, authorization, requestId, address = '' }: Credentials): Promise<Caller> => {
    if (authorization) throw new Refusal('BAD_REQUEST', 'Send either x-api-key or Authorization, not both');
    if (!keys) throw new Refusal('SERVICE_UNAVAILABLE', 'This edge cannot verify keys: it has no HYDROGRAPH_SERVICE_SECRET', { service: 'identity' });
    const key = await keys.exchange(apiKey!, { address, requestId });
    const viewer = await verify(key.authorization);
    return { authorization: key.authorization, viewer, application: await applicationOf(key.applicationId), ended: key.ended.signal };
  };

  let warned = false;
  const watch = async (from: IdentityLink) => {
    const ids = [...applications.keys()];
    if (ids.length === 0) return;
    const answer = await from.watch(ids, keys?.ids() ?? []);
    keys?.end(answer.deadKeys);
    for (const settings of answer.applications) keep(settings);
    await Promise.all([...applications.values()].map(({ allowance }) => tell(allowance, false)));
    warned = false;
  };
  let watching: Promise<void> | undefined;
  const timer =
    link &&
    setInterval(() => {
      watching ??= watch(link)
        .catch((error: unknown) => {
          if (!warned) log.warn({ err: error }, 'identity does not answer: changes of applications and their keys come later');
          warned = true;
        })
        .finally(() => (watching = undefined));
    }, watchMs);
  timer?.unref();

  return {
    documents,
    async identify(credentials) {
      if (credentials.apiKey !== undefined) return byKey(credentials);
      const { authorization } = credentials;
      if (!authorization) return { authorization };
      try {
        const viewer = await verify(authorization);
        return viewer.kind === 'application' ? { authorization, viewer, application: await applicationOf(viewer.id) } : { authorization, viewer };
      } catch (error) {
        if (error instanceof GraphQLError) return { authorization, fault: error };
        throw error;
      }
    },
    async close() {
      clearInterval(timer);
      await watching;
      const failed = (error: unknown) => log.warn({ err: error }, 'calls could not be given back to identity: they count as used');
      await Promise.all([...applications.values()].map(({ allowance }) => tell(allowance, true).catch(failed)));
    },
  };
}

/** Throws unless the application may call the operation's root fields, or the route in place of them. */
export function checkOperations({ operations }: CallingApplication, operation: Pick<AdmittedOperation, 'rootFields'>): void {
  const beyond = operations && operation.rootFields.find((field) => !operations.has(field));
  if (beyond) throw new Refusal('FORBIDDEN', `This application may not call ${beyond}: no API class of its has it`, { status: 403, coordinate: beyond });
}

async function tell(allowance: Allowance, all: boolean): Promise<void> {
  allowance.settle(all);
  await allowance.report();
}

function active(application: CallingApplication): CallingApplication {
  if (!application.settings.active) throw new Unauthenticated('refused');
  return application;
}
