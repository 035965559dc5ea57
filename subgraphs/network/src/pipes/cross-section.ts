/** Cross-section of a round pipe, m2, from its inner diameter, mm. */
export const crossSectionM2 = (diameterMm: number): number => (Math.PI * (diameterMm / 1000) ** 2) / 4;
