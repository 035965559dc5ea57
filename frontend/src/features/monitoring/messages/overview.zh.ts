export const overview = {
  title: '管网监测', subtitle: '站点、测点、报警与合格率总览；压力、流量、大用户与水质逐项分析', views: { overview: '总览', pressure: '压力', flow: '流量', users: '大用户', quality: '水质', live: '实时数据' }, map: 'GIS 总览',
  online: '测点在线率', onlineOf: '在线 {online} / {total}', alarms: '待处理报警', pressurePass: '压力合格率', qualityPass: '水质合格率', byStandard: '报警规则或 GB 5749-2022', exceeding: '当前超限', now: '最近 30 分钟的值', stations: '站点：在线 / 全部', noStations: '还没有站点', trends: '各监测量趋势（最小、平均、最大）',
  emptyTitle: '还没有测点', emptyText: '登记测点并上报数据后，这里显示总览。', limits: '限值', source: { ALARM_RULE: '来自报警规则', GB_5749: 'GB 5749-2022' }, standing: { good: '正常', beyond: '超限', doubtful: '存疑', silent: '离线' }, age: '距今',
  volume: '当日 / 同期（m³）', night: '夜间流量 / 同期（m³/h）', anomaly: '异常', usage: { ZERO_USE: '零用水', JUMP_UP: '用水突增', JUMP_DOWN: '用水突减', NIGHT_USE: '夜间用水' }, usageHint: '同期为前四周同一星期几、同样时段的平均；夜间为 2 至 4 时。突增突减为偏离同期一半以上。',
  noUsers: '还没有大用户', noUsersText: '站点类型为“大用户”的流量测点会列在这里。', limitsHint: '没有报警规则的测点按 GB 5749-2022：余氯出厂水 0.3–2、管网与末梢 0.05–2 mg/L，浊度 ≤ 1 NTU，pH 6.5–8.5。预警在此设置：',
};
