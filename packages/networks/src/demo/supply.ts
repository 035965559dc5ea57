/** Power-function curve of a pump, H = shutoff - b Q^c, in m and m3/h, through three points as EPANET fits it. */
export interface PumpDesign {
  points: [flow: number, head: number][];
  shutoffM: number;
  b: number;
  c: number;
}

/** A flat curve for constant-pressure service: 18 % above the design head at no flow, 30 % below at 1.6 times the design flow. */
export function designPump(flowM3PerH: number, headM: number): PumpDesign {
  const points: [number, number][] = [[0, round(headM * 1.18)], [round(flowM3PerH), round(headM)], [round(flowM3PerH * 1.6), round(headM * 0.7)]];
  const [[, h0], [q1, h1], [q2, h2]] = points as [[number, number], [number, number], [number, number]];
  const c = Math.log((h0 - h2) / (h0 - h1)) / Math.log(q2 / q1);
  return { points, shutoffM: h0, b: (h0 - h1) / q1 ** c, c };
}

/** Relative speed at which the pump gives this head at this flow (affinity laws). */
export function speedFor({ shutoffM, b, c }: PumpDesign, flowM3PerH: number, headM: number): number {
  let [low, high] = [0.4, 1.3];
  for (let step = 0; step < 40; step += 1) {
    const speed = (low + high) / 2;
    const gives = speed ** 2 * shutoffM - b * speed ** (2 - c) * flowM3PerH ** c;
    if (gives < headM) low = speed;
    else high = speed;
  }
  return (low + high) / 2;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
