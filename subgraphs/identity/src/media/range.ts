/** One range of bytes of a file (RFC 9110, 14); undefined for the whole file, also where several ranges are asked for. */
export function readRange(header: string | undefined, bytes: number): { start: number; end: number } | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const last = bytes - 1;
  if (found[1] === '') return Number(found[2]) === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - Number(found[2])), end: last };
  const start = Number(found[1]);
  const end = found[2] === '' ? last : Math.min(Number(found[2]), last);
  if (start > last) return 'unsatisfiable';
  return end < start ? undefined : { start, end };
}
