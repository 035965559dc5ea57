import {
  Appearance,
  BlendingState,
  BoundingSphere,
  Cartesian3,
  Color,
  ComponentDatatype,
  Geometry,
  GeometryAttribute,
  GeometryInstance,
  Material,
  Primitive,
  PrimitiveType,
  type GeometryAttributes,
} from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import type { Surface } from '../surface.ts';
import { themes } from '../theme.ts';
import { contourStep, createGroundGrid } from './mesh.ts';
import { groundFragmentShader, groundMaterialSource, groundVertexShader } from './shaders.ts';

const metresPerDegree = 111_320;
const undergroundOpacity = 0.28;
/** Steps of the grid on the ground, m: the largest that still gives about ten lines across the screen is used. */
const gridSteps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

interface Plane {
  longitude: number;
  latitude: number;
  metresPerLongitude: number;
  widthM: number;
  heightM: number;
}

/** The middle of the relief as origin of a local metre grid. */
function planeOf({ relief: { extent } }: Surface): Plane {
  const latitude = (extent.south + extent.north) / 2;
  const metresPerLongitude = metresPerDegree * Math.cos((latitude * Math.PI) / 180);
  return {
    longitude: (extent.west + extent.east) / 2,
    latitude,
    metresPerLongitude,
    widthM: (extent.east - extent.west) * metresPerLongitude,
    heightM: (extent.north - extent.south) * metresPerDegree,
  };
}

function groundGeometry(surface: Surface, plane: Plane, offsetM: number): Geometry {
  const { relief } = surface;
  const { longitudes, latitudes, indices } = createGroundGrid(relief.extent);
  const count = longitudes.length * latitudes.length;
  const positions = new Float64Array(count * 3);
  const reliefs = new Float32Array(count * 4);
  const planes = new Float32Array(count * 2);
  const position = new Cartesian3();
  const slope = { east: 0, north: 0 };
  let vertex = 0;
  for (const latitude of latitudes) {
    for (const longitude of longitudes) {
      Cartesian3.fromDegrees(longitude, latitude, surface.groundAt(longitude, latitude) + offsetM, undefined, position);
      Cartesian3.pack(position, positions as unknown as number[], vertex * 3);
      relief.slopeAt(longitude, latitude, slope);
      const light = 1 + Math.min(Math.max((slope.east - slope.north) * 7 * surface.exaggeration, -0.55), 0.65);
      reliefs.set([relief.heightAt(longitude, latitude), light, relief.presenceAt(longitude, latitude), 0], vertex * 4);
      planes.set([(longitude - plane.longitude) * plane.metresPerLongitude, (latitude - plane.latitude) * metresPerDegree], vertex * 2);
      vertex += 1;
    }
  }
  const attributes = {
    position: new GeometryAttribute({ componentDatatype: ComponentDatatype.DOUBLE, componentsPerAttribute: 3, values: positions }),
    relief: new GeometryAttribute({ componentDatatype: ComponentDatatype.FLOAT, componentsPerAttribute: 4, values: reliefs }),
    plane: new GeometryAttribute({ componentDatatype: ComponentDatatype.FLOAT, componentsPerAttribute: 2, values: planes }),
  };
  return new Geometry({
    attributes: attributes as unknown as GeometryAttributes,
    indices,
    primitiveType: PrimitiveType.TRIANGLES,
    boundingSphere: BoundingSphere.fromVertices(positions as unknown as number[]),
  });
}

const colourNames = ['far', 'low', 'high', 'line', 'sky'] as const;

function groundMaterial(surface: Surface, plane: Plane, isGlass: boolean): Material {
  const rangeM = Math.max(surface.reliefRangeM, 1);
  return new Material({
    translucent: isGlass,
    fabric: {
      uniforms: {
        ...Object.fromEntries(colourNames.map((name) => [`${name}Color`, new Color()])),
        lineStrength: 1,
        gridStrength: 1,
        lightStrength: 1,
        rangeM,
        contourM: contourStep(rangeM),
        gridM: 1000,
        hazeM: Math.max(plane.widthM, plane.heightM) * 1.35,
        opacity: 1,
      },
      source: groundMaterialSource,
    },
  });
}

/** Colours of the light it is seen in; where streets are drawn the grid would only be in their way. */
function dress(material: Material, { theme, baseMap, visible }: MapView, isSlow: boolean): void {
  const { ground } = themes[theme];
  for (const name of colourNames) material.uniforms[`${name}Color`] = Color.fromCssColorString(ground[name]);
  material.uniforms.lightStrength = ground.lightStrength;
  const hasTown = baseMap !== undefined && visible.basemap;
  material.uniforms.lineStrength = ground.lineStrength * (hasTown ? 0.7 : 1);
  // Four lines at every pixel of the screen: too much to ask of a processor.
  material.uniforms.gridStrength = isSlow ? 0 : ground.lineStrength * (hasTown ? 0.25 : 1);
}

/**
 * The ground: hills from the network's own elevations, shading, contour lines, a kilometre grid, haze to the horizon.
 * One mesh instead of Cesium's Globe: it is there with the first frame, where globe tiles took ten seconds on a machine
 * without a graphics card, and it needs no server.
 */
export function createGroundLayer(): MapLayer {
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let ground: Primitive | undefined;
  let material: Material | undefined;

  function build(view: MapView): void {
    if (ground) context?.scene.primitives.remove(ground);
    const plane = planeOf(view.surface);
    const offsetM = view.isUnderground ? view.surface.coverM : -view.surface.groundSinkM;
    material = groundMaterial(view.surface, plane, view.isUnderground);
    ground = new Primitive({
      geometryInstances: new GeometryInstance({ geometry: groundGeometry(view.surface, plane, offsetM) }),
      appearance: new Appearance({
        material,
        translucent: view.isUnderground,
        closed: false,
        vertexShaderSource: groundVertexShader,
        fragmentShaderSource: groundFragmentShader,
        renderState: view.isUnderground ? { depthTest: { enabled: true }, depthMask: false, blending: BlendingState.ALPHA_BLEND } : { depthTest: { enabled: true }, depthMask: true },
      }),
      asynchronous: false,
      allowPicking: false,
      compressVertices: false,
    });
    material.uniforms.opacity = view.isUnderground ? undergroundOpacity : 1;
    context?.scene.primitives.add(ground, 0);
  }

  function applyDetail(): void {
    if (!context || !material) return;
    const wanted = context.metresPerPixel() * 130;
    material.uniforms.gridM = gridSteps.find((step) => step >= wanted) ?? gridSteps.at(-1);
  }

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      const isRebuilt = shown?.surface !== view.surface || shown.isUnderground !== view.isUnderground;
      if (isRebuilt) build(view);
      if (material && (isRebuilt || shown?.theme !== view.theme || shown.baseMap !== view.baseMap || shown.visible !== view.visible)) dress(material, view, context?.isSlow ?? false);
      if (ground) ground.show = view.visible.ground;
      shown = view;
      applyDetail();
    },
    cameraMoved: applyDetail,
    dispose() {
      if (ground) context?.scene.primitives.remove(ground);
    },
  };
}
