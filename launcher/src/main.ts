import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckAccessOptions } from './commands/check-access.ts';
import type { DecodeOptions } from './commands/decode.ts';
import type { ExportOptions } from './commands/export-network.ts';
import type { FuzzOptions } from './commands/fuzz.ts';
import type { ImportOptions } from './commands/import-network.ts';
import type { SimulateOptions } from './commands/simulate-devices.ts';
import type { TortureOptions } from './commands/torture.ts';
import { readEnv, WrongSetting } from './env.ts';

/** Exit codes of every command: 0 done, 1 the input was refused, 2 used wrongly. */
const usedWrongly = 2;

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The terminal or the pipe is gone; what runs is stopped by its signal or by the parent watch.
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

// Each command loads what it needs and no more: the test runner, for one, is not installed in production.
let exitCode = 0;
const done = (code: number): void => {
  exitCode = code;
};

const program = new Command('hydrograph').description('One live, federated graph for a water utility').exitOverride().showHelpAfterError('(hydrograph --help lists the commands)');
program.configureOutput({ writeOut: (text) => process.stdout.write(text), writeErr: (text) => process.stderr.write(text) });

program.command('start').description('start the product and keep it running until Ctrl-C').action(async () => done(await (await import('./commands/start.ts')).start(readEnv())));
program.command('dev').description('start it from source: what you change is loaded at once').action(async () => done(await (await import('./commands/dev.ts')).dev(readEnv())));

program.command('prepare').description('build the app and the template of the database, so that the next start is quick; `npm ci` does it').action(async () => done(await (await import('./commands/prepare.ts')).prepare()));

program
  .command('import')
  .description('bring an EPANET network (.inp) into the running product')
  .argument('<file>', 'EPANET input file')
  .option('--at <lon,lat>', 'centre of the network, degrees CGCS2000', lonLat)
  .option('--rotate <degrees>', 'turn it clockwise about its middle', finite)
  .option('--name <name>', 'name of the network; that of the file when absent')
  .option('--dry-run', 'only read the file and say what is in it; needs no running product')
  .option('--json', 'print one JSON object')
  .action(async (file: string, options: ImportOptions) => done(await (await import('./commands/import-network.ts')).importNetwork(readEnv(), file, options)));

program
  .command('export')
  .description('write a network of the running product as an EPANET input file (.inp)')
  .argument('<file>', 'the file to write; - writes to standard output')
  .option('--model <name>', 'name of the network; needed where several are published')
  .option('--json', 'print one JSON object')
  .action(async (file: string, options: ExportOptions) => done(await (await import('./commands/export-network.ts')).exportNetwork(readEnv(), file, options)));

program
  .command('query')
  .description('run a GraphQL document and print the answer as JSON')
  .argument('<file>', 'the document; - reads it from standard input')
  .option('--variables <json>', 'variables as a JSON object', jsonObject)
  .action(async (file: string, options: { variables?: Record<string, unknown> }) => done(await (await import('./commands/query.ts')).runQuery(readEnv(), file, options.variables)));

program
  .command('decode')
  .description('explain field frames (HJ 212, SL 651, SZY 206, CJ/T 188, DL/T 645, M-Bus, Modbus, ...) byte by byte; needs no running product')
  .argument('[file]', 'frames as bytes or as hex; - reads standard input')
  .option('--protocol <name>', 'the protocol; guessed when absent or auto')
  .option('--hex <hex>', 'frames as hex; blanks, line ends and 0x do no harm')
  .option('--text <text>', 'frames of a protocol that is text')
  .option('--key <key>', 'SM4 key of HJ 212-2025: 32 hex digits or 16 characters')
  .option('--json', 'print one JSON object')
  .action(async (file: string | undefined, options: DecodeOptions) => done((await import('./commands/decode.ts')).decode(file, options)));

program
  .command('simulate-devices')
  .description('field devices that dial in and report, or answer when asked, by their real protocol, with faults on demand')
  .addOption(new Option('--protocol <name>', 'how they speak').choices(['hj212', 'sl651', 'szy206', 'modbus-tcp', 'modbus-rtu', 'dlt645', 'cjt188', 'mbus']).default('sl651'))
  .requiredOption('--to <host:port>', 'the connector they dial into; of devices that are asked, where their gateway listens', address)
  .addOption(new Option('--transport <how>', 'what carries the frames').choices(['TCP', 'UDP']).default('TCP'))
  .option('--devices <n>', 'how many', wholeNumber, 10)
  .option('--every <s>', 'seconds between two reports of one, or two questions to it', wholeNumber, 60)
  .option('--seed <n>', 'same seed, same devices', wholeNumber, 1)
  .option('--faults <shares>', 'shares from 0 to 1, for example noise=0.1,split=0.2; also silence, duplicates, damage, drift', faultShares)
  .option('--duration <s>', 'seconds until they stop; until Ctrl-C when absent', wholeNumber)
  .option('--register', 'first make the connector, the devices and their points in the running product')
  .option('--json', 'print one JSON object at the end')
  .action(async (options: SimulateOptions) => done(await (await import('./commands/simulate-devices.ts')).simulateDevices(readEnv(), options)));

program
  .command('reset')
  .description('delete all data, after asking')
  .option('--yes', 'do not ask')
  .action(async (options: { yes?: boolean }) => done(await (await import('./commands/reset.ts')).reset(readEnv(), options)));

