import type { Graph } from '../../../live/index.ts';
import { dmaDocument, elementDocument } from './element.query.ts';
import { recordDocuments } from './record.query.ts';
import { isRecord, type CardRecord, type Subject } from './records.ts';

/** What a card shows; null when it is gone. Throws the graph's error when nothing of it came. */
export async function loadCard(graph: Graph, subject: Subject): Promise<CardRecord | null> {
  const { id } = subject;
  if (isRecord(subject)) {
    const { data, error } = await graph.client.query<{ record?: CardRecord | null }, { id: string }>(recordDocuments[subject.kind] as never, { id }).toPromise();
    if (!data?.record && error) throw error;
    return data?.record ?? null;
  }
  if (subject.kind === 'dmas') {
    const { data, error } = await graph.client.query(dmaDocument, { id }).toPromise();
    if (!data?.dma && error) throw error;
    return data?.dma ?? null;
  }
  const { data, error } = await graph.client.query(elementDocument, { id }).toPromise();
  if (!data?.networkElement && error) throw error;
  return data?.networkElement ?? null;
}
