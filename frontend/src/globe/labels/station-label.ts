import type { TextRuler } from './text-size.ts';

/** What the label of a station says; `null` value shows the name alone. */
export interface StationLabel {
  name: string;
  value: string | null;
  unit: string;
  /** Drawn dimmed: the value is old or not to be trusted. */
  isDoubtful: boolean;
}

/** Which stations get their labels first where there is no room for all: those that feed others. */
const ranks = ['WATER_PLANT', 'PUMP_STATION', 'SOURCE', 'TANK', 'QUALITY', 'NETWORK_END', 'FLOW', 'LARGE_USER', 'PRESSURE', 'SECONDARY_SUPPLY'];

/** 0 is the most important. */
export function rankOf(kind: string): number {
  const rank = ranks.indexOf(kind);
  return rank >= 0 ? rank : ranks.length;
}

/** Size of a label in CSS pixels, as `map-labels.css` draws it; `rem` is the page's. Digits are all of one width. */
export function labelSize({ name, value, unit }: StationLabel, ruler: TextRuler, rem: number): { width: number; height: number } {
  const digits = value === null ? 0 : value.length * ruler.width('0', 0.875 * rem, 650) + 0.34 * rem;
  const units = value === null || unit === '' ? 0 : ruler.width(unit, 0.6875 * rem) + 0.2 * rem;
  return { width: Math.ceil(ruler.width(name, 0.75 * rem) + digits + units + 1.1 * rem + 3), height: Math.ceil(1.55 * rem) };
}

/** Makes the element of a label. */
export function createLabelNode(kind: string, code: string): HTMLElement {
  const label = document.createElement('button');
  label.type = 'button';
  label.tabIndex = -1;
  label.className = 'map-label';
  label.dataset.kind = kind;
  label.dataset.code = code;
  for (const part of ['name', 'value', 'unit']) label.appendChild(document.createElement('span')).className = `map-label-${part}`;
  return label;
}

/** Writes what it says. */
export function writeLabel(node: HTMLElement, { name, value, unit, isDoubtful }: StationLabel): void {
  const [nameNode, valueNode, unitNode] = node.children;
  nameNode!.textContent = name;
  valueNode!.textContent = value ?? '';
  unitNode!.textContent = value === null ? '' : unit;
  node.classList.toggle('is-doubtful', isDoubtful);
}
