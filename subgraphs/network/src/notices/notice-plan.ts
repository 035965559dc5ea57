import { actorOf, newId } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { severityRank, type Alarm } from '../alarms/alarm.entity.ts';
import { AlarmContact } from './contact.entity.ts';
import { noticeText } from './digest.ts';
import { AlarmNotice } from './notice.entity.ts';

/** Puts a message in line for everybody who is told of these alarms at this level. Part of the transaction that changes the alarms. */
export async function planNotices(em: EntityManager, alarms: readonly Alarm[], level: number, now: Date): Promise<void> {
  if (alarms.length === 0) return;
  const contacts = await em.find(AlarmContact, { level });
  if (contacts.length === 0) return;
  const inside = await insideAreas(em, contacts, alarms);
  for (const contact of contacts) {
    for (const alarm of alarms) {
      if (severityRank(alarm.severity) < severityRank(contact.leastSeverity) || (contact.dmaId && !inside.has(`${contact.dmaId} ${alarm.pointId}`))) continue;
      em.create(AlarmNotice, {
        id: newId(), tenantId: alarm.tenantId, alarmId: alarm.id, contactId: contact.id, contactName: contact.name, channel: contact.channel, address: contact.address,
        text: noticeText(alarm), severityRank: alarm.severityRank, state: 'WAITING', attempts: 0, dueAt: now, createdAt: now, sentAt: null, error: null,
      });
    }
  }
}

async function insideAreas(em: EntityManager, contacts: readonly AlarmContact[], alarms: readonly Alarm[]): Promise<Set<string>> {
  const dmaIds = [...new Set(contacts.flatMap(({ dmaId }) => dmaId ?? []))];
  if (dmaIds.length === 0) return new Set();
  const rows = await em.execute<{ dma: string; point: string }[]>(
    `select d.id as dma, p.id as point from network.dma d join network.point p on p.tenant_id = d.tenant_id and ST_Contains(d.boundary, p.geometry)
     where d.tenant_id = ? and d.id in (select value::uuid from json_array_elements_text(?::json)) and p.id in (select value::uuid from json_array_elements_text(?::json))`,
    [actorOf(em).tenantId, JSON.stringify(dmaIds), JSON.stringify([...new Set(alarms.map(({ pointId }) => pointId))])],
  );
  return new Set(rows.map(({ dma, point }) => `${dma} ${point}`));
}
