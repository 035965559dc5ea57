import { CesiumWidget, Color, Ion, type Scene } from 'cesium';

/** True when the picture is computed by the processor (no usable graphics card): then spare it smoothing. */
export function isSoftwareRendered(scene: Scene): boolean {
  const canvas = scene.canvas as HTMLCanvasElement;
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return gl !== null && info != null && /swiftshader|llvmpipe|software/i.test(String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}

/**
 * An empty dark scene on the earth's ellipsoid: no online tiles, no Ion, no sky. It draws a frame only when something
 * changed, so that an idle wall screen does not burn a processor.
 */
export function createWidget(container: HTMLElement): CesiumWidget {
  Ion.defaultAccessToken = '';
  const widget = new CesiumWidget(container, {
    globe: false,
    baseLayer: false,
    skyBox: false,
    skyAtmosphere: false,
    scene3DOnly: true,
    requestRenderMode: true,
    maximumRenderTimeChange: Infinity,
    msaaSamples: 4,
    // Little is translucent here and all of it in order: sorting it per pixel would cost three more pictures a frame.
    orderIndependentTranslucency: false,
    creditContainer: document.createElement('div'),
    showRenderLoopErrors: false,
    contextOptions: { webgl: { alpha: true, antialias: true, preserveDrawingBuffer: true } },
  });
  const { scene } = widget;
  scene.backgroundColor = Color.TRANSPARENT;
  scene.screenSpaceCameraController.minimumZoomDistance = 20;
  scene.screenSpaceCameraController.enableCollisionDetection = false;
  widget.resolutionScale = 1;
  widget.useBrowserRecommendedResolution = false;
  if (isSoftwareRendered(scene)) {
    scene.msaaSamples = 1;
    widget.resolutionScale = 1 / Math.max(window.devicePixelRatio, 1);
  }
  return widget;
}
