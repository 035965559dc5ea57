import type { Messages } from '../../ui/i18n.ts';

/** Texts of the developer pages. */
export const messages = {
  'zh-CN': { title: 'GraphQL 查询', examples: '示例查询', loading: '正在载入 GraphiQL…', failed: 'GraphiQL 没有载入' },
  en: { title: 'GraphQL queries', examples: 'Example queries', loading: 'Loading GraphiQL…', failed: 'GraphiQL did not load' },
} satisfies Messages;
