import type { MapThemeName } from './theme.ts';

/** Symbols of the map, drawn here so that nothing is loaded; each is as sharp as the screen. */
export type SymbolName = 'valve' | 'hydrant' | 'meter' | 'pump' | 'tank' | 'reservoir';

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

const colours: Record<SymbolName, string> = {
  valve: '#ffd166',
  hydrant: '#ff6b6b',
  meter: '#7ee787',
  pump: '#b79cff',
  tank: '#5fd8ff',
  reservoir: '#5b9dff',
};

const glyphs: Record<SymbolName, Draw> = {
  valve(context, size) {
    context.moveTo(size * 0.26, size * 0.36);
    context.lineTo(size * 0.74, size * 0.64);
    context.lineTo(size * 0.74, size * 0.36);
    context.lineTo(size * 0.26, size * 0.64);
    context.closePath();
  },
  hydrant(context, size) {
    context.moveTo(size * 0.5, size * 0.25);
    context.bezierCurveTo(size * 0.72, size * 0.5, size * 0.7, size * 0.74, size * 0.5, size * 0.74);
    context.bezierCurveTo(size * 0.3, size * 0.74, size * 0.28, size * 0.5, size * 0.5, size * 0.25);
  },
  meter(context, size) {
    context.arc(size * 0.5, size * 0.52, size * 0.2, Math.PI * 0.8, Math.PI * 2.2);
    context.moveTo(size * 0.5, size * 0.55);
    context.lineTo(size * 0.6, size * 0.42);
  },
  pump(context, size) {
    context.moveTo(size * 0.38, size * 0.3);
    context.lineTo(size * 0.74, size * 0.5);
    context.lineTo(size * 0.38, size * 0.7);
    context.closePath();
  },
  tank(context, size) {
    context.ellipse(size * 0.5, size * 0.34, size * 0.22, size * 0.08, 0, 0, Math.PI * 2);
    context.moveTo(size * 0.28, size * 0.34);
    context.lineTo(size * 0.28, size * 0.66);
    context.ellipse(size * 0.5, size * 0.66, size * 0.22, size * 0.08, 0, Math.PI, 0, true);
    context.lineTo(size * 0.72, size * 0.34);
  },
  reservoir(context, size) {
    for (const y of [0.38, 0.52, 0.66]) {
      context.moveTo(size * 0.26, size * y);
      context.bezierCurveTo(size * 0.36, size * (y - 0.08), size * 0.42, size * (y + 0.08), size * 0.5, size * y);
      context.bezierCurveTo(size * 0.58, size * (y - 0.08), size * 0.64, size * (y + 0.08), size * 0.74, size * y);
    }
  },
};

/** Darker of the same hue, to be read on white. */
const dayColours: Record<SymbolName, string> = { valve: '#a86a00', hydrant: '#c92a2a', meter: '#1a7f37', pump: '#6b46c1', tank: '#0b7fab', reservoir: '#1d57b8' };

/** These are lines, not areas. */
const stroked: ReadonlySet<SymbolName> = new Set(['reservoir', 'tank', 'meter']);
/** More than this is said as this and a plus. */
const mostCounted = 99;

const drawn = new Map<string, HTMLCanvasElement>();

/** The symbol as a round badge of 48 by 48 pixels; of several things at one place it shows the number. */
export function symbolImage(name: SymbolName, theme: MapThemeName, count = 1): HTMLCanvasElement {
  const text = count > mostCounted ? `${mostCounted}+` : count > 1 ? String(count) : '';
  const key = `${name} ${theme} ${text}`;
  const colour = (theme === 'day' ? dayColours : colours)[name];
  const known = drawn.get(key);
  if (known) return known;
  const size = 48;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('map symbols: this browser gives no 2D canvas');
  context.beginPath();
  context.arc(size / 2, size / 2, size * 0.42, 0, Math.PI * 2);
  context.fillStyle = theme === 'day' ? 'rgba(255, 255, 255, 0.95)' : 'rgba(6, 14, 24, 0.92)';
  context.fill();
  context.lineWidth = size * 0.05;
  context.strokeStyle = colour;
  context.stroke();
  context.fillStyle = colour;
  if (text) {
    context.font = `600 ${size * (text.length > 2 ? 0.32 : 0.42)}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, size * 0.5, size * 0.53);
  } else {
    context.beginPath();
    glyphs[name](context, size);
    context.lineJoin = 'round';
    context.lineWidth = size * 0.055;
    if (stroked.has(name)) context.stroke();
    else context.fill();
  }
  drawn.set(key, canvas);
  return canvas;
}
