import { createDomainTable } from '@hydrograph/entities';
import { Migration } from '@mikro-orm/migrations';

/** Personal data of customers, sealed, and what persons ask for about it. */
export class PersonalDataOfCustomers extends Migration {
  override name = '0003-personal-data';

  override up(): void {
    const statements = [
      // No history: what is erased must be gone.
      `create table customers.personal_data (
         id uuid primary key references customers.customer (id) deferrable initially deferred, tenant_id uuid not null,
         phone text, id_number text, bank_account text, phone_hash text, id_number_hash text, bank_account_hash text, key_id text not null)`,
      'create index personal_data_phone on customers.personal_data (phone_hash)',
      'create index personal_data_id_number on customers.personal_data (id_number_hash)',
      'create index personal_data_bank_account on customers.personal_data (bank_account_hash)',
      'create index personal_data_key on customers.personal_data (key_id, id)',
      ...createDomainTable(
        'customers',
        'personal_data_request',
        `customer_id uuid not null references customers.customer (id) deferrable initially deferred,
         kind text not null check (kind in ('EXPORT', 'ERASURE')), state text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED')), reason text not null,
         requested_by_id text not null, requested_by_name text not null, decided_by_id text, decided_by_name text, decided_at timestamptz, decision_reason text,
         collected_at timestamptz, erased jsonb not null, kept jsonb not null, check (decided_by_id is null or decided_by_id <> requested_by_id)`,
      ),
      `create unique index personal_data_request_waiting on customers.personal_data_request (customer_id, kind) where state = 'REQUESTED'`,
    ];
    for (const sql of statements) this.addSql(sql);
  }
}
