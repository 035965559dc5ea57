/** An entry as the edge tells it. */
export interface ToldEntry {
  readonly at: number;
  readonly tenantId: string;
  readonly actorId: string;
  readonly actorKind: string;
  readonly applicationId?: string | undefined;
  readonly operationKind?: string | undefined;
  readonly operation?: string | undefined;
  readonly cost?: number | undefined;
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly ms: number;
  readonly bytesIn?: number | undefined;
  readonly bytesOut?: number | undefined;
  readonly address?: string | undefined;
  readonly transport: string;
  readonly requestId: string;
}
