export type CustomerKind = 'RESIDENTIAL' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC';
export type DemandKind = CustomerKind | 'LEAKAGE';
export type LandUse = 'OLD_TOWN' | 'RESIDENTIAL' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC' | 'GREEN' | 'UTILITY';

/** Who uses water at a junction: how many customers of each kind, and their mean use, m3/h. */
export interface Use {
  customers: Partial<Record<CustomerKind, number>>;
  population: number;
  m3PerH: Partial<Record<DemandKind, number>>;
}
