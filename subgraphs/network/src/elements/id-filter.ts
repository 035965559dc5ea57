import { isId, toWhere, type FilterMap } from '@hydrograph/entities';

interface IdCondition {
  eq?: string | null;
  ne?: string | null;
  in?: readonly string[] | null;
}

/** Conditions on ids of one property. What is not an id at all equals nothing; the database would refuse it. */
const onProperty = (property: string) => (condition: object): Record<string, unknown> => {
  const { eq, ne, in: among } = condition as IdCondition;
  const parts = {
    ...(eq != null && (isId(eq) ? { eq } : { in: [] })),
    ...(among != null && { in: among.filter(isId) }),
    ...(ne != null && isId(ne) && { ne }),
  };
  return toWhere(Object.keys(parts).length === 0 ? {} : { [property]: parts });
};

/** How the id filters of the contract's inputs are translated. */
export const idFilters: FilterMap = Object.fromEntries(['id', 'modelId', 'dmaId', 'stationId', 'siteId', 'deviceId', 'parentId'].map((property) => [property, onProperty(property)]));
