import type { Messages } from '../ui/i18n.ts';

/** Texts of the frame around all features. */
export const messages = {
  'zh-CN': {
    name: '水脉',
    map: '一张图',
    developer: 'GraphQL',
    signOut: '退出登录',
    language: 'English',
    live: { idle: '未接入测点', connecting: '连接中', live: '实时', stale: '暂无新数据', offline: '连接中断' },
    liveHint: { idle: '当前没有可订阅的测点', connecting: '正在连接实时数据', live: '实时数据正常', stale: '已连接，但一段时间没有新数据', offline: '与服务器的连接中断，正在自动重连' },
    signIn: {
      title: '请登录',
      text: '请打开启动时打印的一次性登录链接：',
      example: '启动窗口中形如这样的一行',
      used: '登录链接无效、已使用或已过期。重新启动即可得到新的链接。',
      checking: '正在登录…',
      unreachable: '服务暂时没有响应，请检查它是否在运行。',
      retry: '重试',
    },
  },
  en: {
    name: 'Hydrograph',
    map: 'Map',
    developer: 'GraphQL',
    signOut: 'Sign out',
    language: '中文',
    live: { idle: 'No points', connecting: 'Connecting', live: 'Live', stale: 'No new data', offline: 'Offline' },
    liveHint: { idle: 'There is nothing to follow yet', connecting: 'Connecting to live data', live: 'Live data arrives', stale: 'Connected, but no new data for a while', offline: 'Connection lost, trying again' },
    signIn: {
      title: 'Please sign in',
      text: 'Open the one-time link that the start printed:',
      example: 'A line like this one in the window of the start',
      used: 'The link is not valid, was used before or has expired. A new start prints a new one.',
      checking: 'Signing in…',
      unreachable: 'The product does not answer. Check that it is running.',
      retry: 'Try again',
    },
  },
} satisfies Messages;
