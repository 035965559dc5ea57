import { askRemoteRules, createRuleBook, fixedRuleBook, type RuleBook } from '@hydrograph/access';
import { findSubject, subjectsOf, systemActor, type Database } from '@hydrograph/entities';
import type { ServiceEnv } from './env.ts';
import type { ServiceOptions } from './service.ts';

export interface RulesParts {
  readonly name: string;
  readonly entities: readonly unknown[];
  readonly database: () => Pick<Database, 'fork'>;
  readonly env: Pick<ServiceEnv, 'HYDROGRAPH_JWKS_URL' | 'HYDROGRAPH_SERVICE_SECRET'>;
  /** Given by tests. Whoever verifies tokens by other keys than those of identity has no rules of identity either. */
  readonly deps: { readonly verify?: unknown; readonly rules?: RuleBook };
  readonly log: Parameters<typeof createRuleBook>[0]['log'];
}

/** What binds the viewers of a subgraph: the rules that identity tells, about the rows of its entities. */
export function rulesOf({ name, entities, database, env, deps, log }: RulesParts): NonNullable<ServiceOptions<never>['rules']> {
  const subjects = subjectsOf(entities);
  const book = deps.rules ?? (deps.verify ? fixedRuleBook(subjects) : followed());
  return { book, subjects: Object.keys(subjects), rowOf: (tenantId, subject, key) => findSubject(database().fork(systemActor(name, tenantId)), subject, key) };

  function followed(): RuleBook {
    const { HYDROGRAPH_JWKS_URL: jwksUrl, HYDROGRAPH_SERVICE_SECRET: secret } = env;
    if (!secret) throw new Error(`${name} cannot ask identity for the rules of access: HYDROGRAPH_SERVICE_SECRET is not set`);
    return createRuleBook({ subjects, ask: askRemoteRules({ jwksUrl, clientId: name, secret }), log });
  }
}
