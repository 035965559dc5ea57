import { Cartesian2, Cartesian3, Math as CesiumMath, SceneTransforms, type CesiumWidget, type Scene } from 'cesium';
import { cameraPlace, flyToExtent, flyToPosition, horizonPx, keepAboveGround, setCameraPlace, tiltAround, type CameraPlace } from './camera.ts';
import { createAlarmLayer } from './alarms/alarm-layer.ts';
import type { AlarmCluster, AlarmMark } from './alarms/cluster.ts';
import { createDmaLayer } from './layers/dma-layer.ts';
import { createDotLayer } from './layers/dot-layer.ts';
import { createHighlightLayer } from './layers/highlight-layer.ts';
import { createPipeLayer } from './layers/pipe-layer.ts';
import { createSymbolLayer } from './layers/symbol-layer.ts';
import { createTankLayer } from './layers/tank-layer.ts';
import { createGroundLayer } from './ground/ground-layer.ts';
import type { LabelBox } from './labels/placement.ts';
import { createAreaLayer } from './basemap/area-layer.ts';
import { createBuildingLayer } from './basemap/building-layer.ts';
import { createStreetLayer } from './basemap/street-layer.ts';
import { createLabelLayer } from './labels/label-layer.ts';
import type { StationLabel } from './labels/station-label.ts';
import { createMeasureLayer } from './measure/measure-layer.ts';
import { isSameElement, type ElementRef, type LayerContext, type MapLayer, type MapView } from './layer.ts';
import { steerByKeys } from './keyboard.ts';
import { middleOf } from './middle-of.ts';
import { createMotion } from './motion.ts';
import { createPicker, groundUnder, hydrantsUntil, junctionsUntil, meterOffsetPx, metersUntil, valvesUntil, type GroundPlace } from './picking.ts';
import { metresPerPixelAt, screenScale } from './screen-scale.ts';
import { followPointer } from './pointer.ts';
import { createWidget, isSoftwareRendered } from './widget.ts';

/** What the page wants to hear from the map. */
export interface GlobeEvents {
  hovered(element: ElementRef | undefined): void;
  clicked(element: ElementRef | undefined): void;
  /** The symbol of these places in alarm was clicked. */
  alarmsClicked(places: readonly AlarmMark[]): void;
  /** What the symbol of some alarms says to whoever cannot see it. */
  alarmsNamed(cluster: AlarmCluster): string;
  /** The place under the pointer; undefined beyond the earth. */
  pointed(place: GroundPlace | undefined): void;
  /** A place of what is measured was pointed out; undefined when the visitor is done. */
  measured(place: GroundPlace | undefined): void;
  /** The camera came to rest. */
  cameraRested(place: CameraPlace, metresPerPixel: number): void;
}

