import { workerData } from 'node:worker_threads';
import { openTelemetry, type TelemetryPlace } from '@hydrograph/telemetry';
import { answerCalls } from '@hydrograph/telemetry/sqlite/worker-answer.ts';
import { createCleaner } from './cleaner.ts';
import { openCleaningTable } from './cleaning-table.ts';
import { createDays } from './days.ts';

export interface CleaningWorkerData {
  readonly file: string;
  readonly place: TelemetryPlace;
  readonly zone: string;
  readonly everyMs: number;
}

answerCalls(() => {
  const { file, place, zone, everyMs } = workerData as CleaningWorkerData;
  return createCleaner({ table: openCleaningTable(file), reader: openTelemetry(place, 'read'), days: createDays(zone), everyMs });
});
