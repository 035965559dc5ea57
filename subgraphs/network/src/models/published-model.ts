import { isId, type Refusals } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Hydrant } from '../hydrants/hydrant.entity.ts';
import type { Junction } from '../junctions/junction.entity.ts';
import type { Pipe } from '../pipes/pipe.entity.ts';
import type { Valve } from '../valves/valve.entity.ts';
import { HydraulicModel } from './model.entity.ts';

type PlacedEntity = Pipe | Junction | Valve | Hydrant;
/** Each kind has a row type of its own; all have what is asked for here: id, code and model. */
type PlacedEntityClass<T> = new () => T;

/** Refuses a network that is not published. */
export async function refuseUnpublished(em: EntityManager, modelId: string, found: Refusals): Promise<void> {
  const model = isId(modelId) ? await em.findOne(HydraulicModel, { id: modelId, state: 'PUBLISHED' }) : null;
  if (!model) found.add(['modelId'], 'NOT_FOUND', `no published network has the id "${modelId}"`);
}


/** Elements of a network by code; refuses at `field` (by position) what it does not have. One statement. */
export async function findInModel<T extends PlacedEntity>(em: EntityManager, entity: PlacedEntityClass<T>, modelId: string, codes: readonly string[], found: Refusals, place: (index: number) => (string | number)[], noun: string): Promise<Map<string, T>> {
  const where = { modelId: isId(modelId) ? modelId : { $in: [] }, code: { $in: [...new Set(codes)] } };
  const rows = (await em.find(entity as unknown as typeof Junction, where)) as unknown as T[];
  const known = new Map(rows.map((row) => [row.code, row]));
  codes.forEach((code, index) => {
    if (!known.has(code)) found.add(place(index), 'NOT_FOUND', `the network has no ${noun} "${code}"`);
  });
  return known;
}

/** Refuses codes that are empty, given twice, or taken in the network. One statement. */
export async function refuseTakenInModel(em: EntityManager, entity: PlacedEntityClass<PlacedEntity>, modelId: string, codes: readonly string[], found: Refusals, place: (index: number) => (string | number)[], noun: string): Promise<void> {
  const where = { modelId: isId(modelId) ? modelId : { $in: [] }, code: { $in: [...new Set(codes)] } };
  const taken = new Set((await em.find(entity as unknown as typeof Junction, where)).map(({ code }) => code));
  const given = new Set<string>();
  codes.forEach((code, index) => {
    if (code.trim() === '') found.add(place(index), 'REQUIRED', `a ${noun} needs a code`);
    else if (given.has(code)) found.add(place(index), 'ALREADY_EXISTS', `${noun} code "${code}" is given twice`);
    else if (taken.has(code)) found.add(place(index), 'ALREADY_EXISTS', `the network has a ${noun} "${code}" already`);
    given.add(code);
  });
}
