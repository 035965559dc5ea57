import { Project, Workspace } from 'epanet-js';
import type { Counts } from '../src/index.ts';

// EN_NodeType and EN_LinkType of EPANET.
const NODE_KINDS = ['junctions', 'reservoirs', 'tanks'] as const;
const LINK_KINDS = ['pipes', 'pipes', 'pumps'] as const;

/** Counts as EPANET itself gives them after opening a text; throws with its message when it refuses. */
export async function countByEpanet(text: string): Promise<Counts> {
  const workspace = new Workspace();
  await workspace.loadModule();
  const project = new Project(workspace);
  workspace.writeFile('net.inp', text);
  project.open('net.inp', 'net.rpt', '');
  const counts: Counts = { junctions: 0, reservoirs: 0, tanks: 0, pipes: 0, pumps: 0, valves: 0 };
  for (let index = 1; index <= project.getCount(0); index += 1) {
    counts[NODE_KINDS[Number(project.getNodeType(index))] ?? 'junctions'] += 1;
  }
  for (let index = 1; index <= project.getCount(2); index += 1) {
    counts[LINK_KINDS[Number(project.getLinkType(index))] ?? 'valves'] += 1;
  }
  project.close();
  return counts;
}
