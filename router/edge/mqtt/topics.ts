/** What a topic stands for: a subscription that runs under the rights of whoever subscribes to it. */
export interface TopicOperation {
  query: string;
  variables: Record<string, unknown>;
}

const fields = '{ samples { cursor source samples { pointId time value quality } } }';
const samples = (argument: string): string => `subscription ($ids: [ID!]) ${fields.replace('samples', `samples(${argument}: $ids)`)}`;

const choices: Readonly<Record<string, string>> = { points: samples('pointIds'), stations: samples('stationIds'), dmas: samples('dmaIds') };
const all = `subscription ${fields}`;

/** Everything partners may subscribe to begins with it; a change that breaks readers gets another version. */
export const topicRoot = 'hydrograph/v1';

/**
 * `hydrograph/v1/samples` is every sample that the viewer may see; `hydrograph/v1/points/ID/samples`,
 * `.../stations/ID/samples` and `.../dmas/ID/samples` are those of one point, station or DMA. Null for anything else, and so
 * for patterns: a pattern would have to know every topic that there might be.
 */
export function operationOf(topic: string): TopicOperation | null {
  if (topic === `${topicRoot}/samples`) return { query: all, variables: {} };
  const match = /^hydrograph\/v1\/([a-z]+)\/([^/+#]{1,200})\/samples$/.exec(topic);
  const query = match?.[1] !== undefined && Object.hasOwn(choices, match[1]) ? choices[match[1]] : undefined;
  return query === undefined ? null : { query, variables: { ids: [match?.[2]] } };
}
