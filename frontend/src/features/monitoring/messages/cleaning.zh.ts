export const cleaning = {
  title: '清洗规则', subtitle: '各监测量与单个测点的可信范围；保存后最近 31 天重新判定，原始值始终保留', add: '为单个测点立规则', of: '监测量 / 测点', believed: '规则', origin: '来源', usual: '默认', ofPoint: '测点', ofQuantity: '监测量', nothing: '不判定',
  point: '哪个测点', hint: '空着的项不判定。单位同测点。', peers: '同类测点（应读数一致）', removePeer: '去掉 {name}', back: '恢复默认', backSure: '删除这条规则，恢复默认或监测量的规则；最近 31 天将重新判定。',
  fields: { minimum: '最小可能值', maximum: '最大可能值', mostPerMinute: '每分钟最大变化', spike: '尖峰：与前后相差超过', flatAfterS: '数值不变超过（秒）', flatTolerance: '小于此变化视为不变', staleAfterS: '中断超过（秒）计缺失', expectedEveryS: '应每隔（秒）上报', lateAfterS: '迟于（秒）计迟到', peerTolerance: '与同类中位数相差超过' },
  right: '可信', result: '{samples} 个数据中将有 {count} 个改判', before: '现在', after: '按此规则', doubtedAnew: '将存疑', believedAgain: '将恢复可信', changed: '最近 7 天此规则改动了什么', changedNothing: '最近 7 天没有发现疑点。',
};
