import { workerData } from 'node:worker_threads';
import { openSampleView } from './read.ts';
import { answerCalls } from './worker-answer.ts';

answerCalls(() => openSampleView((workerData as { file: string }).file));
