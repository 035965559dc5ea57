import { Cartesian2, Cartesian3, Math as CesiumMath, ScreenSpaceEventHandler, ScreenSpaceEventType, SceneTransforms, type CesiumWidget } from 'cesium';
import { cameraPlace, flyToExtent, flyToPosition, horizonPx, keepAboveGround, setCameraPlace, type CameraPlace } from './camera.ts';
import { createDmaLayer } from './layers/dma-layer.ts';
import { createDotLayer } from './layers/dot-layer.ts';
import { createHighlightLayer } from './layers/highlight-layer.ts';
import { createPipeLayer } from './layers/pipe-layer.ts';
import { createSymbolLayer } from './layers/symbol-layer.ts';
import { createTankLayer } from './layers/tank-layer.ts';
import { createGroundLayer } from './ground/ground-layer.ts';
import type { LabelBox } from './labels/placement.ts';
import { createStationLabels, type StationLabel } from './labels/station-labels.ts';
import { isSameElement, type ElementRef, type LayerContext, type MapLayer, type MapView } from './layer.ts';
import { nodePosition } from './node-position.ts';
import { createPicker, groundUnder, type GroundPlace } from './picking.ts';
import { metresPerPixelAt, screenScale } from './screen-scale.ts';
import { createPipeGeometry } from './pipe-geometry.ts';
import { createWidget } from './widget.ts';

/** What the page wants to hear from the map. */
export interface GlobeEvents {
  hovered(element: ElementRef | undefined): void;
  clicked(element: ElementRef | undefined): void;
  /** The place under the pointer; undefined beyond the earth. */
  pointed(place: GroundPlace | undefined): void;
  /** The camera came to rest. */
  cameraRested(place: CameraPlace, metresPerPixel: number): void;
}

export interface Globe {
  /** Shows this view. */
  show(view: MapView): void;
  setStationTexts(texts: ReadonlyMap<number, StationLabel>): void;
  flyHome(durationS?: number): Promise<void>;
  flyTo(element: ElementRef, durationS?: number): Promise<void>;
  setCamera(place: CameraPlace): void;
  turnNorth(): void;
  zoom(factor: number): void;
  /** Element under a pixel of the map. */
  pick(x: number, y: number): ElementRef | undefined;
  /** Pixel of a place on the ground, or of the middle of an element. */
  project(longitude: number, latitude: number): [x: number, y: number] | undefined;
  projectElement(element: ElementRef): [x: number, y: number] | undefined;
  /** Resolves after the next frame was drawn. */
  rendered(): Promise<void>;
  dispose(): void;
}

const hoverEveryMs = 40;
const prepareAfterMs = 800;

/** Parts of the screen that labels keep clear of, in pixels of the map. */
export type Obstacles = () => readonly LabelBox[];

