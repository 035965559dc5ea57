/** An example query for analysts: its name is the file's name, the first comment line of the file says what it is good for. */
export interface Example {
  name: string;
  title: string;
  query: string;
}

const files: Record<string, string> = import.meta.glob('../../../../router/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** Reads name and title of an example file. */
export function readExample(path: string, query: string): Example {
  const name = path.split('/').at(-1)!.replace(/\.graphql$/, '');
  const comment = /^\s*#\s*(.+)$/m.exec(query)?.[1]?.trim();
  return { name, title: comment && comment.length <= 90 ? comment : name.replaceAll('-', ' '), query };
}

/** All examples that came with this build, by name. */
export const examples: readonly Example[] = Object.entries(files)
  .map(([path, query]) => readExample(path, query))
  .sort((left, right) => left.name.localeCompare(right.name));
