import { isId, newId, refusals, refuseNotPositive, refuseTakenCodes, refuseTooMany, refuseUnknownIds, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { AddPumpStationInput } from '../generated/schema.ts';
import { Plant } from '../plants/plant.entity.ts';
import { PumpUnit } from '../pump-units/pump-unit.entity.ts';
import { PumpStation } from './pump-station.entity.ts';
import { Supply } from './supply.entity.ts';

const mostUnits = 100;
const mostAreas = 1000;

/** Adds a pump station with its units and the areas it feeds, or says why not. */
export async function addPumpStation(database: Database, viewer: Viewer, input: AddPumpStationInput): Promise<{ pumpStation: PumpStation | null; userErrors: UserError[] }> {
  const units = input.units ?? [];
  const areas = [...new Set(input.suppliesDmaIds ?? [])];
  return database.transaction(viewer, 'addPumpStation', async (em) => {
    const found = refusals();
    refuseTooMany(found, units, mostUnits, 'units');
    refuseTooMany(found, areas, mostAreas, 'suppliesDmaIds');
    refuseImplausible(found, input);
    await refuseTakenCodes(em, PumpStation, [{ value: input.code, field: ['code'] }], found, 'pump station');
    await refuseTakenCodes(em, PumpUnit, units.map(({ code }, index) => ({ value: code, field: ['units', index, 'code'] })), found, 'pump unit');
    await refuseUnknownIds(em, Plant, [{ value: input.plantId, field: ['plantId'] }], found, 'plant');
    if (found.any) return { pumpStation: null, userErrors: found.list };

    const pumpStation = em.create(PumpStation, {
      id: newId(),
      code: input.code,
      name: input.name,
      nameEn: input.nameEn ?? null,
      kind: input.kind,
      geometry: input.geometry ?? null,
      plantId: input.plantId ?? null,
      stationId: input.stationId ?? null,
    });
    for (const dmaId of areas) em.create(Supply, { pumpStationId: pumpStation.id, dmaId });
    for (const unit of units)
      em.create(PumpUnit, {
        pumpStationId: pumpStation.id,
        code: unit.code,
        name: unit.name,
        nameEn: unit.nameEn ?? null,
        ratedFlowM3PerH: unit.ratedFlowM3PerH,
        ratedHeadM: unit.ratedHeadM,
        ratedPowerKw: unit.ratedPowerKw,
        variableSpeed: unit.variableSpeed ?? false,
        pumpId: unit.pumpId ?? null,
      });
    await em.flush();
    return { pumpStation, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, input: AddPumpStationInput): void {
  if (input.stationId != null && !isId(input.stationId)) found.add(['stationId'], 'INVALID_VALUE', `"${input.stationId}" is not an id`);
  input.suppliesDmaIds?.forEach((id, index) => {
    if (!isId(id)) found.add(['suppliesDmaIds', index], 'INVALID_VALUE', `"${id}" is not an id`);
  });
  input.units?.forEach((unit, index) => {
    for (const name of ['ratedFlowM3PerH', 'ratedHeadM', 'ratedPowerKw'] as const) refuseNotPositive(found, unit[name], ['units', index, name]);
    if (unit.pumpId != null && !isId(unit.pumpId)) found.add(['units', index, 'pumpId'], 'INVALID_VALUE', `"${unit.pumpId}" is not an id`);
  });
}
