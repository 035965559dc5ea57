import type { ElementCounts, StoredCurve, StoredPattern } from '../models/model.entity.ts';
import type { ImportWarning, SkippedLine } from './import.entity.ts';
import type { ModelTable, Row } from './network-rows.ts';

/** What the worker is given to read. */
export interface ReadOrder {
  readonly path: string;
  /** Longitude and latitude for the middle of the drawing. */
  readonly at?: readonly [number, number];
  readonly rotateDeg: number;
  readonly makesStations: boolean;
}

/** What the file holds, before any row is asked for. */
export interface NetworkFacts {
  readonly counts: ElementCounts;
  readonly skipped: SkippedLine[];
  readonly warnings: ImportWarning[];
  readonly flowUnit: string;
  readonly headLossFormula: string;
  readonly metresPerMapUnit: number;
  /** West, south, east, north in degrees. */
  readonly bounds: [number, number, number, number];
  readonly patterns: StoredPattern[];
  readonly curves: StoredCurve[];
  readonly controls: string[];
  readonly rules: string[];
  readonly stations: Row[];
  readonly points: Row[];
}

/** Rows of one table as the text of a JSON array. */
export interface RowBatch {
  readonly table: ModelTable;
  readonly rows: number;
  readonly json: string;
}

export type ToWorker = { type: 'next'; most: number };

export type FromWorker =
  | { type: 'read'; share: number }
  | { type: 'facts'; facts: NetworkFacts }
  | { type: 'batch'; batch: RowBatch | null }
  | { type: 'refused'; error: SkippedLine };
