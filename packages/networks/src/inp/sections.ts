export const SECTIONS = [
  'TITLE', 'JUNCTIONS', 'RESERVOIRS', 'TANKS', 'PIPES', 'PUMPS', 'VALVES', 'TAGS', 'DEMANDS', 'STATUS', 'PATTERNS', 'CURVES', 'CONTROLS', 'RULES',
  'ENERGY', 'EMITTERS', 'LEAKAGE', 'QUALITY', 'SOURCES', 'REACTIONS', 'MIXING', 'TIMES', 'REPORT', 'OPTIONS', 'COORDINATES', 'VERTICES', 'LABELS',
  'BACKDROP', 'ROUGHNESS', 'END',
] as const;

export type Section = (typeof SECTIONS)[number];

/** A section of the file: index of its heading line, its lines up to `end`. */
export interface Block {
  /** Undefined for a section that EPANET does not know. */
  section: Section | undefined;
  heading: number;
  end: number;
}

/**
 * The section a heading opens, undefined when EPANET knows none of that name. Any case; the first four letters are enough, as in
 * EPANET 2.0 and 2.2 ("[JUNC]", "[COORDS]"; END needs its three); 2.3 insists on the full name, so headings are rewritten for it.
 */
export function sectionOf(heading: string): Section | undefined {
  const name = heading.replace(/^\[\s*/, '').replace(/\s*\].*$/, '').toUpperCase();
  if (name === 'END') return 'END';
  return SECTIONS.find((section) => section !== 'END' && name.length >= 4 && name.startsWith(section.slice(0, 4)));
}
