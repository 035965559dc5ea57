export type { DomainContext } from '@hydrograph/service';
