import type { Messages } from '../../ui/i18n.ts';
import { english } from './messages/en.ts';
import { chinese } from './messages/zh-CN.ts';

/** Texts of alarms and their rules. */
export const messages = { 'zh-CN': chinese, en: english } satisfies Messages;
