import {
  Credit,
  CustomHeightmapTerrainProvider,
  EllipsoidTerrainProvider,
  Event,
  GeographicTilingScheme,
  ImageryLayer,
  Math as CesiumMath,
  Rectangle,
  type ImageryProvider,
} from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import type { Surface } from '../surface.ts';
import { paintGround } from './paint.ts';

const tileSize = 256;
const deepestLevel = 17;
const heightSamples = 24;

function degrees({ west, south, east, north }: Rectangle) {
  return {
    west: CesiumMath.toDegrees(west),
    south: CesiumMath.toDegrees(south),
    east: CesiumMath.toDegrees(east),
    north: CesiumMath.toDegrees(north),
  };
}

function highest({ relief }: Surface): number {
  const { west, south, east, north } = relief.extent;
  let top = 0;
  for (let row = 0; row <= 40; row += 1) {
    for (let column = 0; column <= 40; column += 1) {
      top = Math.max(top, relief.heightAt(west + ((east - west) * column) / 40, south + ((north - south) * row) / 40));
    }
  }
  return top;
}

/** Tiles drawn here, from the relief alone: a sealed control room has no tile server. */
function createGroundImagery(surface: Surface): ImageryProvider {
  const tilingScheme = new GeographicTilingScheme();
  const painting = { relief: surface.relief, rangeM: highest(surface) };
  const provider = {
    rectangle: tilingScheme.rectangle,
    tileWidth: tileSize,
    tileHeight: tileSize,
    maximumLevel: deepestLevel,
    minimumLevel: 0,
    tilingScheme,
    tileDiscardPolicy: undefined,
    errorEvent: new Event(),
    credit: undefined,
    proxy: undefined,
    hasAlphaChannel: false,
    getTileCredits: (): Credit[] => [],
    pickFeatures: () => undefined,
    async requestImage(x: number, y: number, level: number): Promise<HTMLCanvasElement> {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = tileSize;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('ground: this browser gives no 2D canvas');
      const image = context.createImageData(tileSize, tileSize);
      paintGround(image.data, tileSize, degrees(tilingScheme.tileXYToRectangle(x, y, level)), level, painting);
      context.putImageData(image, 0, 0);
      return canvas;
    },
  };
  return provider as unknown as ImageryProvider;
}

function createTerrain(surface: Surface): CustomHeightmapTerrainProvider {
  const tilingScheme = new GeographicTilingScheme();
  return new CustomHeightmapTerrainProvider({
    width: heightSamples,
    height: heightSamples,
    tilingScheme,
    callback(x, y, level) {
      const { west, south, east, north } = degrees(tilingScheme.tileXYToRectangle(x, y, level));
      const heights = new Float32Array(heightSamples * heightSamples);
      for (let row = 0; row < heightSamples; row += 1) {
        const latitude = north + ((south - north) * row) / (heightSamples - 1);
        for (let column = 0; column < heightSamples; column += 1) {
          heights[row * heightSamples + column] = surface.groundAt(west + ((east - west) * column) / (heightSamples - 1), latitude);
        }
      }
      return heights;
    },
  });
}

/** The ground: hills from the network's own elevations, shading, contour lines, graticule; glassy in underground mode. */
export function createGroundLayer(): MapLayer {
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let imagery: ImageryLayer | undefined;

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      if (!context) return;
      const { scene } = context;
      if (shown?.surface !== view.surface) {
        if (imagery) scene.imageryLayers.remove(imagery, true);
        imagery = new ImageryLayer(createGroundImagery(view.surface));
        scene.imageryLayers.add(imagery);
      }
      if (shown?.surface !== view.surface || shown.visible.ground !== view.visible.ground) {
        scene.terrainProvider = view.visible.ground ? createTerrain(view.surface) : new EllipsoidTerrainProvider();
        if (imagery) imagery.show = view.visible.ground;
      }
      if (shown?.isUnderground !== view.isUnderground) {
        scene.globe.translucency.enabled = view.isUnderground;
        scene.globe.translucency.frontFaceAlpha = 0.35;
        scene.globe.translucency.backFaceAlpha = 0.2;
        scene.screenSpaceCameraController.enableCollisionDetection = !view.isUnderground;
      }
      shown = view;
    },
    dispose() {
      if (imagery) context?.scene.imageryLayers.remove(imagery, true);
    },
  };
}
