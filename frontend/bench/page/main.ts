import { Cartesian3, Math as CesiumMath, type CesiumWidget, type Scene } from 'cesium';
import { flyToExtent } from '../../src/globe/camera.ts';
import type { MapElements } from '../../src/globe/elements.ts';
import { createGlobe, type Globe } from '../../src/globe/globe.ts';
import type { StationLabel } from '../../src/globe/labels/station-label.ts';
import { switchableLayers, type MapView } from '../../src/globe/layer.ts';
import { diameterScale, flowScale } from '../../src/globe/palette.ts';
import { createSurface, networkExtent, type Surface } from '../../src/globe/surface.ts';
import { drawBare } from './bare.ts';
import { createCity } from './city.ts';

interface Shown {
  scene: Scene;
  globe?: Globe;
  elements: MapElements;
  surface: Surface;
  close(): void;
}

let shown: Shown | undefined;
let tick = 0;

/** Waits until the card has really drawn: reading a pixel back cannot be answered before. */
function finish({ canvas }: Scene): void {
  const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

function texts(count: number): Map<number, StationLabel> {
  tick += 1;
  return new Map(Array.from({ length: count }, (_, row) => [row, { name: `测点${row}`, value: (30 + ((row + tick) % 70) / 7).toFixed(2), unit: 'm', isDoubtful: false }]));
}

function viewOf(elements: MapElements, surface: Surface): MapView {
  return {
    elements,
    surface,
    colouring: 'diameter',
    diameters: diameterScale(100, 1000),
    flows: flowScale(1000),
    visible: Object.fromEntries(switchableLayers.map((layer) => [layer, true])) as MapView['visible'],
    baseMap: undefined,
    measured: undefined,
    meters: new Map(),
    alarms: [],
    tankShares: new Map(),
    live: undefined,
    theme: 'dark',
    isEnglish: false,
    isFlowShown: true,
    isUnderground: false,
    selected: undefined,
    hovered: undefined,
  };
}

const container = document.querySelector<HTMLElement>('#map')!;
const overlay = document.querySelector<HTMLElement>('#overlay')!;
const cities = new Map<number, MapElements>();

/** What `globe.bench.ts` calls, one step after the other. */
const bench = {
  /** Milliseconds from the network in memory to the first picture with every line of it. */
  async open(kind: 'ours' | 'bare', pipeCount: number, stationCount: number): Promise<number> {
    const elements = cities.get(pipeCount) ?? createCity(pipeCount, stationCount);
    cities.set(pipeCount, elements);
    const extent = networkExtent(elements)!;
    const from = performance.now();
    const surface = createSurface(elements, extent, 1);
    if (kind === 'bare') {
      const widget: CesiumWidget = drawBare(container, elements, surface);
      widget.useDefaultRenderLoop = false;
      await flyToExtent(widget.scene, extent, 0, 0);
      widget.resize();
      widget.scene.requestRender();
      widget.render();
      finish(widget.scene);
      shown = { scene: widget.scene, elements, surface, close: () => widget.destroy() };
    } else {
      const nothing = () => undefined;
      const globe = createGlobe(container, overlay, { hovered: nothing, clicked: nothing, pointed: nothing, measured: nothing, cameraRested: nothing, alarmsClicked: nothing, alarmsNamed: () => '' });
      globe.show(viewOf(elements, surface));
      await globe.flyHome(0);
      globe.setStationTexts(texts(stationCount));
      await globe.settled();
      finish(globe.scene);
      shown = { scene: globe.scene, globe, elements, surface, close: () => globe.dispose() };
    }
    return performance.now() - from;
  },
  /** Median milliseconds of a frame with the camera moving; ours with `samplesPerS` new values a second in its labels. */
  async frames(count: number, samplesPerS: number): Promise<{ frameMs: number; mainThreadMs: number }> {
    const { scene, globe, elements } = shown!;
    const times: number[] = [];
    const scripts: number[] = [];
    let last = performance.now();
    let due = 0;
    for (let frame = 0; frame < count; frame += 1) {
      // A city drifts by: a pixel or two a frame.
      scene.camera.rotate(Cartesian3.UNIT_Z, CesiumMath.toRadians(0.0004));
      const from = performance.now();
      due += ((from - last) / 1000) * samplesPerS;
      last = from;
      const labels = elements.layers.stations.count;
      // Values come in batches, two a second, as the stream of the page hands them on.
      if (globe && due >= samplesPerS / 2) {
        due = 0;
        globe.setStationTexts(texts(labels));
      }
      scene.requestRender();
      scene.render();
      scripts.push(performance.now() - from);
      finish(scene);
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const median = (values: number[]) => values.sort((left, right) => left - right)[values.length >> 1]!;
    return { frameMs: median(times), mainThreadMs: median(scripts) };
  },
  /** Median milliseconds to find what lies under a pixel, and how many of the pixels had something. */
  pick(count: number): { pickMs: number; worstMs: number; found: number } {
    const { globe, scene } = shown!;
    const times: number[] = [];
    let found = 0;
    globe!.pick(1, 1);
    for (let index = 0; index < count; index += 1) {
      const [x, y] = [scene.canvas.clientWidth * (0.2 + (0.6 * ((index * 37) % 100)) / 100), scene.canvas.clientHeight * (0.3 + (0.5 * ((index * 61) % 100)) / 100)];
      const from = performance.now();
      if (globe!.pick(x, y)) found += 1;
      times.push(performance.now() - from);
    }
    times.sort((left, right) => left - right);
    return { pickMs: times[count >> 1]!, worstMs: times.at(-1)!, found };
  },
  /** Frames drawn in so many milliseconds while nothing changes. */
  async idleFrames(ms: number): Promise<number> {
    let frames = 0;
    const stop = shown!.scene.postRender.addEventListener(() => (frames += 1));
    await new Promise((resolve) => setTimeout(resolve, ms));
    stop();
    return frames;
  },
  close(): void {
    shown?.close();
    shown = undefined;
    container.replaceChildren();
    overlay.replaceChildren();
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