program
  .command('backup')
  .description('copy the whole installation into a folder while it runs')
  .option('--to <folder>', 'the folder to make, or one to put a dated folder into')
  .option('--with-secrets', 'also the signing key and the passwords of this installation')
  .option('--json', 'print one JSON object')
  .action(async (options: { to?: string; withSecrets?: boolean; json?: boolean }) => done(await (await import('./commands/backup.ts')).backup(readEnv(), options)));

program
  .command('restore')
  .description('put a backup into an empty installation on which nothing runs')
  .argument('<folder>', 'what hydrograph backup made')
  .option('--yes', 'do not ask')
  .option('--json', 'print one JSON object')
  .action(async (folder: string, options: { yes?: boolean; json?: boolean }) => done(await (await import('./commands/restore.ts')).restore(readEnv(), folder, options)));

program
  .command('verify-audit')
  .description('compute the audit log of the running product again and name the first broken entry')
  .option('--json', 'print one JSON object')
  .action(async (options: { json?: boolean }) => done(await (await import('./commands/verify-audit.ts')).verifyAudit(readEnv(), options)));

program
  .command('test')
  .description('run the whole suite, or the test files whose path contains one of the words')
  .argument('[words...]')
  .action(async (words: string[]) => done(await (await import('./commands/test.ts')).test(words)));

program
  .command('generate')
  .description('compose the supergraph and write all generated files')
  .option('--check', 'write nothing; fail when something is stale')
  .action(async (options: { check?: boolean }) => done(await (await import('./commands/generate.ts')).generate(options)));

program
  .command('bench')
  .description('run one benchmark, or all')
  .argument('[name]')
  .action(async (name: string | undefined) => done(await (await import('./commands/bench.ts')).bench(name)));

program
  .command('router-install')
  .description('get the Apollo Router that executes queries (about 70 MB; Elastic License 2.0)')
  .option('--accept-licence', 'do not ask whether its licence is accepted')
  .action(async (options: { acceptLicence?: boolean }) => done(await (await import('./commands/router-install.ts')).routerInstall(options)));

program
  .command('fuzz')
  .description('feed damaged frames to every codec and count crashes')
  .option('--frames <n>', 'how many frames', wholeNumber, 100_000)
  .option('--seed <n>', 'same seed, same frames', wholeNumber, 1)
  .action(async (options: FuzzOptions) => done(await (await import('./commands/fuzz.ts')).fuzz(options)));

program
  .command('torture')
  .description('kill processes under load and count what was lost or doubled')
  .option('--kills <n>', 'how many times', wholeNumber, 30)
  .option('--seed <n>', 'same seed, same moments', wholeNumber, 1)
  .addOption(new Option('--column <column>', 'the embedded stores, or PostgreSQL, InfluxDB and Mosquitto of this machine').choices(['embedded', 'production']).default('embedded'))
  .addOption(new Option('--subgraphs <how>', 'in one process, or in one each').choices(['together', 'apart']).default('together'))
  .option('--victims <names>', 'which processes, separated by commas; every one when absent')
  .action(async (options: TortureOptions) => done(await (await import('./commands/torture.ts')).torture(options)));

program
  .command('check-access')
  .description('ask everything of every subgraph as everybody, and count what somebody sees or changes who may not')
  .option('--seed <n>', 'same seed, same policies', wholeNumber, 1)
  .option('--only <pattern>', 'only cells whose name fits')
  .action(async (options: CheckAccessOptions) => done(await (await import('./commands/check-access.ts')).checkAccess(options)));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : usedWrongly;
  else if (error instanceof WrongSetting) {
    process.stderr.write(`${error.message}\n`);
    exitCode = usedWrongly;
  } else {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    exitCode = 1;
  }
}
process.exit(exitCode);

function lonLat(text: string): [number, number] {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon = Number.NaN, lat = Number.NaN] = parts;
  if (parts.length !== 2 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
    throw new InvalidArgumentError('Give longitude and latitude in degrees, for example 120.16,30.25');
  }
  return [lon, lat];
}

function address(text: string): SimulateOptions['to'] {
  const [, host, port] = /^(?:\[?([^[\]]+?)\]?:)?(\d{1,5})$/.exec(text) ?? [];
  if (port === undefined || Number(port) < 1 || Number(port) > 65_535) throw new InvalidArgumentError('Give host and port, for example 127.0.0.1:6510.');
  return { host: host ?? '127.0.0.1', port: Number(port) };
}

function faultShares(text: string): NonNullable<SimulateOptions['faults']> {
  const shares = text.split(',').map((part) => part.split('='));
  const wrong = shares.find(([name = '', share = '']) => !['noise', 'split', 'silence', 'duplicates', 'damage', 'drift'].includes(name) || share === '' || !(Number(share) >= 0 && Number(share) <= 1));
  if (wrong) throw new InvalidArgumentError(`"${wrong.join('=')}" is none of noise, split, silence, duplicates, damage, drift with a share from 0 to 1.`);
  return Object.fromEntries(shares.map(([name, share]) => [name, Number(share)]));
}

function finite(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Give a number of degrees.');
  return value;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function jsonObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`Give a JSON object: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InvalidArgumentError('Give a JSON object.');
  return value as Record<string, unknown>;
}
