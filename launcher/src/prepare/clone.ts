import type { Texts } from '../texts.ts';
import { buildFrontend, frontendFingerprint, frontendIsFresh } from './frontend.ts';
import { buildDatabaseTemplate, databaseTemplate } from './template.ts';

/** How a step of preparing tells what it does. */
export interface Telling {
  texts: Texts;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
}

/** Builds the app when its sources changed since it was built. @throws Error when the build fails. */
export async function prepareFrontend({ texts, say, signal }: Telling): Promise<void> {
  const fingerprint = frontendFingerprint();
  if (frontendIsFresh(fingerprint)) {
    say(texts.frontendFresh);
    return;
  }
  const from = Date.now();
  say(texts.frontendBuilding);
  await buildFrontend(fingerprint, { signal });
  say(texts.frontendReady(seconds(from)));
}

/**
 * Makes the template of the database when there is none for the present migrations.
 * @returns its folder; undefined when it cannot be made: a new database then runs the migrations itself.
 */
export async function prepareTemplate({ texts, say, signal }: Telling): Promise<string | undefined> {
  const template = databaseTemplate();
  if (template.isThere) return template.path;
  const from = Date.now();
  say(texts.templateBuilding);
  try {
    await buildDatabaseTemplate(template, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    say(texts.templateFailed(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
  say(texts.templateReady(seconds(from)));
  return template.path;
}

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(1);
