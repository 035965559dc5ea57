import { type EngineSession, openEngine } from './engine.ts';
import { HydraulicsFailed } from './failure.ts';
import type { ChlorineDecay } from './quality.ts';
import type { HydraulicStep, HydraulicWarning } from './results.ts';
import type { DayCase } from './messages.ts';

const HOURS = 24;

/** Days of one network, solved one after the other in the same opened engine. */
export interface ScenarioSession {
  session: EngineSession;
  solve(day: DayCase, onHour: (step: HydraulicStep) => void): void;
  chlorine(day: DayCase, decay: ChlorineDecay, onHour: (share: Float32Array) => void): void;
}

export async function openScenarios(inpText: string, onWarning: (warning: HydraulicWarning) => void): Promise<ScenarioSession> {
  const session = await openEngine(inpText, onWarning);
  session.setTime('duration', HOURS * 3600);
  session.setTime('hydraulicStep', 3600);
  session.setTime('reportStep', 3600);
  session.begin();
  let leak: number | undefined;
  const apply = ({ patterns, demandFactor, tankLevelsM, leak: wanted }: DayCase) => {
    for (const [id, multipliers] of Object.entries(patterns)) session.setPattern(id, multipliers);
    session.setDemandMultiplier(demandFactor);
    for (const [node, levelM] of Object.entries(tankLevelsM)) session.setTankLevel(Number(node), levelM);
    if (leak !== undefined) session.setEmitter(leak, 0);
    if (wanted) session.setEmitter(wanted.node, wanted.coefficientM3PerH);
    leak = wanted?.node;
  };
  return {
    session,
    solve(day, onHour) {
      apply(day);
      session.setTime('duration', HOURS * 3600);
      session.restart();
      let timeS: number;
      do {
        // Tanks that fill and controls that switch lie between the hours; nobody reads those moments.
        timeS = session.settle();
        if (timeS % 3600 === 0) onHour(session.read(timeS));
      } while (session.proceed() > 0);
      if (timeS < HOURS * 3600) throw new HydraulicsFailed('the day came to an early end', 0, timeS);
    },
    chlorine(day, decay, onHour) {
      apply(day);
      session.quality.run(decay, onHour);
    },
  };
}
