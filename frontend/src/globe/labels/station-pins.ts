import { BillboardCollection, BlendOption, type Billboard, type Cartesian3 } from 'cesium';
import type { LayerContext } from '../layer.ts';

const tints: Readonly<Record<string, string>> = {
  WATER_PLANT: '#5b9dff',
  PUMP_STATION: '#b79cff',
  SECONDARY_SUPPLY: '#b79cff',
  FLOW: '#41e0a0',
  QUALITY: '#f5a3ff',
  NETWORK_END: '#f5a3ff',
  LARGE_USER: '#41e0a0',
  SOURCE: '#5fd8ff',
  TANK: '#5fd8ff',
};
const plainTint = '#39d5e8';
const imagePx = 64;

function draw(tint: string, isSelected: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = imagePx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('station pins: this browser gives no 2D canvas');
  const middle = imagePx / 2;
  const glow = context.createRadialGradient(middle, middle, imagePx * 0.14, middle, middle, imagePx * 0.5);
  glow.addColorStop(0, `${tint}99`);
  glow.addColorStop(1, `${tint}00`);
  context.fillStyle = glow;
  context.fillRect(0, 0, imagePx, imagePx);
  const disc = (radius: number, colour: string) => {
    context.beginPath();
    context.arc(middle, middle, imagePx * radius, 0, Math.PI * 2);
    context.fillStyle = colour;
    context.fill();
  };
  disc(0.27, isSelected ? '#ffffff' : tint);
  disc(0.235, '#06101a');
  disc(0.18, tint);
  return canvas;
}

/** How a pin is shown: with its label, as a dot, as a dot among very many, or chosen. */
export type PinState = 'labelled' | 'bare' | 'crowded' | 'selected';

/** Stations as glowing dots, drawn by the graphics card: a thousand of them cost the page nothing. */
export function createStationPins() {
  const images = new Map<string, HTMLCanvasElement>();
  let pins: BillboardCollection | undefined;
  let context: LayerContext | undefined;
  const states: (PinState | undefined)[] = [];
  const kinds: string[] = [];

  function imageOf(kind: string, isSelected: boolean): { id: string; image: HTMLCanvasElement } {
    const id = `station-pin ${kind} ${isSelected}`;
    let image = images.get(id);
    if (!image) images.set(id, (image = draw(tints[kind] ?? plainTint, isSelected)));
    return { id, image };
  }

  return {
    attach(to: LayerContext): void {
      context = to;
      pins = to.scene.primitives.add(new BillboardCollection({ scene: to.scene, blendOption: BlendOption.TRANSLUCENT })) as BillboardCollection;
    },
    /** Puts a pin at each place, by row. */
    place(stations: readonly { kind: string; position: Cartesian3 }[]): void {
      pins?.removeAll();
      states.length = kinds.length = 0;
      for (const { kind, position } of stations) {
        kinds.push(kind);
        pins?.add({ position, disableDepthTestDistance: Number.POSITIVE_INFINITY });
        this.dress(kinds.length - 1, 'bare');
      }
    },
    /** Answers whether anything changed. */
    dress(row: number, state: PinState): boolean {
      if (!pins || states[row] === state) return false;
      const wasSelected = states[row] === 'selected';
      const isFirst = states[row] === undefined;
      states[row] = state;
      const pin: Billboard = pins.get(row);
      if (isFirst || wasSelected || state === 'selected') {
        const { id, image } = imageOf(kinds[row]!, state === 'selected');
        pin.setImage(id, image as unknown as string);
      }
      pin.width = pin.height = { labelled: 26, bare: 15, crowded: 8, selected: 38 }[state] * (context?.scale ?? 1);
      return true;
    },
    set isShown(value: boolean) {
      if (pins) pins.show = value;
    },
    dispose(): void {
      if (pins) context?.scene.primitives.remove(pins);
    },
  };
}
