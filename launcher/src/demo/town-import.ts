import { writeInp, type TownPlan } from '@hydrograph/networks';
import type { ProductClient } from '../client/product-client.ts';

const modelsQuery = `query Models { hydraulicModels(first: 100) { nodes { id name state } } }`;
const importQuery = `query Import($id: ID!) { networkImport(id: $id) { state error { line reason } model { id } } }`;

interface Model {
  id: string;
  name: string;
  state: 'LOADING' | 'PUBLISHED' | 'RETIRED';
}

/** The town's network as an EPANET file drawn in degrees: it comes to lie exactly where the plan has it. */
export function townInp({ network, nodePositions, linkLines }: TownPlan): string {
  const nodes = network.nodes.map((node, index) => ({ ...node, at: nodePositions[index] ?? node.at }));
  const links = network.links.map((link, index) => ({ ...link, vertices: (linkLines[index] ?? []).slice(1, -1) }));
  return writeInp({ ...network, nodes, links });
}

/**
 * Brings the town's network in where there is none.
 * @returns the id of its model, or undefined when the installation has another network: then it is no demo.
 */
export async function importTown(client: ProductClient, plan: TownPlan): Promise<string | undefined> {
  const name = plan.name.zh;
  const { hydraulicModels } = await client.request<{ hydraulicModels: { nodes: Model[] } }>(modelsQuery);
  const published = hydraulicModels.nodes.filter(({ state }) => state === 'PUBLISHED');
  const ours = published.find((model) => model.name === name);
  if (ours) return ours.id;
  if (published.length > 0) return undefined;
  const query = new URLSearchParams({ name, fileName: `${plan.name.en}.inp`, stations: 'none' });
  const { importId } = await client.post<{ importId: string }>(`/import/network?${query}`, new TextEncoder().encode(townInp(plan)));
  for (;;) {
    const { networkImport } = await client.request<{ networkImport: { state: string; error: { line: number | null; reason: string } | null; model: { id: string } | null } | null }>(importQuery, { id: importId });
    if (networkImport?.model) return networkImport.model.id;
    if (!networkImport || networkImport.error || networkImport.state === 'FAILED') throw new Error(`The town was not imported: ${networkImport?.error?.reason ?? 'the import broke off'}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
