import { refusals, refuseNotPositive, refuseTooMany, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { faultOfPoint } from '../elements/geojson-input.ts';
import type { PlaceHydrantsInput } from '../generated/schema.ts';
import { Junction } from '../junctions/junction.entity.ts';
import { findInModel, refuseTakenInModel, refuseUnpublished } from '../models/published-model.ts';
import { countRevision } from '../models/revision.ts';
import { Hydrant } from './hydrant.entity.ts';

const mostAtOnce = 1000;

interface Placed {
  hydrants: Hydrant[];
  userErrors: UserError[];
}

/** Places hydrants at junctions of a network, all or none. */
export async function placeHydrants({ database, viewer }: NetworkContext, { modelId, hydrants }: PlaceHydrantsInput): Promise<Placed> {
  return database.transaction(viewer, 'placeHydrants', async (em): Promise<Placed> => {
    const found = refusals();
    refuseTooMany(found, hydrants, mostAtOnce, 'hydrants');
    if (found.any) return { hydrants: [], userErrors: found.list };
    await refuseUnpublished(em, modelId, found);
    hydrants.forEach(({ outletDiameterMm, geometry }, index) => {
      refuseNotPositive(found, outletDiameterMm, ['hydrants', index, 'outletDiameterMm']);
      const fault = geometry && faultOfPoint(geometry);
      if (fault) found.add(['hydrants', index, 'geometry'], 'INVALID_VALUE', fault);
    });
    await refuseTakenInModel(em, Hydrant, modelId, hydrants.map(({ code }) => code), found, (index) => ['hydrants', index, 'code'], 'hydrant');
    const junctions = await findInModel(em, Junction, modelId, hydrants.map(({ junctionCode }) => junctionCode), found, (index) => ['hydrants', index, 'junctionCode'], 'junction');
    if (found.any) return { hydrants: [], userErrors: found.list };
    const placed = hydrants.map(({ code, junctionCode, geometry, outletDiameterMm, street }) => {
      const junction = junctions.get(junctionCode)!;
      return em.create(Hydrant, { code, modelId, junctionId: junction.id, outletDiameterMm, street: street ?? null, geometry: geometry ?? junction.geometry });
    });
    await countRevision(em, 'map');
    return { hydrants: placed, userErrors: [] };
  });
}
