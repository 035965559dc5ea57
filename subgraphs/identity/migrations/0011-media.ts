import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Documents, pictures, sound and film. */
export class Media extends Migration {
  override name = '0011-media';

  override up(): void {
    const statements = [
      ...createDomainTable(
        'identity',
        'media_file',
        `name text not null, kind text not null check (kind in ('DOCUMENT', 'IMAGE', 'AUDIO', 'VIDEO', 'OTHER')), content_type text not null, bytes bigint not null, sha256 text not null,
         title text, description text, tags text[] not null, taken_at timestamptz, linked_type text, linked_id text, extended jsonb not null,
         scan text not null check (scan in ('CLEAN', 'NOT_SCANNED')), uploaded_by_id text not null, uploaded_by_name text not null, removed_at timestamptz`,
      ),
      'create index media_file_linked on identity.media_file (tenant_id, linked_type, linked_id)',
      'create index media_file_sha256 on identity.media_file (tenant_id, sha256)',
      // What is in the store and in no list yet, or no more: removed from the store when its time is over.
      `create table identity.media_leftover (object text primary key, at timestamptz not null default now())`,
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
