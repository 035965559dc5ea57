import { workerData } from 'node:worker_threads';
import { answerCalls } from '@hydrograph/telemetry/sqlite/worker-answer.ts';
import { openUploadDesk, type UploadDeskOptions } from './upload-desk.ts';

answerCalls(() => openUploadDesk(workerData as UploadDeskOptions));
