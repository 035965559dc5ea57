// `npm run check:access [-- --seed N --only WORDS]`: the whole matrix, on PostgreSQL where the machine has it, else on the embedded database.
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../../packages/entities/test/embedded-server.ts';
import { asOwner, findPostgres, startPostgres } from '../../../packages/entities/test/postgres-server.ts';
import { makeMatrix, run } from './matrix.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } } });
const bin = findPostgres();
const server = bin ? await startPostgres(bin) : await startEmbedded();
const adminUrl = await server.createDatabase();
const matrix = await makeMatrix({ url: bin ? asOwner(adminUrl) : adminUrl, adminUrl }, Number(values.seed));
const cells = matrix.cells.filter(({ name }) => new RegExp(values.only).test(name));
process.stdout.write(`${cells.length} cells on ${bin ? 'PostgreSQL' : 'the embedded database'}, seed ${values.seed}\n`);
const leaks = await run(cells, (leak) => process.stdout.write(`${leak}\n`));
await matrix.stop();
await server.stop();
process.stdout.write(`${cells.length} cells, ${leaks.length} leaks\n`);
process.exit(leaks.length > 0 ? 1 : 0);
