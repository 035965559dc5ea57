import { parentPort } from 'node:worker_threads';
import { type EngineSession, openEngine } from './engine.ts';
import { HydraulicsFailed } from './failure.ts';
import type { Answer, Question } from './messages.ts';
import type { HydraulicStep, HydraulicWarning } from './results.ts';
import { type ScenarioSession, openScenarios } from './scenario-session.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');

let scenarios: ScenarioSession | undefined;
let warnings: HydraulicWarning[] = [];
const hear = (warning: HydraulicWarning) => warnings.push(warning);

const say = (answer: Answer) => port.postMessage(answer);
const sayStep = (step: HydraulicStep) =>
  port.postMessage({ say: 'step', step } satisfies Answer, Object.values(step).flatMap((value) => (typeof value === 'number' ? [] : [value.buffer as ArrayBuffer])));

const answers: { [Ask in Question['ask']]: (question: Extract<Question, { ask: Ask }>) => Promise<void> | void } = { run, prepare, day, chlorine, close };

let queue = Promise.resolve();
port.on('message', (question: Question) => {
  queue = queue.then(async () => {
    warnings = [];
    try {
      await (answers[question.ask] as (question: Question) => Promise<void> | void)(question);
      say({ say: 'done', warnings });
    } catch (error) {
      const { code, timeS } = error instanceof HydraulicsFailed ? error : { code: 0, timeS: undefined };
      say({ say: 'failed', message: error instanceof Error ? error.message : String(error), code, timeS });
    }
  });
});

async function run({ inpText, hours, reportStepS }: Extract<Question, { ask: 'run' }>): Promise<void> {
  const session = await openEngine(inpText, hear);
  try {
    if (hours !== undefined) session.setTime('duration', Math.round(hours * 3600));
    if (reportStepS !== undefined) session.setTime('reportStep', reportStepS);
    sayIndex(session);
    const [everyS, fromS] = [session.getTime('reportStep'), session.getTime('reportStart')];
    session.begin();
    do {
      const step = session.solve();
      if (step.timeS >= fromS && (step.timeS - fromS) % everyS === 0) sayStep(step);
    } while (session.proceed() > 0);
  } finally {
    session.close();
  }
}

async function prepare({ inpText }: Extract<Question, { ask: 'prepare' }>): Promise<void> {
  scenarios?.session.close();
  scenarios = await openScenarios(inpText, hear);
  sayIndex(scenarios.session);
}

function day({ day: wanted }: Extract<Question, { ask: 'day' }>): void {
  prepared().solve(wanted, sayStep);
}

function chlorine({ day: each, decay }: Extract<Question, { ask: 'chlorine' }>): void {
  prepared().chlorine(each, decay, (values) => port?.postMessage({ say: 'nodes', values } satisfies Answer, [values.buffer as ArrayBuffer]));
}

function prepared(): ScenarioSession {
  if (scenarios === undefined) throw new HydraulicsFailed('no network is prepared', 0);
  return scenarios;
}

function close(): void {
  scenarios?.session.close();
  scenarios = undefined;
}

function sayIndex({ nodeIds, linkIds, pumps }: EngineSession): void {
  say({ say: 'index', index: { nodeIds, linkIds, pumps } });
}
