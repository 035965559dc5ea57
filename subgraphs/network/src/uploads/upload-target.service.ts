import { isPolled } from '@hydrograph/bus';
import { szy206Codes } from '@hydrograph/codecs/szy206/self-report.ts';
import { findOrRefuse, refusals, refuseStale, refuseTooMany, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseAddress } from '../connectors/field-names.ts';
import type { NetworkContext } from '../context.ts';
import type { SaveUploadTargetInput } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { UploadTarget } from './upload-target.entity.ts';

const mostChannels = 200;
const longestEveryS = 86_400;
const hostName = /^[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$/;
/** SL 651 has two bytes for it; HJ 212 six characters. SZY 206 sends none upwards. */
const passwords = { SL651: /^[0-9A-Fa-f]{4}$/, HJ212: /^[0-9A-Za-z]{1,6}$/, SZY206: /^$/ } as const;
const codes = { SL651: /^[0-9A-Fa-f]{2}$/, HJ212: /^[A-Za-z0-9]{2,10}$/, SZY206: { test: (code: string) => szy206Codes.includes(code) } } as const;
const codeWords = { SL651: 'the two hex digits of an element', HJ212: 'a factor like w01001', SZY206: `one of ${szy206Codes.join(', ')}` } as const;

interface Changed {
  uploadTarget: UploadTarget | null;
  userErrors: UserError[];
}

/** Adds a platform that values are sent to, or changes the one with this id. The collector begins within seconds. */
export async function saveUploadTarget(context: NetworkContext, { id, version, ...input }: SaveUploadTargetInput): Promise<Changed> {
  return change(context, 'saveUploadTarget', async (em, found) => {
    const { name, protocol, transport, host, port, everyS, enabled, channels } = input;
    refuseTooMany(found, channels, mostChannels, 'channels');
    if (isPolled(protocol)) {
      found.add(['protocol'], 'INVALID_VALUE', `nothing is sent to platforms by ${protocol}`);
      return null;
    }
    if (found.any) return null;
    const known = id ? await findOrRefuse(em, UploadTarget, id, found, 'upload target') : null;
    if (known) refuseStale(found, known, version, 'upload target');
    // Hex digits of an address are written large, as the frames are shown.
    const address = protocol === 'HJ212' ? input.address.trim() : input.address.trim().toUpperCase();
    if (name.trim() === '') found.add(['name'], 'REQUIRED', 'an upload target needs a name');
    else if (await em.findOne(UploadTarget, { name: name.trim(), ...(id && { id: { $ne: id } }) })) found.add(['name'], 'ALREADY_EXISTS', `another upload target is called "${name}"`);
    if (!hostName.test(host.trim())) found.add(['host'], 'INVALID_VALUE', `"${host}" is no name or address of a machine`);
    if (!(port >= 1 && port <= 65_535)) found.add(['port'], 'INVALID_VALUE', `a port is from 1 to 65535, not ${port}`);
    refuseAddress(found, protocol, address);
    if (!(everyS >= 1 && everyS <= longestEveryS)) found.add(['everyS'], 'INVALID_VALUE', `everyS is ${everyS}; it must be from 1 to ${longestEveryS}`);
    else if (protocol === 'SL651' && everyS % 60 !== 0) found.add(['everyS'], 'INVALID_VALUE', `everyS is ${everyS}; reports of SL 651 are of whole minutes`);
    if (input.password && !passwords[protocol].test(input.password)) found.add(['password'], 'INVALID_VALUE', 'the password is not one of this protocol: four hex digits for SL 651, at most six letters and digits for HJ 212, none for SZY 206');
    if (channels.length === 0) found.add(['channels'], 'REQUIRED', 'an upload target needs something to send');
    refuseChannels(found, protocol, channels);
    await refuseUnknownIds(em, Point, channels.map(({ pointId }, index) => ({ value: pointId, field: ['channels', index, 'pointId'] })), found, 'point');
    if (found.any) return null;
    const fields = {
      name: name.trim(), protocol, transport: transport ?? known?.transport ?? 'TCP', host: host.trim(), port, address, everyS, enabled: enabled ?? known?.enabled ?? true,
      // It is never shown, so a form that leaves it out keeps it.
      password: input.password == null ? (known?.password ?? null) : input.password || null,
      channels: channels.map(({ code, statistic, pointId, scale = 1, offset = 0 }) => ({ code: code.trim(), statistic: statistic?.trim() || null, pointId, scale, offset })),
    };
    return known ? Object.assign(known, fields) : em.create(UploadTarget, fields);
  });
}

/** Ends what is sent to a platform; what waits for it is forgotten. */
export async function removeUploadTarget(context: NetworkContext, id: string): Promise<Changed> {
  return change(context, 'removeUploadTarget', async (em, found) => {
    const target = await findOrRefuse(em, UploadTarget, id, found, 'upload target');
    if (target) em.remove(target);
    return target;
  });
}

function refuseChannels(found: Refusals, protocol: UploadTarget['protocol'], channels: SaveUploadTargetInput['channels']): void {
  const sent = channels.map(({ code, statistic }) => `${code.trim()} ${statistic?.trim() ?? ''}`);
  channels.forEach(({ code, scale }, index) => {
    if (!codes[protocol].test(code.trim())) found.add(['channels', index, 'code'], code.trim() === '' ? 'REQUIRED' : 'INVALID_VALUE', `"${code}" is no code of ${protocol}: ${codeWords[protocol]}`);
    else if (sent.indexOf(sent[index]!) < index) found.add(['channels', index, 'code'], 'ALREADY_EXISTS', `the code "${code}" is sent twice`);
    if (scale === 0) found.add(['channels', index, 'scale'], 'INVALID_VALUE', 'a scale of 0 makes every value 0');
  });
}

async function change({ database, viewer, registryChanged }: NetworkContext, reason: string, work: (em: EntityManager, found: Refusals) => Promise<UploadTarget | null>): Promise<Changed> {
  const answer = await database.transaction(viewer, reason, async (em): Promise<Changed> => {
    const found = refusals();
    const uploadTarget = await work(em, found);
    return { uploadTarget, userErrors: found.list };
  });
  if (answer.uploadTarget) await registryChanged(viewer.tenantId);
  return answer;
}
