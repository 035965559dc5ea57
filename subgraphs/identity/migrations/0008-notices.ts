import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Notices to users, and who has read them. */
export class Notices extends Migration {
  override name = '0008-notices';

  override up(): void {
    const statements = [
      ...createDomainTable(
        'identity',
        'notice',
        `title text not null, title_en text, text text not null, text_en text, importance text not null check (importance in ('INFORMATION', 'WARNING')),
         roles text[] not null default '{}', organisation_ids uuid[] not null default '{}', starts_at timestamptz not null, ends_at timestamptz, check (ends_at is null or starts_at < ends_at)`,
      ),
      'create index notice_period on identity.notice (tenant_id, starts_at desc)',
      `create table identity.notice_read (
         notice_id uuid not null references identity.notice (id) on delete cascade, user_id uuid not null references identity.user_account (id) on delete cascade,
         tenant_id uuid not null, read_at timestamptz not null default now(), primary key (user_id, notice_id))`,
      'create index notice_read_of on identity.notice_read (notice_id)',
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
