import { workerData } from 'node:worker_threads';
import { answerCalls } from './worker-answer.ts';
import { openSampleTable } from './write.ts';

const { file, zone } = workerData as { file: string; zone: string };
answerCalls(() => openSampleTable(file, zone));
