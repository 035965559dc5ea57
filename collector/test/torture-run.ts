// `npm run torture`: kills a collector under load and compares what was acknowledged with what is stored.
import { parseArgs } from 'node:util';
import { hasInfluxd, startInfluxd } from '../../packages/telemetry/test/influxd.ts';
import { torture } from './torture.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' }, store: { type: 'string' } } });
const kills = Number(values.kills);
const seed = Number(values.seed);

if (values.store === 'influx' && !hasInfluxd) throw new Error('there is no influxd on this machine: apt-get install influxdb');
const influx = values.store === 'influx' ? await startInfluxd() : undefined;
const from = Date.now();
try {
  const result = await torture({ kills, seed, ...(influx ? { influxUrl: influx.url } : {}), onKill: (n) => {
    if (n % 10 === 0 && n < kills) console.log(`${n} of ${kills} kills after ${Math.round((Date.now() - from) / 1000)} s`);
  } });
  console.log(`collector, samples in ${influx ? 'InfluxDB' : 'SQLite'}, seed ${seed}: ${result.acknowledged} samples acknowledged, ${result.stale} points stale in the live hub, ${result.askew} hours whose rollup disagrees`);
  console.log(`${result.kills} kills, ${result.lost} lost, ${result.doubled} doubled`);
  process.exitCode = result.lost + result.doubled + result.stale + result.askew === 0 ? 0 : 1;
} finally {
  await influx?.stop();
}
