export type * from './inp/network.ts';
export { summarise } from './inp/network.ts';
export { InpRefused } from './inp/refusal.ts';
export { type ReadOptions, readInp } from './inp/read-inp.ts';
