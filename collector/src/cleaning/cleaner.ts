import type { CleaningRulesDocument } from '@hydrograph/bus';
import { asSent, judgeReadings, scoreDay, type CleaningRule, type DayScore, type RawReading, type Verdict } from '@hydrograph/cleaning';
import { Quality, type Sample, type TelemetryReader } from '@hydrograph/telemetry';
import type { LoggedBatch } from '../log/batch.ts';
import type { ArrivalCount, CleaningTable, DueDay, PointDay, ScoredDay } from './cleaning-table.ts';
import type { Days } from './days.ts';

/** What a look at some days brought: samples that are to be written anew, and a name by which their scores are kept. */
export interface Cleaned {
  readonly looked: number;
  readonly corrections: Sample[];
}

export interface Believed {
  readonly rule: CleaningRule;
  readonly peers: readonly string[];
}

export interface Cleaner {
  /** Counts what came in; batches up to the cursor are known already. */
  take(batches: readonly LoggedBatch[], last: number, now: number): void;
  /** Days of the last month are looked through again where another rule holds now. Answers for how many points. */
  setRules(document: CleaningRulesDocument, now: number): number;
  /** Puts points in line that were silent today: nothing came that would. */
  askSilent(now: number): void;
  /** Looks through the days that wait longest, as far as their samples are stored. */
  clean(now: number, stored: number, most: number): Promise<Cleaned>;
  /** Keeps the scores of the last look; the days of these points stay in line. */
  done(now: number, except: readonly string[]): void;
  changed(after: number, most: number): { book: string; days: ScoredDay[] };
  stand(): { points: number; due: number };
  close(): Promise<void>;
}

