/** Unit of each quantity unless a point says otherwise. */
export const unitOfQuantity = {
  PRESSURE: 'm',
  HEAD: 'm',
  FLOW: 'm3/h',
  VOLUME: 'm3',
  LEVEL: 'm',
  CHLORINE: 'mg/L',
  TURBIDITY: 'NTU',
  PH: 'pH',
  TEMPERATURE: '°C',
  POWER: 'kW',
  ENERGY: 'kWh',
  SPEED: '1',
  STATE: '1',
} as const;

/** What a point measures. */
export type Quantity = keyof typeof unitOfQuantity;
