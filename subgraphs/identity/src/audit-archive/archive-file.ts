import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { firstBreak, type Break, type ChainedEntry } from '../audit/chain.ts';

/** The last line of an archive: what it holds, signed (Ed25519) together with the hash of all lines before. */
const seal = z.object({ from: z.int(), to: z.int(), previousHash: z.string(), lastHash: z.string(), sha256: z.string(), publicKey: z.string(), signature: z.string() });
export type ArchiveSeal = z.infer<typeof seal>;

const entryLine = z.looseObject({ sequence: z.int(), at: z.coerce.date() });

/** What an archive file was found to be. */
export interface ArchiveCheck {
  readonly sound: boolean;
  /** Why not, in words. */
  readonly fault: string | null;
  readonly seal: ArchiveSeal | undefined;
}

const signedText = ({ from, to, previousHash, lastHash, sha256 }: Omit<ArchiveSeal, 'publicKey' | 'signature'>): Buffer => Buffer.from(`hydrograph audit archive ${from} ${to} ${previousHash} ${lastHash} ${sha256}`);

export const publicText = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64url');

/** Writes entries that follow each other, one JSON line each, and the seal. The file is there whole or not at all. */
export async function writeArchive(file: string, pages: AsyncIterable<readonly ChainedEntry[]>, previousHash: string, key: KeyObject): Promise<ArchiveSeal & { entries: number; bytes: number; firstAt: Date; lastAt: Date }> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.new`;
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx', 0o600);
  const hash = createHash('sha256');
  const facts = { from: 0, to: 0, previousHash, lastHash: previousHash, entries: 0, bytes: 0, firstAt: new Date(8.64e15), lastAt: new Date(0) };
  try {
    for await (const page of pages) {
      const text = page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      hash.update(text);
      facts.bytes += Buffer.byteLength(text);
      await handle.write(text);
      for (const { sequence, hash: last, at } of page) {
        facts.from ||= sequence;
        Object.assign(facts, { to: sequence, lastHash: last, entries: facts.entries + 1, firstAt: at < facts.firstAt ? at : facts.firstAt, lastAt: at > facts.lastAt ? at : facts.lastAt });
      }
    }
    const unsigned = { from: facts.from, to: facts.to, previousHash, lastHash: facts.lastHash, sha256: hash.digest('hex') };
    const sealed: ArchiveSeal = { ...unsigned, publicKey: publicText(key), signature: sign(null, signedText(unsigned), key).toString('base64url') };
    const last = `${JSON.stringify({ seal: sealed })}\n`;
    await handle.write(last);
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
    return { ...facts, ...sealed, bytes: facts.bytes + Buffer.byteLength(last) };
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reads an archive again, with nothing but itself and the public key: every hash, the chain and the signature. */
export async function checkArchive(file: string, publicKey: string): Promise<ArchiveCheck> {
  const hash = createHash('sha256');
  let last: { sequence: number; hash: string } | undefined;
  let broken: Break | undefined;
  let found: ArchiveSeal | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const value = JSON.parse(line) as { seal?: unknown };
      if (value.seal) {
        found = seal.parse(value.seal);
        continue;
      }
      hash.update(`${line}\n`);
      const entry = entryLine.parse(value) as unknown as ChainedEntry;
      broken ??= firstBreak([entry], last ?? { sequence: entry.sequence - 1, hash: entry.previousHash });
      last = entry;
    }
  } catch (error) {
    return { sound: false, fault: `it cannot be read: ${error instanceof Error ? error.message : String(error)}`, seal: found };
  }
  const fault = faultOf();
  return { sound: fault === null, fault, seal: found };

  function faultOf(): string | null {
    if (!found) return 'it has no seal: it is not whole';
    if (broken) return `entry ${broken.sequence} is not as it was written`;
    if (found.publicKey !== publicKey || !verify(null, signedText(found), createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' }), Buffer.from(found.signature, 'base64url'))) return 'it was not signed by this installation';
    if (found.sha256 !== hash.digest('hex') || found.to !== last?.sequence || found.lastHash !== last.hash) return 'its content is not what was signed';
    return null;
  }
}
