import { css, type ColourScale } from '../../../globe/index.ts';

/** A CSS gradient that runs through a scale from its smallest to its largest value. */
export function gradientOf(scale: ColourScale, steps = 16): string {
  const stops = Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    // Diameters are logarithmic: look for the value that lies at this share of the bar.
    let low = scale.minimum;
    let high = scale.maximum;
    for (let round = 0; round < 30; round += 1) {
      const middle = (low + high) / 2;
      if (scale.position(middle) < share) low = middle;
      else high = middle;
    }
    return `${css(scale.colour((low + high) / 2))} ${(share * 100).toFixed(1)}%`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** Ticks with their place on the bar in per cent; ticks that would stand too close are left out. */
export function ticksOf(scale: ColourScale, count: number): { value: number; at: number }[] {
  const ticks: { value: number; at: number }[] = [];
  for (const value of scale.ticks(count)) {
    const at = Math.min(Math.max(scale.position(value), 0), 1) * 100;
    if (ticks.length === 0 || at - ticks.at(-1)!.at >= 60 / count) ticks.push({ value, at });
  }
  return ticks;
}
