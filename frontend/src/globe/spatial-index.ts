/** A rectangle in degrees. */
export interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Finds which of many small rectangles touch a given one. */
export interface SpatialIndex {
  /** Rows whose rectangle shares a grid cell with this extent, each once, ascending. */
  near(extent: Extent): number[];
}

export interface Boxes {
  readonly count: number;
  /** Writes the rectangle of one row into `target`. */
  box(row: number, target: Extent): void;
}

/** The smallest rectangle around the boxes; undefined when there are none with finite numbers. */
export function extentOf(...sources: Boxes[]): Extent | undefined {
  const around: Extent = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const box: Extent = { ...around };
  for (const source of sources) {
    for (let row = 0; row < source.count; row += 1) {
      source.box(row, box);
      if (!Number.isFinite(box.west + box.south + box.east + box.north)) continue;
      around.west = Math.min(around.west, box.west);
      around.south = Math.min(around.south, box.south);
      around.east = Math.max(around.east, box.east);
      around.north = Math.max(around.north, box.north);
    }
  }
  return around.west <= around.east ? around : undefined;
}

/** A uniform grid with its rows in one array: pipes of a city are of like size, a tree gains nothing over it. */
export function createSpatialIndex(boxes: Boxes, cellsPerSide = Math.min(256, Math.max(4, Math.ceil(Math.sqrt(boxes.count))))): SpatialIndex {
  const extent = extentOf(boxes);
  if (!extent) return { near: () => [] };
  const stepX = Math.max((extent.east - extent.west) / cellsPerSide, 1e-9);
  const stepY = Math.max((extent.north - extent.south) / cellsPerSide, 1e-9);
  const clamp = (cell: number) => Math.min(Math.max(cell, 0), cellsPerSide - 1);
  const starts = new Uint32Array(cellsPerSide * cellsPerSide + 1);
  const box: Extent = { ...extent };

  function eachCell({ west, south, east, north }: Extent, visit: (cell: number) => void): void {
    const toX = clamp(Math.floor((east - extent!.west) / stepX));
    const toY = clamp(Math.floor((north - extent!.south) / stepY));
    for (let y = clamp(Math.floor((south - extent!.south) / stepY)); y <= toY; y += 1) {
      for (let x = clamp(Math.floor((west - extent!.west) / stepX)); x <= toX; x += 1) visit(y * cellsPerSide + x);
    }
  }

  function eachRow(visit: (cell: number, row: number) => void): void {
    for (let row = 0; row < boxes.count; row += 1) {
      boxes.box(row, box);
      if (Number.isFinite(box.west + box.south + box.east + box.north)) eachCell(box, (cell) => visit(cell, row));
    }
  }

  eachRow((cell) => (starts[cell + 1]! += 1));
  for (let cell = 0; cell < starts.length - 1; cell += 1) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const rows = new Uint32Array(starts[starts.length - 1]!);
  eachRow((cell, row) => (rows[next[cell]!++] = row));

  return {
    near(wanted) {
      const isOutside = wanted.east < extent.west || wanted.west > extent.east || wanted.north < extent.south || wanted.south > extent.north;
      if (isOutside) return [];
      const found = new Set<number>();
      eachCell(wanted, (cell) => {
        for (let index = starts[cell]!; index < starts[cell + 1]!; index += 1) found.add(rows[index]!);
      });
      return [...found].sort((left, right) => left - right);
    },
  };
}
