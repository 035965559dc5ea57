/** Pressure and flow of each pipe row as far as they are known; NaN where they are not. */
export interface PipeLive {
  /** Metres of water. */
  readonly pressureM: Float32Array;
  /** m³/h; positive when the water runs from the first to the last vertex. */
  readonly flowM3h: Float32Array;
}
