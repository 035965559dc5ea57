import { refusals, refuseNotPositive, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { PlaceValveInput, PlaceValvesInput } from '../generated/schema.ts';
import { findInModel, refuseTakenInModel, refuseUnpublished } from '../models/published-model.ts';
import { countRevision } from '../models/revision.ts';
import { Pipe } from '../pipes/pipe.entity.ts';
import { alongLine } from './along-line.ts';
import { Valve } from './valve.entity.ts';

const mostAtOnce = 1000;
const isolationKinds = ['GATE', 'BUTTERFLY'];

interface Placed {
  valves: Valve[];
  userErrors: UserError[];
}

/** Places isolation valves on pipes of a network, all or none. */
export async function placeValves({ database, viewer }: NetworkContext, { modelId, valves }: PlaceValvesInput): Promise<Placed> {
  return database.transaction(viewer, 'placeValves', async (em): Promise<Placed> => {
    const found = refusals();
    refuseTooMany(found, valves, mostAtOnce, 'valves');
    if (found.any) return { valves: [], userErrors: found.list };
    await refuseUnpublished(em, modelId, found);
    valves.forEach((valve, index) => refuseImplausible(found, valve, index));
    await refuseTakenInModel(em, Valve, modelId, valves.map(({ code }) => code), found, (index) => ['valves', index, 'code'], 'valve');
    const pipes = await findInModel(em, Pipe, modelId, valves.map(({ pipeCode }) => pipeCode), found, (index) => ['valves', index, 'pipeCode'], 'pipe');
    if (found.any) return { valves: [], userErrors: found.list };
    const placed = valves.map(({ code, pipeCode, position, kind, diameterMm, status }) => {
      const pipe = pipes.get(pipeCode)!;
      return em.create(Valve, {
        code, modelId, kind, position, pipeId: pipe.id, diameterMm: diameterMm ?? pipe.diameterMm, status: status ?? 'OPEN', setting: null, minorLoss: null, curveCode: null,
        geometry: pipe.geometry && alongLine(pipe.geometry, position), startNodeId: null, endNodeId: null, startNodeCode: null, endNodeCode: null, description: null,
      });
    });
    await countRevision(em, 'map');
    return { valves: placed, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, { position, kind, diameterMm, status }: PlaceValveInput, index: number): void {
  const at = (field: string): (string | number)[] => ['valves', index, field];
  if (!(position >= 0 && position <= 1)) found.add(at('position'), 'INVALID_VALUE', `a position on a pipe is from 0 (its start) to 1 (its end), not ${position}`);
  if (!isolationKinds.includes(kind)) found.add(at('kind'), 'INVALID_VALUE', `an isolation valve is one of ${isolationKinds.join(', ')}, not ${kind}`);
  if (status === 'ACTIVE') found.add(at('status'), 'INVALID_VALUE', 'an isolation valve is OPEN or CLOSED: it has no setting to follow');
  refuseNotPositive(found, diameterMm, at('diameterMm'));
}
