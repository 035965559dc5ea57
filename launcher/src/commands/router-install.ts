import { createInterface } from 'node:readline/promises';
import { findRouter, installedRouter, routerVersion } from '../../../router/apollo-router/binary.ts';
import { installRouter, InstallRefused } from '../../../router/apollo-router/install.ts';

/** `hydrograph router-install`: gets the pinned Apollo Router, after its licence was accepted. @returns the exit code. */
export async function routerInstall({ acceptLicence }: { acceptLicence?: boolean }): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const present = findRouter({ ...process.env, APOLLO_ROUTER_BIN: '' });
  if (present?.version === routerVersion) {
    say(`Apollo Router ${present.version} is there: ${present.file}`);
    return 0;
  }
  if (!acceptLicence && !(await accepts())) {
    process.stderr.write('Nothing was installed: the licence was not accepted (--accept-licence).\n');
    return 1;
  }
  const to = installedRouter(process.env);
  try {
    await installRouter({ to, say });
  } catch (error) {
    if (!(error instanceof InstallRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  say(`Apollo Router ${routerVersion} is installed: ${to}. The next npm start uses it.`);
  return 0;
}

async function accepts(): Promise<boolean> {
  process.stdout.write('Apollo Router is under the Elastic License 2.0 (https://www.elastic.co/licensing/elastic-license): free to run, not to be offered to others as a managed service.\n');
  if (!process.stdin.isTTY) return false;
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question('Do you accept it? (yes/no) ');
  dialogue.close();
  return /^y(es)?$/i.test(answer.trim());
}
