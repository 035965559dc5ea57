import { createDatabase } from '@hydrograph/entities';
import { migrate, type MigrationClass } from '@hydrograph/entities/migrate.ts';
import { assetsTables } from '../../../subgraphs/assets/src/database.ts';
import { customersTables } from '../../../subgraphs/customers/src/database.ts';
import { energyTables } from '../../../subgraphs/energy/src/database.ts';
import { identityTables } from '../../../subgraphs/identity/src/database.ts';
import { networkTables } from '../../../subgraphs/network/src/database.ts';
import { plantsTables } from '../../../subgraphs/plants/src/database.ts';
import { BackupRefused } from './manifest.ts';

const subgraphTables = [identityTables, networkTables, plantsTables, energyTables, assetsTables, customersTables];

/** The schemas of all subgraphs on one database; nothing is connected before `migrate`. */
export interface Schemas {
  /** Per schema the migrations of this version, oldest first. */
  readonly known: Record<string, string[]>;
  /** @throws BackupRefused when this version does not know a migration that the backup has gone through. */
  refuseNewer(wanted: Record<string, readonly string[]>, folder: string): void;
  /** Brings each schema to the migrations given, no further: the rows of an older backup have its columns. */
  migrate(wanted: Record<string, readonly string[]>): Promise<void>;
  close(): Promise<void>;
}

export async function openSchemas(url: string): Promise<Schemas> {
  const schemas = await Promise.all(
    subgraphTables.map(async (tables) => {
      const database = await createDatabase({ ...tables, url, poolSize: 1 });
      const { orm, schema } = database;
      const migrations = (tables.migrations as readonly MigrationClass[]).map((Class) => ({ Class, name: new Class(orm.em.getDriver(), orm.config).name ?? Class.name }));
      return { database, orm, schema, migrations };
    }),
  );
  const known = Object.fromEntries(schemas.map(({ schema, migrations }) => [schema, migrations.map(({ name }) => name)]));
  return {
    known,
    refuseNewer(wanted, folder) {
      for (const [schema, names] of Object.entries(wanted)) {
        const foreign = names.filter((name) => !known[schema]?.includes(name));
        if (foreign.length > 0) throw new BackupRefused(`The backup in ${folder} was made by a newer Hydrograph: this one does not know the migration ${foreign.join(', ')} of schema "${schema}". Restore it with that version.`);
      }
    },
    async migrate(wanted) {
      for (const { orm, schema, migrations } of schemas) {
        const names = wanted[schema];
        if (names) await migrate(orm, schema, migrations.filter(({ name }) => names.includes(name)).map(({ Class }) => Class));
      }
    },
    close: async () => void (await Promise.all(schemas.map(({ database }) => database.close()))),
  };
}
