import { BlendOption, BufferPolyline, BufferPolylineCollection, BufferPolylineMaterial, Cartesian3, Color } from 'cesium';
import type { MapElements } from '../../src/globe/elements.ts';
import { diameterScale, pipeWidthPx } from '../../src/globe/palette.ts';
import type { Surface } from '../../src/globe/surface.ts';
import { createWidget } from '../../src/globe/widget.ts';

/** The same lines by nothing but Cesium's own fastest primitive: what the map is measured against. */
export function drawBare(container: HTMLElement, { layers: { pipes } }: MapElements, surface: Surface) {
  const widget = createWidget(container);
  const [starts, lon, lat] = (['vertexStart', 'lon', 'lat'] as const).map((name) => pipes.numbers(name));
  const lines = new BufferPolylineCollection({ primitiveCountMax: pipes.count, vertexCountMax: lon!.length, allowPicking: false, blendOption: BlendOption.OPAQUE });
  const line = new BufferPolyline();
  const material = new BufferPolylineMaterial();
  const scale = diameterScale(100, 1000);
  const colour = new Color();
  const position = new Cartesian3();
  for (let row = 0; row < pipes.count; row += 1) {
    const diameter = pipes.numbers('diameterMm')[row]!;
    const from = surface.heightOf(pipes.numbers('startElevationM')[row]!, 0, 0);
    const to = surface.heightOf(pipes.numbers('endElevationM')[row]!, 0, 0);
    const count = starts![row + 1]! - starts![row]!;
    const positions = new Float64Array(count * 3);
    for (let index = 0; index < count; index += 1) {
      Cartesian3.fromDegrees(lon![starts![row]! + index]!, lat![starts![row]! + index]!, from + ((to - from) * index) / (count - 1), undefined, position);
      Cartesian3.pack(position, positions as unknown as number[], index * 3);
    }
    material.width = pipeWidthPx(diameter);
    material.color = Color.fromBytes(...scale.colour(diameter), 255, colour);
    lines.add({ positions, material, featureId: row }, line);
  }
  widget.scene.primitives.add(lines);
  return widget;
}
