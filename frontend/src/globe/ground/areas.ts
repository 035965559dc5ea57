import type { ElementLayer } from '../elements.ts';
import type { Extent } from '../spatial-index.ts';

const longestSidePx = 1024;

/** Tints of neighbouring areas. */
export const areaTints = ['#2dd4bf', '#60a5fa', '#a78bfa', '#f0abfc', '#fbbf24', '#34d399', '#38bdf8', '#fb7185'];

/** Paints district metered areas into a picture of the ground; it is laid over the hills, so no mesh is cut. */
export function paintAreas(dmas: ElementLayer | undefined, { west, south, east, north }: Extent): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const isEmpty = !dmas || dmas.count === 0;
  canvas.width = canvas.height = isEmpty ? 1 : longestSidePx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('ground: this browser gives no 2D canvas');
  if (isEmpty) return canvas;
  const starts = dmas.numbers('ringStart');
  const longitudes = dmas.numbers('lon');
  const latitudes = dmas.numbers('lat');
  for (let row = 0; row < dmas.count; row += 1) {
    context.beginPath();
    for (let vertex = starts[row]!; vertex < starts[row + 1]!; vertex += 1) {
      context.lineTo(((longitudes[vertex]! - west) / (east - west)) * canvas.width, ((north - latitudes[vertex]!) / (north - south)) * canvas.height);
    }
    context.closePath();
    context.fillStyle = areaTints[row % areaTints.length]!;
    context.globalAlpha = 0.075;
    context.fill();
  }
  return canvas;
}
