import { Migration } from '@mikro-orm/migrations';

/** A sign-on that a link began knows the link, so that choosing the password uses it up. */
export class LinksThatEnrol extends Migration {
  override name = '0005-links-that-enrol';

  override up(): void {
    this.addSql('alter table identity.sign_on_attempt add column code_hash text');
  }
}
