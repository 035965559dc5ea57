import { BadUserInput } from '@hydrograph/entities';
import { raw } from '@mikro-orm/core';

const mostKinds = 20;

/** Rows whose station is of such a kind: a condition on `stationId`. */
export function atStations({ eq, in: among }: { eq?: unknown; in?: unknown }): Record<string, object> {
  const kinds = [...(eq == null ? [] : [eq]), ...(Array.isArray(among) ? among : [])].map(String);
  if (kinds.length > mostKinds) throw new BadUserInput(`The filter on "stationKind" lists ${kinds.length} values; ${mostKinds} are allowed`, 'filter');
  return { stationId: { $in: raw('(select at.id from network.station at where at.kind in (select json_array_elements_text(?::json)))', [JSON.stringify(kinds)]) } };
}
