import type { NetworkEnv } from '../env.ts';
import type { Channel } from './contact.entity.ts';
import type { Messenger } from './messenger.ts';
import { createSms } from './sms.ts';
import { createWeCom } from './wecom.ts';

/** The ways that the environment gives access to. */
export function messengersOf(env: NetworkEnv): Partial<Record<Channel, Messenger>> {
  const { HYDROGRAPH_SMS_URL: sms, HYDROGRAPH_SMS_KEY_ID: keyId, HYDROGRAPH_SMS_KEY_SECRET: keySecret, HYDROGRAPH_WECOM_URL: wecom, HYDROGRAPH_WECOM_CORP_ID: corpId, HYDROGRAPH_WECOM_SECRET: corpSecret } = env;
  return {
    ...(sms && keyId && keySecret && { SMS: createSms({ url: sms, keyId, keySecret, signName: env.HYDROGRAPH_SMS_SIGN_NAME, templateCode: env.HYDROGRAPH_SMS_TEMPLATE }) }),
    ...(wecom && corpId && corpSecret && { WECHAT: createWeCom({ url: wecom, corpId, corpSecret, agentId: env.HYDROGRAPH_WECOM_AGENT_ID }) }),
  };
}
