import { declaredProcesses, readShape, settingsOf, type Setting } from './processes.ts';

/** The text of docs/configuration.md, made from what each process declares in its `env.ts`. */
export async function configurationPage(): Promise<string> {
  const sections: string[] = [];
  for (const process of declaredProcesses) {
    const settings = settingsOf(await readShape(process));
    sections.push([`## ${process.title}`, '', `\`${process.main}\`, declared in \`${process.env}\`.`, '', ...table(settings)].join('\n'));
  }
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

const introduction = `# Configuration

<!-- Written by \`npm run generate\` from every env.ts; do not edit. -->

Every setting is an environment variable, checked when its process starts: a wrong value stops the start with the name of the variable.
With \`npm start\` only the first table matters; the launcher sets everything else. In your own deployment each process gets its own
variables (see \`docker-compose.yml\`). An empty value counts as not set.`;

function table(settings: Setting[]): string[] {
  const rows = settings.map(({ name, values, otherwise, description }) => `| \`${name}\` | ${values} | ${defaultText(otherwise)} | ${description.replaceAll('|', '\\|')} |`);
  return ['| variable | values | default | meaning |', '|---|---|---|---|', ...rows];
}

function defaultText(otherwise: Setting['otherwise']): string {
  if (otherwise === undefined) return '**must be set**';
  return otherwise === null || otherwise === '' ? '-' : `\`${otherwise}\``;
}