export interface Globe {
  /** For measurements and tests; the app asks for nothing of it. */
  readonly scene: Scene;
  /** Shows this view. */
  show(view: MapView): void;
  setStationTexts(texts: ReadonlyMap<number, StationLabel>): void;
  flyHome(durationS?: number): Promise<void>;
  flyTo(element: ElementRef, durationS?: number): Promise<void>;
  setCamera(place: CameraPlace): void;
  turnNorth(): void;
  /** Between the view from straight above and the city seen from a hill. */
  tilt(): void;
  zoom(factor: number): void;
  /** Element under a pixel of the map. */
  pick(x: number, y: number): ElementRef | undefined;
  /** Rows of the junctions whose meters would be shown now; none while the camera is too far off. */
  junctionsInSight(): number[];
  /** Pixel of a place on the ground, or of the middle of an element. */
  project(longitude: number, latitude: number): [x: number, y: number] | undefined;
  projectElement(element: ElementRef): [x: number, y: number] | undefined;
  /** Resolves after the next frame was drawn. */
  rendered(): Promise<void>;
  /** Resolves when all of the last view has been built and drawn. */
  settled(): Promise<void>;
  dispose(): void;
}

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
  let isDisposed = false;
  let prepareTimer: ReturnType<typeof setTimeout> | undefined;

  const motion = createMotion(scene, () => view !== undefined && view.isFlowShown && view.visible.pipes && view.live !== undefined);
  const context: LayerContext = {
    scene,
    scale,
    isSlow: isSoftwareRendered(scene),
    isMoving: motion.isMoving,
    requestRender: () => scene.requestRender(),
    metresPerPixel() {
      middle.x = scene.canvas.clientWidth / 2;
      middle.y = scene.canvas.clientHeight / 2;
      const place = groundUnder(scene, view?.surface, middle.x, middle.y);
      if (!place) return scale * metresPerPixelAt(scene, Math.max(cameraPlace(scene).heightM, 1));
      return scale * metresPerPixelAt(scene, Cartesian3.distance(camera.positionWC, Cartesian3.fromDegrees(place.longitude, place.latitude, 0)));
    },
  };

  const labels = createLabelLayer(overlay, (row) => events.clicked({ kind: 'stations', row }), obstacles);
  const alarms = createAlarmLayer(overlay, events.alarmsClicked, events.alarmsNamed);
  const layers: MapLayer[] = [
    createGroundLayer(),
    createAreaLayer(),
    createStreetLayer(),
    createDmaLayer(),
    createBuildingLayer(),
    createPipeLayer(),
    createDotLayer({ kind: 'junctions', layer: 'junctions', colour: '#d7ecff', outline: '#0b1a2a', sizePx: 5, untilMetresPerPixel: junctionsUntil }),
    createSymbolLayer({ kind: 'hydrants', layer: 'hydrants', symbol: 'hydrant', sizePx: 17, untilMetresPerPixel: hydrantsUntil }),
    createSymbolLayer({ kind: 'junctions', layer: 'meters', symbol: 'meter', sizePx: 17, untilMetresPerPixel: metersUntil, offsetPx: meterOffsetPx, countOf: ({ meters }, row) => meters.get(row) ?? 0 }),
    createSymbolLayer({ kind: 'valves', layer: 'valves', symbol: 'valve', sizePx: 17, untilMetresPerPixel: valvesUntil }),
    createTankLayer(),
    createSymbolLayer({ kind: 'pumps', layer: 'pumps', symbol: 'pump', sizePx: 26, untilMetresPerPixel: 60 }),
    createSymbolLayer({ kind: 'tanks', layer: 'tanks', symbol: 'tank', sizePx: 26, untilMetresPerPixel: Infinity }),
    createSymbolLayer({ kind: 'reservoirs', layer: 'tanks', symbol: 'reservoir', sizePx: 28, untilMetresPerPixel: Infinity }),
    createHighlightLayer(),
    createMeasureLayer(),
    labels,
    alarms,
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
    alarms.place();
    container.style.setProperty('--horizon', `${horizonPx(scene).toFixed(0)}px`);
  });

  let hovered: ElementRef | undefined;
  const hover = (element: ElementRef | undefined) => {
    if (isSameElement(element, hovered)) return;
    hovered = element;
    events.hovered(element);
  };
  const stopPointer = followPointer(scene, {
    moved(x, y) {
      if (!view) return;
      events.pointed(groundUnder(scene, view.surface, x, y));
      hover(view.measured ? undefined : picker.pick(view, x, y));
    },
    left() {
      hover(undefined);
      events.pointed(undefined);
    },
    clicked(x, y) {
      if (!view) return;
      if (!view.measured) return events.clicked(picker.pick(view, x, y));
      const place = groundUnder(scene, view.surface, x, y);
      if (place) events.measured(place);
    },
    doubleClicked: () => view?.measured && events.measured(undefined),
  });

  function turnNorth(): void {
    const place = cameraPlace(scene);
    camera.flyTo({ destination: camera.positionWC.clone(), orientation: { heading: 0, pitch: CesiumMath.toRadians(place.pitch), roll: 0 }, duration: 0.6 });
  }

  function zoom(factor: number): void {
    const distance = (context.metresPerPixel() / scale) * scene.canvas.clientHeight;
    camera.moveForward(distance * (1 - 1 / factor));
    scene.requestRender();
  }

  async function flyHome(durationS = 1.6): Promise<void> {
    if (view) await flyToExtent(scene, view.surface.extent, view.surface.groundAt((view.surface.extent.west + view.surface.extent.east) / 2, (view.surface.extent.south + view.surface.extent.north) / 2), durationS);
    cameraChanged();
  }

  const built = () => Promise.all(layers.map((layer) => layer.settled?.()));
  const rendered = () =>
    new Promise<void>((resolve) => {
      const stop = scene.postRender.addEventListener(() => {
        stop();
        resolve();
      });
      scene.requestRender();
    });
  const stopKeys = steerByKeys(scene, { zoom, turnNorth, flyHome: () => void flyHome(), metresPerPixel: () => context.metresPerPixel() / scale, moved: cameraChanged });

  const toPixel = (position: Cartesian3 | undefined): [number, number] | undefined => {
    const at = position && SceneTransforms.worldToWindowCoordinates(scene, position);
    return at ? [at.x, at.y] : undefined;
  };

  return {
    scene,
    show(next) {
      if (view?.surface !== next.surface) scene.screenSpaceCameraController.maximumZoomDistance = next.surface.diagonalM * 4;
      view = next;
      for (const layer of layers) layer.update(next);
      scene.requestRender();
      motion.wake();
      clearTimeout(prepareTimer);
      // The index for picking comes after the picture.
      void built().then(() => {
        clearTimeout(prepareTimer);
        prepareTimer = setTimeout(() => view && !isDisposed && picker.prepare(view), prepareAfterMs);
      });
    },
    setStationTexts: (texts) => labels.setTexts(texts),
    flyHome,
    async flyTo(element, durationS = 1.4) {
      const position = view && middleOf(view, element);
      if (position) await flyToPosition(scene, position, element.kind === 'dmas' ? 4000 : element.kind === 'stations' ? 1600 : 900, durationS);
      cameraChanged();
    },
    setCamera(place) {
      setCameraPlace(scene, place);
      scene.requestRender();
      cameraChanged();
    },
    turnNorth,
    tilt() {
      const place = groundUnder(scene, view?.surface, scene.canvas.clientWidth / 2, scene.canvas.clientHeight / 2);
      if (!place) return;
      const middle = Cartesian3.fromDegrees(place.longitude, place.latitude, view?.surface.groundAt(place.longitude, place.latitude) ?? 0);
      tiltAround(scene, middle, cameraPlace(scene).pitch > -70 ? -89.5 : -32);
    },
    zoom,
    pick: (x, y) => (view ? picker.pick(view, x, y) : undefined),
    junctionsInSight: () => (view && view.visible.meters && context.metresPerPixel() <= metersUntil ? picker.inSight(view, 'junctions') : []),
    project: (longitude, latitude) => toPixel(Cartesian3.fromDegrees(longitude, latitude, view?.surface.groundAt(longitude, latitude) ?? 0)),
    projectElement: (element) => toPixel(view && middleOf(view, element)),
    rendered,
    async settled() {
      await built();
      await rendered();
    },
    dispose() {
      isDisposed = true;
      clearTimeout(prepareTimer);
      stopMoveEnd();
      stopChanged();
      stopGuard();
      stopPostRender();
      stopPointer();
      stopKeys();
      motion.dispose();
      layers.forEach((layer) => layer.dispose());
      widget.destroy();
    },
  };
}
