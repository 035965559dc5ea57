import { refuseNotPositive, type Refusals } from '@hydrograph/entities';
import type { ApiLimitsInput } from '../generated/schema.ts';
import type { Application } from './application.entity.ts';

/** How much an application may call, as its columns have it. */
export type LimitColumns = Pick<Application, 'callsPerMinute' | 'callsPerDay' | 'callsPerMonth' | 'costLimit' | 'depthLimit' | 'aliasLimit' | 'rootFieldLimit'>;

// Beyond these a document costs the edge more to check than it is worth to anybody.
const CEILINGS = { depth: 50, aliases: 1000, rootFields: 200 } as const;

/** The columns of limits that were given; all of them, because what is left out is no limit. */
export function limitColumns(limits: ApiLimitsInput | null | undefined): LimitColumns {
  const { callsPerMinute = null, callsPerDay = null, callsPerMonth = null, cost = null, depth = null, aliases = null, rootFields = null } = limits ?? {};
  return { callsPerMinute, callsPerDay, callsPerMonth, costLimit: cost, depthLimit: depth, aliasLimit: aliases, rootFieldLimit: rootFields };
}

/** Limits as the contract has them. */
export const limitsOf = (columns: LimitColumns) => ({
  callsPerMinute: columns.callsPerMinute,
  callsPerDay: columns.callsPerDay,
  callsPerMonth: columns.callsPerMonth,
  cost: columns.costLimit,
  depth: columns.depthLimit,
  aliases: columns.aliasLimit,
  rootFields: columns.rootFieldLimit,
});

export function refuseLimits(found: Refusals, limits: ApiLimitsInput | null | undefined): void {
  for (const [name, value] of Object.entries(limits ?? {})) {
    refuseNotPositive(found, value, ['limits', name]);
    const ceiling = CEILINGS[name as keyof typeof CEILINGS];
    if (ceiling !== undefined && value != null && value > ceiling) found.add(['limits', name], 'INVALID_VALUE', `${name} may be ${ceiling} at most, not ${value}`);
  }
}
