import { CesiumWidget, Color, Ellipsoid, EllipsoidTerrainProvider, Ion, type Scene } from 'cesium';

/** Colours of the dark control room; kept here since Cesium takes no CSS. */
export const ground = { far: '#04080e', near: '#0a1623' } as const;

/** True when the picture is computed by the processor (no usable graphics card): then spare it smoothing. */
export function isSoftwareRendered(scene: Scene): boolean {
  const canvas = scene.canvas as HTMLCanvasElement;
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl !== null && info != null && /swiftshader|llvmpipe|software/i.test(String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}

/**
 * An empty dark globe: no online tiles, no Ion, no sky. It draws a frame only when something changed, so that an idle
 * wall screen does not burn a processor.
 */
export function createWidget(container: HTMLElement): CesiumWidget {
  Ion.defaultAccessToken = '';
  const credits = document.createElement('div');
  const widget = new CesiumWidget(container, {
    baseLayer: false,
    terrainProvider: new EllipsoidTerrainProvider(),
    skyBox: false,
    skyAtmosphere: false,
    scene3DOnly: true,
    requestRenderMode: true,
    maximumRenderTimeChange: Infinity,
    msaaSamples: 4,
    creditContainer: credits,
    showRenderLoopErrors: false,
    contextOptions: { webgl: { alpha: true, antialias: true, preserveDrawingBuffer: true } },
  });
  const { scene } = widget;
  scene.backgroundColor = Color.TRANSPARENT;
  scene.fog.renderable = false;
  scene.globe.baseColor = Color.fromCssColorString(ground.far);
  scene.globe.showGroundAtmosphere = false;
  scene.globe.enableLighting = false;
  scene.globe.depthTestAgainstTerrain = false;
  scene.globe.undergroundColor = Color.fromCssColorString(ground.far);
  scene.globe.maximumScreenSpaceError = 2.5;
  scene.globe.preloadSiblings = false;
  scene.globe.loadingDescendantLimit = 8;
  scene.screenSpaceCameraController.minimumZoomDistance = 20;
  scene.screenSpaceCameraController.maximumZoomDistance = Ellipsoid.WGS84.maximumRadius * 3;
  widget.resolutionScale = 1;
  widget.useBrowserRecommendedResolution = false;
  if (isSoftwareRendered(scene)) {
    scene.msaaSamples = 1;
    widget.resolutionScale = 1 / Math.max(window.devicePixelRatio, 1);
  }
  return widget;
}
