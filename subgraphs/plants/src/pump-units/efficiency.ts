/** Weight of a cubic metre of water at 10 degrees Celsius, kN/m3: density 999.7 kg/m3 times 9.80665 m/s2. */
const specificWeightKnPerM3 = 9.8037;

/** Hydraulic efficiency of a pump, 0 to 1: rho g Q H / P, with flow in m3/h, head in m and shaft power in kW. */
export const hydraulicEfficiency = (flowM3PerH: number, headM: number, powerKw: number): number => ((flowM3PerH / 3600) * specificWeightKnPerM3 * headM) / powerKw;
