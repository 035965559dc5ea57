import type { Messages } from './i18n.ts';

/** Texts of the states that every page has: nothing here, not yet, not now. */
export const messages = {
  'zh-CN': {
    loading: '正在载入…',
    copy: '复制',
    copied: '已复制',
    close: '关闭',
    sheet: '改变卡片高度',
    error: { retry: '重试', retrying: '正在重试…', retryIn: '{seconds} 秒后自动重试', detail: '技术信息', panel: '这个面板出错了', page: '页面出错了' },
    failure: {
      unreachable: { title: '连接不到服务器', advice: '请检查服务是否在运行、网络是否通畅；恢复后会自动继续。' },
      unavailable: { title: '这项服务暂不可用', advice: '其余功能照常，请稍后重试。' },
      expired: { title: '登录已过期', advice: '请重新登录，当前页面会保留。' },
      forbidden: { title: '没有查看权限', advice: '如需查看，请联系管理员授权。' },
      busy: { title: '请求过于频繁', advice: '服务暂时限制了请求，请稍等片刻再试。' },
      failed: { title: '没有载入', advice: '请重试；如果一直出现，请把技术信息发给管理员。' },
    },
    stale: { age: '数据更新于{age}', since: '最后更新：{time}' },
    offline: {
      'browser-offline': { title: '本机网络已断开', text: '显示的是断开前的数据。' },
      unreachable: { title: '连接不到服务器', text: '显示的是最后收到的数据，正在自动重连。' },
      degraded: { title: '部分服务不可用', text: '受影响：{parts}。其余功能照常。' },
      lastData: '最后数据：{age}。',
      countdown: '{seconds} 秒',
    },
  },
  en: {
    loading: 'Loading…',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    sheet: 'Change the height of the card',
    error: { retry: 'Try again', retrying: 'Trying…', retryIn: 'Next try in {seconds} s', detail: 'Technical details', panel: 'This panel failed', page: 'This page failed' },
    failure: {
      unreachable: { title: 'The server does not answer', advice: 'Check that the server is running and the network is up. This page goes on by itself.' },
      unavailable: { title: 'This service is not available', advice: 'The rest works. Try again in a moment.' },
      expired: { title: 'Your session has ended', advice: 'Sign in again; this page stays as it is.' },
      forbidden: { title: 'You may not see this', advice: 'Ask an administrator for the permission.' },
      busy: { title: 'Too many requests', advice: 'The server limits requests for the moment. Wait a little and try again.' },
      failed: { title: 'This did not load', advice: 'Try again. If it stays so, send the technical details to an administrator.' },
    },
    stale: { age: 'Data from {age}', since: 'Last update: {time}' },
    offline: {
      'browser-offline': { title: 'This computer is offline', text: 'You see the data from before.' },
      unreachable: { title: 'The server does not answer', text: 'You see the last data received; trying again by itself.' },
      degraded: { title: 'Part of the service is down', text: 'Affected: {parts}. The rest works.' },
      lastData: 'Last data {age}.',
      countdown: '{seconds} s',
    },
  },
} satisfies Messages;
