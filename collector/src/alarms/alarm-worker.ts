import { workerData } from 'node:worker_threads';
import { answerCalls } from '@hydrograph/telemetry/sqlite/worker-answer.ts';
import { openAlarmBook } from './alarm-book.ts';
import type { AlarmBookOptions } from './alarm-book.ts';

answerCalls(() => openAlarmBook(workerData as AlarmBookOptions));
