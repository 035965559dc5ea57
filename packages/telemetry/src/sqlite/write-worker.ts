import { workerData } from 'node:worker_threads';
import { answerCalls } from './worker-answer.ts';
import { openSampleTable } from './write.ts';

answerCalls(() => openSampleTable((workerData as { file: string }).file));
