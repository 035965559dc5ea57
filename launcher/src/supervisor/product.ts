import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherEnv } from '../env.ts';
import type { Texts } from '../texts.ts';
import { findRouter, NoSuchRouter, type RouterProgram } from '../../../router/apollo-router/binary.ts';
import { demoPlan } from '../demo/plan.ts';
import { prepareFrontend, prepareTemplate } from '../prepare/clone.ts';
import { takeDataFolder } from './data-folder.ts';
import { openLogFile } from './log-file.ts';
import { planProcesses, portNames, productUrl, type PlanInput, type Ports } from './plan.ts';
import { freePorts, isFree } from './ports.ts';
import { createProblemReporter } from './problems.ts';
import { openSecrets } from './secrets.ts';
import { endRouterLeftBehind, rememberRouter } from './router-process.ts';
import { supervise, type ProcessPlan, type Supervised, type SuperviseOptions } from './supervised.ts';

/** The product cannot start; the message is one line that names what and where. */
export class StartRefused extends Error {}

export interface Product {
  url: string;
  parts: ReadonlyMap<string, Supervised>;
  stop(): Promise<void>;
}

export interface StartOptions {
  env: LauncherEnv;
  texts: Texts;
  say: (line: string) => void;
  /** The bundled app; a development server serves it otherwise. */
  frontend?: boolean;
  /** Where the app is opened; the product's own address unless given. */
  appUrl?: string;
  signal?: AbortSignal;
  /** Whether a new database starts from the template with all tables; it is made when absent. */
  template?: boolean;
  /** The processes to run; those of the whole product unless given. */
  plan?: (input: PlanInput) => ProcessPlan[];
  /** Pauses before a process that died is started again; a growing one unless given. */
  pauses?: Pick<SuperviseOptions, 'firstDelayMs' | 'maxDelayMs'>;
}

