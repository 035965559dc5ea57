import { Command, CommanderError } from 'commander';
import { start } from './commands/start.ts';
import { readEnv, WrongSetting } from './env.ts';

/** Exit codes of every command: 0 done, 1 the input was refused, 2 used wrongly. */
const usedWrongly = 2;

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The terminal or the pipe is gone; what runs is stopped by its signal or by the parent watch.
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

let exitCode = 0;
const program = new Command('hydrograph').description('One live, federated graph for a water utility').exitOverride().showHelpAfterError();

program
  .command('start')
  .description('start the product and keep it running until Ctrl-C')
  .action(async () => {
    exitCode = await start(readEnv());
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : usedWrongly;
  else if (error instanceof WrongSetting) {
    process.stderr.write(`${error.message}\n`);
    exitCode = usedWrongly;
  } else throw error;
}
process.exit(exitCode);
