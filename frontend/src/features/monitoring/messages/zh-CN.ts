import { cleaning } from './cleaning.zh.ts';
import { devices } from './devices.zh.ts';
import { overview } from './overview.zh.ts';
import { uploads } from './uploads.zh.ts';

export const chinese = {
  cause: { HIHI: '严重偏高', HI: '偏高', LO: '偏低', LOLO: '严重偏低', RATE: '突变', STALE: '无数据', FLAT_LINE: '数值不变', DEVIATION: '偏离常态' },
  state: { RAISED: '未确认', ACKNOWLEDGED: '已确认', CLEARED: '已恢复' },
  shortcut: { move: '报警列表上下移动', choose: '选中报警', acknowledge: '确认选中的报警' },
  badge: { label: '报警：{count} 条待处理', none: '没有待处理的报警' },
  alarms: {
    title: '报警', subtitle: '实时报警、确认与处置', rules: '报警规则', view: '视图', views: { list: '列表', groups: '按站点分组', history: '历史' },
    search: '筛选', searchHint: '报警内容、站点、测点', unacknowledged: '只看未确认', soundOn: '声音已开', soundOff: '声音已关',
    columns: { severity: '级别', message: '内容', station: '站点', raised: '发生', state: '状态', value: '数值 / 限值', count: '条数', last: '最近', choose: '选中' },
    acknowledge: '确认', acknowledgeAll: '全部确认', shelve: '搁置', chosen: '已选 {count} 条', clear: '取消选择', reason: '搁置原因', reasonUsual: '检修', until: '搁置时长',
    durations: { h1: '1 小时', h8: '8 小时', d1: '1 天', d7: '7 天' }, shelved: '搁置至 {until}', unshelve: '取消搁置', shelvedCount: '另有 {count} 条已搁置',
    emptyTitle: '一切正常', emptyText: '没有待处理的报警。', emptyFilter: '没有符合条件的报警。', emptyHistory: '还没有报警记录。', more: '共 {total} 条，列出最近 {count} 条',
    escalated: '已升级 {level} 级', live: '实时', connecting: '正在重新连接',
  },
  alarm: {
    point: '测点', rule: '规则', started: '开始', raised: '报警', cleared: '恢复', acknowledged: '确认', by: '{name}，{time}', escalates: '将于 {time} 升级', map: '在地图上查看',
    steps: '预案步骤', comments: '备注', addComment: '添加备注', comment: '备注', notices: '通知', channel: { SMS: '短信', WECHAT: '微信' }, noticeState: { WAITING: '发送中', SENT: '已发送', FAILED: '失败' }, withdrawn: '后到的数据表明并无异常',
  },
  data: {
    title: '数据查询', subtitle: '各测点一段时间的最小、平均、最大与合格率；勾选可对比曲线', stretches: { d1: '24 小时', d7: '7 天', d31: '31 天' }, point: '测点', latest: '最新', minimum: '最小', mean: '平均', maximum: '最大', pass: '合格率', samples: '数据个数',
    lowest: '合格下限', highest: '合格上限', searchHint: '测点名称或编号', compare: '对比 {name}', chart: '所选测点对比曲线', emptyTitle: '没有符合条件的测点',
  },
  quality: {
    title: '数据质量', subtitle: '清洗后按测点、按日六维评分；原始值与疑点原因保留可查', span: '时段', spans: { d1: '今天', d7: '7 天', d31: '31 天' }, grouping: '分组', by: { STATION: '站点', AREA: '计量分区', DAY: '日期', QUANTITY: '监测量' },
    elsewhere: '未归属', points: '测点', point: '测点', day: '日期', samples: '实收 / 应收', findings: '疑点', export: '导出 CSV', worst: '得分最低的测点', worstOf: '得分最低的测点：{name}',
    total: '总分', completeness: '完整性', accuracy: '准确性', consistency: '一致性', timeliness: '时效性', uniqueness: '唯一性', validity: '有效性',
    formula: { total: '完整性 × 其余五维平均', completeness: '实收 / 应收', accuracy: '1 − 尖峰、突变、不变值占比', consistency: '1 − 与同类测点不符占比（有同类时）', timeliness: '1 − 迟到占比', uniqueness: '1 − 重复占比', validity: '1 − 超量程及设备自报可疑占比' },
    counts: '实收 {samples}，应收 {expected}，中断 {silent} 分钟，迟到 {late}，重复 {repeated}，设备自报可疑 {doubted}', kinds: { OUT_OF_RANGE: '超量程', SPIKE: '尖峰', RATE: '变化过快', FLAT_LINE: '数值不变', CROSS_SENSOR: '与同类不符', REPORTED_BY_DEVICE: '设备自报' },
    doubted: '存疑数据', noneDoubted: '这一天没有存疑数据。', moreDoubted: '共 {count} 个，列出前 {shown} 个', chart: '当日清洗后曲线与存疑数据', emptyTitle: '还没有评分', emptyText: '数据到达后约一分钟开始评分。',
  },
  rules: {
    title: '报警规则', subtitle: '监视什么，何时报警；可用历史数据试运行', add: '新增规则', name: '名称', nameEn: '英文名称', condition: '条件', points: '测点', active: '报警中', severity: '级别', state: '状态', enabled: '启用', disabled: '停用',
    kind: '条件类型', kinds: { LIMITS: '上下限', RATE: '突变', STALE: '无数据', FLAT_LINE: '数值不变', DEVIATION: '偏离常态（同一周内时刻）' },
    fields: { lolo: '严重下限', lo: '下限', hi: '上限', hihi: '严重上限', hysteresis: '回差', windowS: '时间窗（秒）', rise: '上升超过', fall: '下降超过', afterS: '持续（秒）', tolerance: '允许偏差', spreads: '允许离散倍数' },
    severeSeverity: '严重限级别', sameSeverity: '同上', raiseDelay: '报警延时（秒）', clearDelay: '恢复延时（秒）', within: '确认时限（秒）', withinHint: '超时未确认则升级；空为不升级',
    quantity: '监测量', anyQuantity: '全部', stationKind: '站点类型', anyKind: '全部', onePoint: '仅测点 {code}', oneStation: '仅站点 {name}', oneArea: '仅分区 {name}',
    message: '报警内容', messageHint: '可用 {open}point{close} {open}station{close} {open}value{close} {open}limit{close} {open}unit{close}；空为默认内容', steps: '预案步骤', stepsHint: '每行一步', save: '保存', remove: '删除', removeSure: '删除后其未结束的报警将结束。', isNew: '新规则',
    emptyTitle: '还没有规则', emptyText: '新增规则后，采集平台数秒内开始监视。', stationKinds: { WATER_PLANT: '水厂', PUMP_STATION: '泵站', SECONDARY_SUPPLY: '二次供水', TANK: '水池', SOURCE: '水源', PRESSURE: '测压点', FLOW: '流量点', QUALITY: '水质点', LARGE_USER: '大用户', NETWORK_END: '管网末梢' },
    quantities: { PRESSURE: '压力', HEAD: '水头', FLOW: '流量', VOLUME: '累计流量', LEVEL: '水位', CHLORINE: '余氯', TURBIDITY: '浊度', PH: 'pH', TEMPERATURE: '水温', POWER: '功率', ENERGY: '电量', SPEED: '转速', STATE: '运行状态' },
  },
  trial: {
    title: '用历史数据试运行', point: '测点', range: '时段', ranges: { d1: '1 天', d7: '7 天', d30: '30 天' }, run: '试运行', result: '{samples} 个数据中将报警 {count} 次', none: '{samples} 个数据中不会报警', noData: '该时段没有数据', chart: '试运行结果', episode: '{from} 至 {to}，{cause}', on: '仍在持续',
  },
  cleaning,
  devices,
  overview,
  uploads,
};