/** Starts every process of the product and waits until all are ready. Ends what it started when one cannot start. */
export async function startProduct({ env, texts, say, frontend = true, template = true, appUrl, signal, plan = planProcesses, pauses }: StartOptions): Promise<Product> {
  const startedAt = Date.now();
  const folder = takeDataFolder(env.dataDir);
  const parts = new Map<string, Supervised>();
  const building = new AbortController();
  let stopped: Promise<void> | undefined;
  let stopping = false;
  // What fails while everything ends is in the logs; on the console it would only alarm.
  const tell = (line: string): void => {
    if (!stopping) say(line);
  };
  const stop = () =>
    (stopped ??= (async () => {
      building.abort();
      stopping = true;
      await stopInOrder(parts);
      folder.release();
    })());
  signal?.addEventListener('abort', () => void stop());
  try {
    const ports = await choosePorts(env);
    const secrets = openSecrets(env.dataDir);
    mkdirSync(join(env.dataDir, 'telemetry'), { recursive: true });
    const administratorCode = randomBytes(24).toString('base64url');
    const url = productUrl(env, ports.edge);
    folder.announce({ url, pid: process.pid, ports, startedAt: new Date(startedAt).toISOString() });
    say(texts.starting);
    const starting: Promise<void>[] = [];
    const start = async (process: ProcessPlan): Promise<void> => {
      if (process.after) await parts.get(process.after)?.ready();
      signal?.throwIfAborted();
      const askFrom = process.readyLast ? Promise.allSettled(starting) : undefined;
      const part = startPart(process, { env, texts, say: tell, pauses, askFrom });
      parts.set(process.name, part);
      await part.ready();
      say(texts.partReady(process.name, seconds(startedAt)));
    };
    const telling = { texts, say: tell, signal: building.signal };
    const frontendDone = frontend ? prepareFrontend(telling) : Promise.resolve();
    frontendDone.catch(() => undefined);
    const newDatabase = template && !env.databaseUrl && !existsSync(join(env.dataDir, 'database'));
    const router = env.routerUrl ? undefined : chooseRouter();
    say(env.routerUrl ? texts.routerElsewhere(env.routerUrl) : router ? texts.router(router.version, router.file) : texts.noRouter);
    if (router) endRouterLeftBehind(env.dataDir);
    const plans = plan({ env, ports, ...secrets, administratorCode, frontend, router: router?.file, template: newDatabase ? await prepareTemplate(telling) : undefined });
    for (const process of plans) starting.push(start(process));
    const allReady = Promise.all([...starting, frontendDone]);
    const demo = demoPlan(env, url);
    if (demo) void startDemo(demo, { env, texts, say: tell, goWhen: allReady }, parts, { startedAt, signal: building.signal });
    await allReady;
    signal?.throwIfAborted();
    say(texts.mqtt(ports.mqtt));
    say(texts.signIn(`${appUrl ?? url}/sign-in?code=${administratorCode}`));
    say(texts.ready(url, seconds(startedAt)));
    return { url, parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The town comes alive after the product is ready, without keeping anybody waiting. It is planned before: from when the
 * database serves, since until then the others need every core.
 */
async function startDemo(demo: ProcessPlan, options: PartOptions, parts: Map<string, Supervised>, { startedAt, signal }: { startedAt: number; signal: AbortSignal }): Promise<void> {
  try {
    await (parts.get('database') ?? parts.get('collector'))?.ready();
    if (signal.aborted) return;
    const part = startPart(demo, options);
    parts.set(demo.name, part);
    await part.ready();
    options.say(options.texts.demoReady(seconds(startedAt)));
  } catch (error) {
    options.say(options.texts.demoFailed(error instanceof Error ? error.message : String(error)));
  }
}

type PartOptions = Pick<StartOptions, 'env' | 'texts' | 'say' | 'pauses'> & Pick<SuperviseOptions, 'askFrom' | 'goWhen'>;

function startPart(plan: ProcessPlan, { env, texts, say, pauses, askFrom, goWhen }: PartOptions): Supervised {
  const file = join(env.dataDir, 'logs', `${plan.name}.log`);
  const problems = createProblemReporter((text) => say(texts.problem(plan.name, text, file)));
  return supervise(plan, {
    ...pauses,
    ...(askFrom && { askFrom }),
    ...(goWhen && { goWhen }),
    ...(plan.program && { onStarted: (pid) => rememberRouter(env.dataDir, pid) }),
    log: openLogFile(file, { onLost: (error) => say(texts.problem(plan.name, error.message, file)) }),
    onLine: problems.take,
    onDied: (how, delayMs) => say(texts.died(plan.name, how, (delayMs / 1000).toFixed(1))),
    onBack: (ms) => say(texts.back(plan.name, (ms / 1000).toFixed(1))),
  });
}

function chooseRouter(): RouterProgram | undefined {
  try {
    return findRouter(process.env);
  } catch (error) {
    if (error instanceof NoSuchRouter) throw new StartRefused(error.message);
    throw error;
  }
}

async function choosePorts(env: LauncherEnv): Promise<Ports> {
  if (!(await isFree(env.port, env.host))) {
    throw new StartRefused(`Port ${env.port} on ${env.host} is in use by another program. Stop that one, or choose another port with HYDROGRAPH_PORT, for example HYDROGRAPH_PORT=${env.port + 100} npm start`);
  }
  if (env.mqttPort === env.port) throw new StartRefused(`HYDROGRAPH_PORT and HYDROGRAPH_MQTT_PORT are both ${env.port}: choose two ports`);
  if (env.mqttPort && !env.mqttUrl && !(await isFree(env.mqttPort))) {
    throw new StartRefused(`Port ${env.mqttPort} (HYDROGRAPH_MQTT_PORT) is in use by another program. Stop that one or choose another port.`);
  }
  const inner = await freePorts(env.port + 1, portNames.length, env.mqttPort ? [env.mqttPort] : []);
  const [mqtt = 1883] = env.mqttPort ? [env.mqttPort] : await freePorts(1883, 1, [env.port, ...inner]);
  const named = Object.fromEntries(portNames.map((name, index) => [name, inner[index]])) as Record<(typeof portNames)[number], number>;
  return { ...named, edge: env.port, mqtt };
}

/** Whoever asks is stopped before whoever answers; the database last, so that what is being written finds its store. */
async function stopInOrder(parts: Map<string, Supervised>): Promise<void> {
  const asking = ['demo', 'edge'];
  const storing = ['collector', 'database'];
  const answering = [...parts.keys()].filter((name) => !asking.includes(name) && !storing.includes(name));
  for (const names of [asking, answering, ['collector'], ['database']]) await Promise.all(names.map((name) => parts.get(name)?.stop()));
}

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(1);
