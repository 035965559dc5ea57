import type { RuleBook } from '@hydrograph/access';

/** The rules that bind viewers, the kinds of row they speak of, and one such row by its id or code, whoever may see it. */
export interface ServiceRules {
  readonly book: RuleBook;
  readonly subjects: readonly string[];
  readonly rowOf: (tenantId: string, subject: string, key: string) => Promise<Readonly<Record<string, unknown>> | null>;
}