export interface CleanerParts {
  readonly table: CleaningTable;
  readonly reader: TelemetryReader;
  readonly days: Days;
  /** A day is looked through again at most so often, ms. */
  readonly everyMs: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const EDGE_MS = 10 * 60_000;
/** A changed rule is applied to so many days. */
const AGAIN_DAYS = 31;
/** Scores older than this stay with network only. */
const KEPT_DAYS = 40;
/** What came so long after it was measured may change what was thought of its peers. */
const LATE_MS = 15 * 60_000;
const PAGE = 50_000;

const sameRule = (a: Believed | undefined, b: Believed | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function index({ rules, peers }: CleaningRulesDocument): Map<string, Believed> {
  return new Map(rules.flatMap(({ rule, points }) => points.map((id) => [id, { rule, peers: rule.peerTolerance === undefined ? [] : (peers[id] ?? []) }] as const)));
}

export function createCleaner({ table, reader, days, everyMs }: CleanerParts): Cleaner {
  const believed = new Map<string, Map<string, Believed>>();
  for (const document of table.rules()) believed.set(document.tenantId, index(document));
  let looked: { due: DueDay; score: DayScore | null }[] = [];

  /** The days that a sample may change what is thought of. */
  function touched(time: number, { rule: { flatAfterS = 0 } }: Believed, today: number): number[] {
    const day = days.dayOf(time);
    const found = [day];
    if (days.dayOf(time - EDGE_MS) < day) found.push(day - 1);
    if (day < today && days.dayOf(time + Math.max(EDGE_MS, flatAfterS * 1000)) > day) found.push(day + 1);
    return found;
  }

  function take(batches: readonly LoggedBatch[], last: number, now: number): void {
    const arrivals = new Map<string, { -readonly [K in keyof ArrivalCount]: ArrivalCount[K] }>();
    const due = new Map<string, DueDay>();
    const today = days.dayOf(now);
    const ask = (tenantId: string, pointId: string, day: number, sequence: number): void => void due.set(`${tenantId} ${pointId} ${day}`, { tenantId, pointId, day, sequence });
    for (const { sequence, tenantId, at, samples } of batches) {
      if (sequence <= table.cursor) continue;
      const points = believed.get(tenantId);
      for (const [pointId, time] of samples) {
        const point = points?.get(pointId);
        if (!point) continue;
        const day = days.dayOf(time);
        const key = `${tenantId} ${pointId} ${day}`;
        const count = arrivals.get(key) ?? { tenantId, pointId, day, received: 0, late: 0 };
        count.received += 1;
        if (at - time > (point.rule.lateAfterS ?? Infinity) * 1000) count.late += 1;
        arrivals.set(key, count);
        for (const own of touched(time, point, today)) ask(tenantId, pointId, own, sequence);
        if (at - time > LATE_MS) for (const peer of point.peers) ask(tenantId, peer, day, sequence);
      }
    }
    table.take(last, [...arrivals.values()], [...due.values()], now + everyMs);
  }

  const readingsOf = (samples: readonly Sample[]): RawReading[] => samples.map((sample) => asSent({ ...sample, isGood: sample.quality === Quality.GOOD }));

  async function read(tenantId: string, pointId: string, from: number, to: number): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (let after: string | undefined; ; ) {
      const page = await reader.raw({ tenantId, pointIds: [pointId], from, to, limit: PAGE, ...(after !== undefined && { after }) });
      samples.push(...page.samples);
      if (page.next === undefined) return samples;
      after = page.next;
    }
  }

  async function look(due: DueDay, now: number): Promise<{ score: DayScore | null; corrections: Sample[] }> {
    const { tenantId, pointId, day } = due;
    const point = believed.get(tenantId)?.get(pointId);
    const from = days.startOf(day);
    const to = days.startOf(day + 1);
    if (!point || from > now) return { score: null, corrections: [] };
    const before = Math.max(EDGE_MS, (point.rule.flatAfterS ?? 0) * 1000 + EDGE_MS);
    const samples = await read(tenantId, pointId, from - before, to + EDGE_MS);
    const isOwn = ({ time }: { time: number }): boolean => time >= from && time < to;
    const readings = readingsOf(samples);
    if (!readings.some(isOwn) && !(await wasHeard(tenantId, pointId, from))) return { score: null, corrections: [] };
    const peers = await Promise.all(point.peers.map(async (peer) => readingsOf(await read(tenantId, peer, from - EDGE_MS, to + EDGE_MS))));
    const verdicts = judgeReadings(readings, point.rule, peers);
    const own = readings.map((reading, place) => ({ reading, verdict: verdicts[place]!, sample: samples[place]! })).filter(({ reading }) => isOwn(reading));
    const { received, late } = table.arrival(due);
    const arrivals = { received: Math.max(received, own.length), late, repeated: Math.max(0, received - own.length) };
    return {
      score: scoreDay(own.map(({ reading }) => reading), own.map(({ verdict }) => verdict), arrivals, point.rule, { from, to: Math.min(to, Math.max(now, from + 1)) }),
      corrections: own.flatMap(({ sample, reading, verdict }) => correction(sample, reading, verdict) ?? []),
    };
  }

  /** Whether a silent point is one that sends at all. */
  async function wasHeard(tenantId: string, pointId: string, from: number): Promise<boolean> {
    const [newest] = await reader.latest(tenantId, [pointId]);
    return newest !== undefined && newest.time > from - AGAIN_DAYS * DAY_MS && newest.time < from;
  }

  return {
    take,
    setRules(document, now) {
      const before = believed.get(document.tenantId);
      const after = index(document);
      const others = [...after].filter(([id, rule]) => !sameRule(before?.get(id), rule)).map(([id]) => id);
      table.keepRules(document);
      believed.set(document.tenantId, after);
      const today = days.dayOf(now);
      const again: PointDay[] = others.flatMap((pointId) => Array.from({ length: AGAIN_DAYS }, (_, ago) => ({ tenantId: document.tenantId, pointId, day: today - ago })));
      if (again.length > 0) table.ask(again, now);
      return others.length;
    },
    askSilent(now) {
      const today = days.dayOf(now);
      for (const [tenantId, points] of believed) {
        const fresh = table.scoredSince(tenantId, today, now - HOUR_MS);
        table.ask([...points.keys()].filter((id) => !fresh.has(id)).map((pointId) => ({ tenantId, pointId, day: today })), now);
      }
      table.forgetBefore(today - KEPT_DAYS);
    },
    async clean(now, stored, most) {
      const due = table.due(now, stored, most);
      const found = [];
      for (const one of due) found.push({ due: one, ...(await look(one, now)) });
      looked = found;
      return { looked: found.length, corrections: found.flatMap(({ corrections }) => corrections) };
    },
    done(now, except) {
      const left = new Set(except);
      table.keep(looked.filter(({ due }) => !left.has(due.pointId)), now);
      looked = [];
    },
    changed: (after, most) => ({ book: table.book, days: table.changed(after, most) }),
    stand: () => ({ points: [...believed.values()].reduce((sum, { size }) => sum + size, 0), due: table.dueCount() }),
    async close() {
      table.close();
      await reader.close();
    },
  };
}

/** The sample as it should be stored; undefined when it is so already. */
function correction(stored: Sample, { value: raw, isJudged }: RawReading, { finding, value, isBad }: Verdict): Sample | undefined {
  if (!isJudged) return undefined;
  const { tenantId, pointId, time } = stored;
  const wanted: Sample = finding ? { tenantId, pointId, time, value, quality: isBad ? Quality.BAD : Quality.UNCERTAIN, reason: finding, raw } : { tenantId, pointId, time, value: raw, quality: Quality.GOOD };
  return stored.value === wanted.value && stored.quality === wanted.quality && stored.reason === wanted.reason ? undefined : wanted;
}
