/** Numbers from 0 up to 1 that look random and are the same for the same place and moment, in whatever order they are asked for. */
export function chance(place: number, moment: number): number {
  // Finaliser of MurmurHash3 (Austin Appleby, public domain); moments beyond 32 bits count with their upper part.
  let hash = Math.imul(place ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(moment | 0, 0xc2b2ae35) ^ Math.imul(Math.floor(moment / 4_294_967_296), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** A place for `chance` from a code and what is asked about it. */
export function placeOf(code: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < code.length; at += 1) hash = Math.imul(hash ^ code.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Bell-shaped around 0 with a standard deviation of about 1, never beyond 3.5. */
export function bell(place: number, moment: number): number {
  // The sum of four: close enough to the noise of a transmitter, and bounded.
  return (chance(place, moment) + chance(place + 1, moment) + chance(place + 2, moment) + chance(place + 3, moment) - 2) * 1.73;
}

/** Wanders slowly between -1 and 1: a new direction each `periodMs`, without a corner. */
export function wander(place: number, time: number, periodMs: number): number {
  const slot = Math.floor(time / periodMs);
  const share = time / periodMs - slot;
  const eased = share * share * (3 - 2 * share);
  return (chance(place, slot) * (1 - eased) + chance(place, slot + 1) * eased) * 2 - 1;
}
