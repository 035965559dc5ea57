import type { BaseMap, MapElements } from '../../../globe/index.ts';
import type { Plan, PlanView, Size, Spot } from './plan.ts';

/** The network and the streets around it as lines in metres, made once. */
export interface PlanPicture {
  readonly streets: Path2D;
  readonly water: Path2D;
  readonly dmas: Path2D;
  readonly pipes: Path2D;
  readonly stations: readonly { readonly spot: Spot; readonly name: string }[];
}

interface Rows {
  readonly count: number;
  numbers(name: string): ArrayLike<number>;
}

/** Names nearer to each other than this could not be read. */
const nameHeightPx = 15;
const nameWidthPx = 130;

export function picturePlan(plan: Plan, { layers: { dmas, pipes, stations } }: MapElements, baseMap: BaseMap | undefined, isEnglish: boolean): PlanPicture {
  const [longitudes, latitudes] = stations.count > 0 ? [stations.numbers('lon'), stations.numbers('lat')] : [[], []];
  return {
    streets: linesOf(plan, baseMap?.streets, 'vertexStart'),
    water: linesOf(plan, baseMap?.water, 'ringStart'),
    dmas: linesOf(plan, dmas, 'ringStart'),
    pipes: linesOf(plan, pipes, 'vertexStart'),
    stations: Array.from(longitudes, (longitude, row) => ({ spot: plan.spotOf(longitude, latitudes[row]!), name: (isEnglish && stations.text('nameEn', row)) || stations.text('name', row) })),
  };
}

function linesOf(plan: Plan, rows: Rows | undefined, startsName: string): Path2D {
  const path = new Path2D();
  if (!rows || rows.count === 0) return path;
  const [starts, longitudes, latitudes] = [rows.numbers(startsName), rows.numbers('lon'), rows.numbers('lat')];
  for (let row = 0; row < rows.count; row += 1) {
    for (let vertex = starts[row]!; vertex < starts[row + 1]!; vertex += 1) {
      const spot = plan.spotOf(longitudes[vertex]!, latitudes[vertex]!);
      if (vertex === starts[row]) path.moveTo(...spot);
      else path.lineTo(...spot);
    }
  }
  return path;
}

/** Draws what is in sight, in the colours of the theme. */
export function paintPlan(canvas: HTMLCanvasElement, { streets, water, dmas, pipes, stations }: PlanPicture, view: PlanView, { width, height }: Size): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`);
  const density = window.devicePixelRatio;
  [canvas.width, canvas.height] = [Math.round(width * density), Math.round(height * density)];
  const scale = density / view.metresPerPixel;
  context.setTransform(scale, 0, 0, scale, (width * density) / 2 - view.x * scale, (height * density) / 2 - view.y * scale);
  context.lineJoin = 'round';
  const stroke = (path: Path2D, paint: string, widthPx: number): void => {
    context.strokeStyle = paint;
    context.lineWidth = widthPx * view.metresPerPixel;
    context.stroke(path);
  };
  context.fillStyle = colour('accent-soft');
  context.fill(water);
  stroke(streets, colour('edge'), 2);
  stroke(dmas, colour('edge-strong'), 1);
  stroke(pipes, colour('second'), 1.4);

  context.setTransform(density, 0, 0, density, 0, 0);
  context.font = `12px ${style.fontFamily}`;
  const inSight = stations.map(({ spot: [x, y], name }) => ({ name, x: (x - view.x) / view.metresPerPixel + width / 2, y: (y - view.y) / view.metresPerPixel + height / 2 })).filter(({ x, y }) => x > 0 && x < width && y > 0 && y < height);
  const named: (typeof inSight)[number][] = [];
  for (const station of inSight) {
    const { x, y, name } = station;
    context.fillStyle = colour('warn');
    context.fillRect(x - 3, y - 3, 6, 6);
    if (named.some((other) => Math.abs(other.y - y) < nameHeightPx && Math.abs(other.x - x) < nameWidthPx)) continue;
    named.push(station);
    context.fillStyle = colour('ink-1');
    context.fillText(name, x + 7, y + 4);
  }
}
