/** What is believed of a point. A field that is absent is not judged. */
export interface CleaningRule {
  /** Lowest and highest value that can be, in the unit of the point. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Largest change that can be, per minute. */
  readonly mostPerMinute?: number | undefined;
  /** How far a single sample must stand off its neighbours to be a spike. */
  readonly spike?: number | undefined;
  /** A value that does not move for so long is doubted, s. */
  readonly flatAfterS?: number | undefined;
  /** Moves of so much count as none. */
  readonly flatTolerance?: number | undefined;
  /** Longer silence is counted as missing, s. */
  readonly staleAfterS?: number | undefined;
  /** How far it may be off the median of its peers. */
  readonly peerTolerance?: number | undefined;
  /** How often it is to send, s; as on most of the day when absent. */
  readonly expectedEveryS?: number | undefined;
  /** A sample that comes so much later than it was measured is late, s. */
  readonly lateAfterS?: number | undefined;
}

export const ruleFields = ['minimum', 'maximum', 'mostPerMinute', 'spike', 'flatAfterS', 'flatTolerance', 'staleAfterS', 'peerTolerance', 'expectedEveryS', 'lateAfterS'] as const satisfies readonly (keyof CleaningRule)[];

const HOUR_S = 3600;
const usual: CleaningRule = { staleAfterS: 1800, lateAfterS: 300 };

/**
 * What is believed of each quantity until somebody says otherwise: wide enough for any point of a town's network, so that what is
 * found is worth a look. No peers: inlet and outlet of one pump station are no peers, so somebody has to say who is. Chlorine, turbidity and pH: what common probes can show, not the limits of GB 5749, which are alarms.
 */
export const defaultRules: Readonly<Record<string, CleaningRule>> = {
  PRESSURE: { ...usual, minimum: -10, maximum: 250, mostPerMinute: 60, spike: 15, flatAfterS: 6 * HOUR_S, flatTolerance: 0 },
  HEAD: { ...usual, mostPerMinute: 60, spike: 15, flatAfterS: 6 * HOUR_S, flatTolerance: 0 },
  FLOW: { ...usual, spike: 2000, staleAfterS: 1800 },
  VOLUME: { ...usual, minimum: 0 },
  LEVEL: { ...usual, minimum: -1, maximum: 60, mostPerMinute: 0.5, spike: 0.5, flatAfterS: 12 * HOUR_S, flatTolerance: 0 },
  CHLORINE: { ...usual, minimum: 0, maximum: 10, mostPerMinute: 1, spike: 0.5, flatAfterS: 6 * HOUR_S, flatTolerance: 0 },
  TURBIDITY: { ...usual, minimum: 0, maximum: 100, spike: 5, flatAfterS: 6 * HOUR_S, flatTolerance: 0 },
  PH: { ...usual, minimum: 0, maximum: 14, mostPerMinute: 1, spike: 1, flatAfterS: 12 * HOUR_S, flatTolerance: 0 },
  TEMPERATURE: { ...usual, minimum: -5, maximum: 60, mostPerMinute: 2, spike: 3 },
  POWER: { ...usual, minimum: -10_000, maximum: 100_000 },
  ENERGY: { ...usual, minimum: 0 },
  SPEED: { ...usual, minimum: 0 },
  STATE: usual,
};

/** The rule of a point: what is said of the point itself, else of its quantity, else what is usual; its own plausible range is the narrower. */
export function ruleFor(quantity: string, own: CleaningRule | undefined, ofQuantity: CleaningRule | undefined, range: { minimum?: number | undefined; maximum?: number | undefined } = {}): CleaningRule {
  const rule = own ?? ofQuantity ?? defaultRules[quantity] ?? usual;
  const narrower = (pick: (...values: number[]) => number, ...values: (number | undefined)[]): number | undefined => {
    const given = values.filter((value) => value !== undefined);
    return given.length > 0 ? pick(...given) : undefined;
  };
  const minimum = narrower(Math.max, rule.minimum, range.minimum);
  const maximum = narrower(Math.min, rule.maximum, range.maximum);
  const { minimum: _lower, maximum: _upper, ...rest } = rule;
  return { ...rest, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}
