import { isId, newId, refusals, refuseNotPositive, refuseTakenCodes, refuseTooMany, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { AddPlantInput } from '../generated/schema.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import { Plant } from './plant.entity.ts';

const mostWorkshops = 100;

/** Adds a plant with its workshops in the order of the process, or says why not. */
export async function addPlant(database: Database, viewer: Viewer, input: AddPlantInput): Promise<{ plant: Plant | null; userErrors: UserError[] }> {
  const workshops = input.workshops ?? [];
  return database.transaction(viewer, 'addPlant', async (em) => {
    const found = refusals();
    refuseTooMany(found, workshops, mostWorkshops, 'workshops');
    refuseNotPositive(found, input.capacityM3PerDay, ['capacityM3PerDay']);
    if (input.stationId != null && !isId(input.stationId)) found.add(['stationId'], 'INVALID_VALUE', `"${input.stationId}" is not an id`);
    await refuseTakenCodes(em, Plant, [{ value: input.code, field: ['code'] }], found, 'plant');
    await refuseTakenCodes(em, Workshop, workshops.map(({ code }, index) => ({ value: code, field: ['workshops', index, 'code'] })), found, 'workshop');
    if (found.any) return { plant: null, userErrors: found.list };

    const plant = em.create(Plant, {
      id: newId(),
      code: input.code,
      name: input.name,
      nameEn: input.nameEn ?? null,
      capacityM3PerDay: input.capacityM3PerDay,
      geometry: input.geometry ?? null,
      stationId: input.stationId ?? null,
    });
    workshops.forEach(({ code, name, nameEn, process }, index) =>
      em.create(Workshop, { code, name, nameEn: nameEn ?? null, process, sequence: index + 1, plantId: plant.id }),
    );
    await em.flush();
    return { plant, userErrors: [] };
  });
}
