import { Migration } from '@mikro-orm/migrations';

/** Entries of the audit log are told apart by category. */
export class AuditCategories extends Migration {
  override name = '0007-audit-categories';

  override up(): void {
    const statements = [
      // Null in entries from before: their hash does not cover it, and they cannot be changed.
      'alter table identity.audit_entry add column actor_kind text, add column category text',
      'create index audit_entry_category on identity.audit_entry (tenant_id, category, at)',
      'create index audit_entry_action on identity.audit_entry (tenant_id, action, at)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