/** The map: the only door to Cesium. `overlay` lies over `container` and carries the labels. */
export function createGlobe(container: HTMLElement, overlay: HTMLElement, events: GlobeEvents, obstacles: Obstacles = () => []): Globe {
  const widget: CesiumWidget = createWidget(container);
  const { scene } = widget;
  const { camera } = scene;
  const scale = screenScale();
  const picker = createPicker(scene, scale);
  const middle = new Cartesian2();
  let view: MapView | undefined;
  let prepareTimer: ReturnType<typeof setTimeout> | undefined;

  const context: LayerContext = {
    scene,
    scale,
    requestRender: () => scene.requestRender(),
    metresPerPixel() {
      middle.x = scene.canvas.clientWidth / 2;
      middle.y = scene.canvas.clientHeight / 2;
      const place = groundUnder(scene, view?.surface, middle.x, middle.y);
      if (!place) return scale * metresPerPixelAt(scene, Math.max(cameraPlace(scene).heightM, 1));
      return scale * metresPerPixelAt(scene, Cartesian3.distance(camera.positionWC, Cartesian3.fromDegrees(place.longitude, place.latitude, 0)));
    },
  };

  const labels = createStationLabels(overlay, (row) => events.clicked({ kind: 'stations', row }), obstacles);
  const layers: MapLayer[] = [
    createGroundLayer(),
    createDmaLayer(),
    createPipeLayer(),
    createDotLayer({ kind: 'junctions', layer: 'junctions', colour: '#d7ecff', outline: '#0b1a2a', sizePx: 5, untilMetresPerPixel: 2.5 }),
    createSymbolLayer({ kind: 'hydrants', layer: 'hydrants', symbol: 'hydrant', sizePx: 20, untilMetresPerPixel: 2 }),
    createSymbolLayer({ kind: 'valves', layer: 'valves', symbol: 'valve', sizePx: 20, untilMetresPerPixel: 2.2 }),
    createTankLayer(),
    createSymbolLayer({ kind: 'pumps', layer: 'pumps', symbol: 'pump', sizePx: 26, untilMetresPerPixel: 60 }),
    createSymbolLayer({ kind: 'tanks', layer: 'tanks', symbol: 'tank', sizePx: 26, untilMetresPerPixel: Infinity }),
    createSymbolLayer({ kind: 'reservoirs', layer: 'tanks', symbol: 'reservoir', sizePx: 28, untilMetresPerPixel: Infinity }),
    createHighlightLayer(),
    labels,
  ];
  layers.forEach((layer) => layer.attach(context));

  function cameraChanged(): void {
    if (!view) return;
    for (const layer of layers) layer.cameraMoved?.(view);
    events.cameraRested(cameraPlace(scene), context.metresPerPixel() / scale);
  }

  camera.percentageChanged = 0.05;
  const stopMoveEnd = camera.moveEnd.addEventListener(cameraChanged);
  const stopChanged = camera.changed.addEventListener(() => view && layers.forEach((layer) => layer.cameraMoved?.(view!)));
  const stopGuard = scene.preUpdate.addEventListener(() => view && !view.isUnderground && keepAboveGround(scene, view.surface));
  const stopPostRender = scene.postRender.addEventListener(() => {
    labels.place();
    container.style.setProperty('--horizon', `${horizonPx(scene).toFixed(0)}px`);
  });

  const handler = new ScreenSpaceEventHandler(scene.canvas);
  let hovered: ElementRef | undefined;
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  handler.setInputAction(({ endPosition }: { endPosition: Cartesian2 }) => {
    const { x, y } = endPosition;
    hoverTimer ??= setTimeout(() => {
      hoverTimer = undefined;
      if (!view) return;
      events.pointed(groundUnder(scene, view.surface, x, y));
      const element = picker.pick(view, x, y);
      if (isSameElement(element, hovered)) return;
      hovered = element;
      events.hovered(element);
    }, hoverEveryMs);
  }, ScreenSpaceEventType.MOUSE_MOVE);
  const forgetPointer = () => {
    clearTimeout(hoverTimer);
    hoverTimer = undefined;
    hovered = undefined;
    events.hovered(undefined);
    events.pointed(undefined);
  };
  scene.canvas.addEventListener('pointerleave', forgetPointer);
  handler.setInputAction(({ position }: { position: Cartesian2 }) => {
    if (view) events.clicked(picker.pick(view, position.x, position.y));
  }, ScreenSpaceEventType.LEFT_CLICK);

  function middleOf({ kind, row }: ElementRef): Cartesian3 | undefined {
    if (!view) return undefined;
    if (kind === 'pipes') {
      const packed = createPipeGeometry(view.elements.layers.pipes, view.surface).positions(row);
      const segment = Math.max(0, Math.floor(packed.length / 6 - 0.5)) * 3;
      const from = Cartesian3.unpack(packed as unknown as number[], segment);
      const to = Cartesian3.unpack(packed as unknown as number[], Math.min(segment + 3, packed.length - 3));
      return Cartesian3.midpoint(from, to, new Cartesian3());
    }
    if (kind === 'dmas') {
      const { dmas } = view.elements.layers;
      const start = dmas.numbers('ringStart')[row]!;
      const end = dmas.numbers('ringStart')[row + 1]!;
      let longitude = 0;
      let latitude = 0;
      for (let vertex = start; vertex < end; vertex += 1) {
        longitude += dmas.numbers('lon')[vertex]! / (end - start);
        latitude += dmas.numbers('lat')[vertex]! / (end - start);
      }
      return Cartesian3.fromDegrees(longitude, latitude, view.surface.groundAt(longitude, latitude));
    }
    return nodePosition(view.elements, view.surface, { kind, row });
  }

  const toPixel = (position: Cartesian3 | undefined): [number, number] | undefined => {
    const at = position && SceneTransforms.worldToWindowCoordinates(scene, position);
    return at ? [at.x, at.y] : undefined;
  };

  return {
    show(next) {
      if (view?.surface !== next.surface) scene.screenSpaceCameraController.maximumZoomDistance = next.surface.diagonalM * 4;
      view = next;
      for (const layer of layers) layer.update(next);
      scene.requestRender();
      clearTimeout(prepareTimer);
      prepareTimer = setTimeout(() => view && picker.prepare(view), prepareAfterMs);
    },
    setStationTexts: (texts) => labels.setTexts(texts),
    async flyHome(durationS = 1.6) {
      if (view) await flyToExtent(scene, view.surface.extent, view.surface.groundAt((view.surface.extent.west + view.surface.extent.east) / 2, (view.surface.extent.south + view.surface.extent.north) / 2), durationS);
      cameraChanged();
    },
    async flyTo(element, durationS = 1.4) {
      const position = middleOf(element);
      if (position) await flyToPosition(scene, position, element.kind === 'dmas' ? 4000 : element.kind === 'stations' ? 1600 : 900, durationS);
      cameraChanged();
    },
    setCamera(place) {
      setCameraPlace(scene, place);
      scene.requestRender();
      cameraChanged();
    },
    turnNorth() {
      const place = cameraPlace(scene);
      camera.flyTo({
        destination: camera.positionWC.clone(),
        orientation: { heading: 0, pitch: CesiumMath.toRadians(place.pitch), roll: 0 },
        duration: 0.6,
      });
    },
    zoom(factor) {
      const distance = (context.metresPerPixel() / scale) * scene.canvas.clientHeight;
      camera.moveForward(distance * (1 - 1 / factor));
      scene.requestRender();
    },
    pick: (x, y) => (view ? picker.pick(view, x, y) : undefined),
    project: (longitude, latitude) => toPixel(Cartesian3.fromDegrees(longitude, latitude, view?.surface.groundAt(longitude, latitude) ?? 0)),
    projectElement: (element) => toPixel(middleOf(element)),
    rendered: () =>
      new Promise((resolve) => {
        const stop = scene.postRender.addEventListener(() => {
          stop();
          resolve();
        });
        scene.requestRender();
      }),
    dispose() {
      clearTimeout(hoverTimer);
      clearTimeout(prepareTimer);
      stopMoveEnd();
      stopChanged();
      stopGuard();
      stopPostRender();
      handler.destroy();
      layers.forEach((layer) => layer.dispose());
      widget.destroy();
    },
  };
}
