import type { MapThemeName } from './theme.ts';

/** Symbols of the map, drawn here so that nothing is loaded; each is as sharp as the screen. */
export type SymbolName = 'valve' | 'hydrant' | 'pump' | 'tank' | 'reservoir';

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

const colours: Record<SymbolName, string> = {
  valve: '#ffd166',
  hydrant: '#ff6b6b',
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
const dayColours: Record<SymbolName, string> = { valve: '#a86a00', hydrant: '#c92a2a', pump: '#6b46c1', tank: '#0b7fab', reservoir: '#1d57b8' };

const drawn = new Map<string, HTMLCanvasElement>();

/** The symbol as a round badge of 48 by 48 pixels. */
export function symbolImage(name: SymbolName, theme: MapThemeName): HTMLCanvasElement {
  const colour = (theme === 'day' ? dayColours : colours)[name];
  const known = drawn.get(name + theme);
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
  context.beginPath();
  glyphs[name](context, size);
  context.lineJoin = 'round';
  context.lineWidth = size * 0.055;
  if (name === 'reservoir' || name === 'tank') context.stroke();
  else {
    context.fillStyle = colour;
    context.fill();
  }
  drawn.set(name + theme, canvas);
  return canvas;
}
