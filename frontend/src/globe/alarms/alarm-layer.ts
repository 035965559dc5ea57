import { Cartesian3 } from 'cesium';
import { createLabelPool } from '../labels/label-pool.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { createProjector } from '../projector.ts';
import { clusterMarks, type AlarmCluster, type AlarmMark } from './cluster.ts';

export interface AlarmLayer extends MapLayer {
  /** Moves the symbols to where their places are on the screen now; does nothing while nothing moved. */
  place(): void;
}

/** Symbols closer than this would lie on each other. */
const reachPx = 30;
/** The symbol stands above its place, so that both are seen. */
const liftPx = 22;
const sizePx = 26;
const mostCounted = 99;

function write(node: HTMLElement, { severity, count, unacknowledgedCount, marks }: AlarmCluster): void {
  node.textContent = count > mostCounted ? `${mostCounted}+` : count > 1 ? String(count) : '!';
  node.className = `map-alarm is-${severity.toLowerCase()}${unacknowledgedCount === 0 ? ' is-noted' : ''}`;
  node.dataset.count = String(count);
  node.dataset.places = String(marks.length);
}

/** Open alarms as symbols of the page itself, above everything: reached by mouse and keys, read aloud, counted where they are close together. */
export function createAlarmLayer(overlay: HTMLElement, clicked: (marks: readonly AlarmMark[]) => void, nameOf: (cluster: AlarmCluster) => string): AlarmLayer {
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let positions = new Map<AlarmMark, Cartesian3>();
  let clusters = new Map<string, AlarmCluster>();
  let placedFor = '';

  const pool = createLabelPool<AlarmCluster>(overlay, (id) => {
    const node = document.createElement('button');
    node.type = 'button';
    node.addEventListener('click', () => clicked(clusters.get(id)?.marks ?? []));
    return node;
  }, (node, cluster) => {
    write(node, cluster);
    node.title = nameOf(cluster);
    node.setAttribute('aria-label', node.title);
  });

  function place(): void {
    if (!context || !shown) return;
    const { camera, canvas } = context.scene;
    const key = [camera.positionWC, camera.directionWC, camera.upWC].map(({ x, y, z }) => `${x},${y},${z}`).join() + canvas.clientWidth + canvas.clientHeight;
    if (key === placedFor) return;
    placedFor = key;
    const pixel = createProjector(context.scene);
    const size = sizePx * context.scale;
    const marks = shown.visible.alarms ? shown.alarms : [];
    const isSeen = ({ x, y }: { x: number; y: number }): boolean => x > -size && y > -size && x < canvas.clientWidth + size && y < canvas.clientHeight + size * 2;
    const found = clusterMarks(marks, (mark) => {
      const at = pixel(positions.get(mark)!);
      return at && isSeen(at) ? at : undefined;
    }, reachPx * context.scale);
    clusters = new Map(found.map((cluster) => [cluster.marks[0]!.id, cluster]));
    for (const [id, cluster] of clusters) {
      pool.show(id, cluster.x - size / 2, cluster.y - (liftPx * context.scale) - size / 2, 0, `${cluster.severity} ${cluster.count} ${cluster.unacknowledgedCount} ${cluster.marks.length} ${shown.isEnglish}`, cluster);
    }
    pool.sweep();
  }

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.alarms === view.alarms && before.surface === view.surface && before.visible.alarms === view.visible.alarms && before.isEnglish === view.isEnglish) return;
      positions = new Map(view.alarms.map((mark) => [mark, Cartesian3.fromDegrees(mark.longitude, mark.latitude, view.surface.groundAt(mark.longitude, mark.latitude))]));
      placedFor = '';
      place();
    },
    place,
    dispose: () => pool.clear(),
  };
}
