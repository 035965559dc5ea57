import type { Messages } from '../../ui/i18n.ts';

/** Texts of the developer pages. */
export const messages = {
  'zh-CN': { title: 'GraphQL 查询', examples: '示例查询', failed: 'GraphiQL 没有载入' },
  en: { title: 'GraphQL queries', examples: 'Example queries', failed: 'GraphiQL did not load' },
} satisfies Messages;
