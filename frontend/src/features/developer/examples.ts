import type { Language } from '../../ui/i18n.ts';

/** An example query for analysts: the first two comment lines of its file say what it is good for, in Chinese and in English. */
export interface Example {
  name: string;
  titles: Record<Language, string>;
  query: string;
}

const files: Record<string, string> = import.meta.glob('../../../../router/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** What stands before the colon is the title, the rest explains. */
const titleOf = (comment: string | undefined): string | undefined => comment?.replace(/^\s*#\s*/, '').split(/[:：]/)[0]?.trim();

/** Reads name and titles of an example file. */
export function readExample(path: string, query: string): Example {
  const name = path.split('/').at(-1)!.replace(/\.graphql$/, '');
  const [first, second] = query.split('\n').filter((line) => /^\s*#/.test(line));
  const chinese = titleOf(first) ?? name.replaceAll('-', ' ');
  return { name, titles: { 'zh-CN': chinese, en: titleOf(second) ?? chinese }, query };
}

/** All examples that came with this build, by name. */
export const examples: readonly Example[] = Object.entries(files)
  .map(([path, query]) => readExample(path, query))
  .sort((left, right) => left.name.localeCompare(right.name));
