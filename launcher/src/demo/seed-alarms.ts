import type { ProductClient } from '../client/product-client.ts';

interface Rule {
  name: string;
  nameEn: string;
  condition: Record<string, string | number>;
  target: Record<string, string>;
  severity: 'CRITICAL' | 'MAJOR' | 'MINOR' | 'NOTICE';
  severeSeverity?: 'CRITICAL' | 'MAJOR';
  raiseDelayS?: number;
  clearDelayS?: number;
  acknowledgeWithinS?: number;
  steps?: { text: string; textEn: string }[];
}

/** What a control room of such a town watches. Limits of chlorine and turbidity are those of GB 5749-2022. */
const rules: readonly Rule[] = [
  {
    name: '管网压力偏低', nameEn: 'Low pressure in the network', condition: { kind: 'LIMITS', lo: 18, lolo: 12, hysteresis: 1 }, target: { quantity: 'PRESSURE', stationKind: 'PRESSURE' },
    severity: 'MAJOR', severeSeverity: 'CRITICAL', raiseDelayS: 120, clearDelayS: 300, acknowledgeWithinS: 900,
    steps: [
      { text: '核对相邻测压点，判断是否爆管', textEn: 'Compare with the gauges around: is it a burst?' },
      { text: '查看泵站出水压力与流量', textEn: 'Look at pressure and flow of the pump stations' },
      { text: '通知巡线人员到现场', textEn: 'Send the patrol' },
    ],
  },
  {
    name: '管网压力骤降', nameEn: 'Sudden pressure drop', condition: { kind: 'RATE', windowS: 600, fall: 6 }, target: { quantity: 'PRESSURE', stationKind: 'PRESSURE' }, severity: 'MAJOR', clearDelayS: 600, acknowledgeWithinS: 900,
    steps: [{ text: '按爆管预案定位并关阀', textEn: 'Locate the burst and shut valves as the plan says' }],
  },
  { name: '水池水位异常', nameEn: 'Tank level out of bounds', condition: { kind: 'LIMITS', lolo: 0.3, lo: 0.8, hysteresis: 0.1 }, target: { quantity: 'LEVEL' }, severity: 'MINOR', severeSeverity: 'MAJOR', raiseDelayS: 300, clearDelayS: 300 },
  { name: '余氯超限（管网）', nameEn: 'Free chlorine in the network', condition: { kind: 'LIMITS', lo: 0.05, hi: 2, hysteresis: 0.02 }, target: { quantity: 'CHLORINE', stationKind: 'PRESSURE' }, severity: 'MAJOR', raiseDelayS: 600, clearDelayS: 600 },
  { name: '余氯超限（出厂水）', nameEn: 'Free chlorine leaving the works', condition: { kind: 'LIMITS', lo: 0.3, hi: 2, hysteresis: 0.05 }, target: { quantity: 'CHLORINE', stationKind: 'WATER_PLANT' }, severity: 'CRITICAL', raiseDelayS: 300, clearDelayS: 300, acknowledgeWithinS: 600 },
  { name: '出厂水浊度超限', nameEn: 'Turbidity leaving the works', condition: { kind: 'LIMITS', hi: 1, hysteresis: 0.1 }, target: { quantity: 'TURBIDITY' }, severity: 'CRITICAL', raiseDelayS: 300, clearDelayS: 300, acknowledgeWithinS: 600 },
  { name: '流量偏离常态', nameEn: 'Flow off the usual', condition: { kind: 'DEVIATION', tolerance: 15, spreads: 8 }, target: { quantity: 'FLOW', stationKind: 'FLOW' }, severity: 'MINOR', raiseDelayS: 900, clearDelayS: 900 },
  { name: '测压点无数据', nameEn: 'Pressure gauge silent', condition: { kind: 'STALE', afterS: 600 }, target: { quantity: 'PRESSURE' }, severity: 'NOTICE' },
  { name: '流量计无数据', nameEn: 'Flow meter silent', condition: { kind: 'STALE', afterS: 600 }, target: { quantity: 'FLOW' }, severity: 'NOTICE' },
  { name: '余氯仪数值不变', nameEn: 'Chlorine analyser stuck', condition: { kind: 'FLAT_LINE', afterS: 7200, tolerance: 0 }, target: { quantity: 'CHLORINE' }, severity: 'NOTICE' },
];

/** Rules for the town's alarms; those that exist stay as somebody may have changed them. */
export async function seedAlarmRules(client: Pick<ProductClient, 'request'>): Promise<number> {
  const { alarmRules } = await client.request<{ alarmRules: { totalCount: number } }>('{ alarmRules(first: 1) { totalCount } }', {});
  // Whoever deleted them does not want them back at the next start.
  if (alarmRules.totalCount > 0) return 0;
  for (const input of rules) {
    const { createAlarmRule } = await client.request<{ createAlarmRule: { userErrors: { code: string; message: string }[] } }>('mutation AddRule($input: AlarmRuleInput!) { createAlarmRule(input: $input) { userErrors { code message } } }', { input });
    const [fault] = createAlarmRule.userErrors;
    if (fault) throw new Error(`the alarm rule "${input.name}" was refused: ${fault.code} ${fault.message}`);
  }
  return rules.length;
}
