// `npm run torture`: kills processes of a whole product under load and compares what was acknowledged with what is stored.
import { parseArgs } from 'node:util';
import type { Column } from './installation.ts';
import { type Deaths, torture } from './torture.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' }, column: { type: 'string', default: 'embedded' }, subgraphs: { type: 'string', default: 'together' }, victims: { type: 'string' } },
});
const kills = Number(values.kills);
const column: Column = values.column === 'production' ? 'production' : 'embedded';
const subgraphs = values.subgraphs === 'apart' ? 'apart' : 'together';
const from = Date.now();
let over = false;

// What was killed until then is compared all the same.
process.once('SIGINT', () => (over = true)).once('SIGTERM', () => (over = true));

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function table(deaths: readonly Deaths[]): string[] {
  const rows = deaths.map(({ victim, backAfterMs }) => {
    const sorted = backAfterMs.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted.length === 0 ? '-' : seconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0));
    return [victim, String(sorted.length), at(0.5), at(1)];
  });
  return [['process', 'kills', 'acknowledging again after s (median)', '(longest)'], ...rows].map(([name = '', count = '', median = '', longest = '']) => `${name.padEnd(10)} ${count.padStart(6)} ${median.padStart(38)} ${longest.padStart(10)}`);
}

const result = await torture({
  kills, seed: Number(values.seed), column, subgraphs, victims: values.victims?.split(','),
  isOver: () => over,
  onKill: (n) => {
    if (n % 10 === 0 && n < kills) console.log(`${n} of ${kills} kills after ${Math.round((Date.now() - from) / 1000)} s`);
  },
});
console.log(`${column}, subgraphs ${subgraphs}, seed ${values.seed}, ${Math.round((Date.now() - from) / 1000)} s: ${result.samples} samples and ${result.mutations} mutations acknowledged, ${result.lostAnswers} mutations of unknown fate`);
for (const line of table(result.deaths)) console.log(line);
for (const example of result.examples) console.log(example);
console.log(`a subscriber of every sample came back ${result.returns} times with its cursor: ${result.unseen} samples never seen, ${result.seenTwice} seen twice`);
console.log(`${result.stale} points stale in the live hub, ${result.askew} hours whose rollup disagrees with the samples`);
console.log(`${result.kills} kills, ${result.lost} lost, ${result.doubled} doubled`);
// Seen twice is allowed: a device sends again what it got no acknowledgement for, and a subscription is at least once.
process.exit(result.lost + result.doubled + result.stale + result.askew + result.unseen === 0 ? 0 : 1);
