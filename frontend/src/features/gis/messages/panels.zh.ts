import { dictionaries } from './dictionaries.zh.ts';

/** Texts of cards, trends and search in Chinese. */
export const panels = {
  search: {
    placeholder: '搜索编号、名称、地址、用户…',
    hint: '按 / 搜索',
    none: '没有找到“{text}”',
    failed: '搜索暂不可用',
    label: '搜索',
    missing: '暂时搜不到：{groups}（服务没有响应）',
    and: '、',
  },
  hitGroup: { recent: '最近打开', streets: '道路与片区', stations: '站点', network: '管网设施', points: '测点与设备', customers: '用户', plants: '厂站', assets: '资产与电表' },
  hit: {
    PIPE: '管道', JUNCTION: '节点', VALVE: '阀门', HYDRANT: '消火栓', TANK: '水池', RESERVOIR: '水源', PUMP: '水泵', STATION: '站点', POINT: '测点', DMA: '计量分区', DEVICE: '设备', STREET: '道路',
    CUSTOMER: '用户', ACCOUNT: '账户', WATER_METER: '水表', ASSET: '资产', PLANT: '水厂', WORKSHOP: '车间', PUMP_STATION: '泵站', PUMP_UNIT: '机组', CAMERA: '摄像头', ENERGY_METER: '电表',
  },
  card: {
    close: '关闭', back: '返回上一张', copy: '复制编号', copyLink: '复制链接', copied: '已复制', locate: '定位', fields: '属性', points: '实时测点', noPoints: '此处没有测点', links: '关联',
    linksFailed: '部分关联暂时取不到', meters: '用水户水表', metersMore: '共 {count} 块', noValue: '暂无数据', stale: '已过时', because: '（{reason}）', today: '今日 {minimum} – {maximum}', showAll: '显示全部 {count} 个',
    failed: '信息没有载入', gone: '它已不在系统中', network: '所属管网', metersFailed: '水表信息暂不可用',
  },
  alarms: { title: '此处报警', count: '{count} 条报警', several: '{places} 处共 {count} 条报警', acknowledged: '已确认', more: '全部 {count} 条，列出最近 {shown} 条', list: '报警列表', failed: '报警没有载入', none: '这里的报警已处置', close: '关闭', legend: '报警' },
  personal: { title: '个人信息', phone: '电话', idNumber: '证件号码', bankAccount: '银行账号', reveal: '显示明文', hide: '重新隐藏', purpose: '用途', purposeHint: '审计日志会记录查看人和用途，显示一分钟。' },
  files: { title: '文件与照片', add: '添加文件', save: '保存 {name}', saveFailed: '文件没有取到，请重试', refused: '没有收下：{why}' },
  history: { title: '变更记录', failed: '变更记录没有载入', first: '登记入库', somebody: '某用户', byService: '系统（{name}）' },
  trend: {
    title: '趋势', chart: '趋势图：滚轮缩放，拖动平移，方向键移动，加减键缩放', open: '在趋势面板中打开', length: '时间长度', now: '现在', empty: '这段时间没有数据', failed: '历史数据没有载入', range: '最小–最大',
    add: '添加测点', find: '按编号或名称查找测点', noNeighbours: '本站没有其他测点，可按名称查找', remove: '移除 {name}', full: '全屏（F）', smaller: '退出全屏（F）', exportAs: '导出 {format}', picture: '保存为图片',
    exportFailed: '导出没有完成，请重试',
    presets: { '1h': '1 时', '6h': '6 时', '24h': '24 时', '7d': '7 天', '30d': '30 天', '1y': '1 年' },
    resolution: { raw: '原始值', '15m': '15 分钟级', '1h': '小时级', '1d': '日级' },
    refused: { shown: '已在图中', points: '一张图最多 8 个测点', units: '一张图最多两种单位，请先移除一种' },
  },
  quality: { GOOD: '正常', UNCERTAIN: '可疑', BAD: '不可用' },
  reason: {
    OUT_OF_RANGE: '超出合理范围', BAD_TIME: '时间无效', TIME_TOO_OLD: '时间过旧', TIME_IN_FUTURE: '时间超前', NOT_A_NUMBER: '不是数值', REPORTED_BY_DEVICE: '设备自报异常', STUCK: '数值卡死', SPIKE: '突跳', DRIFT: '漂移',
    INTERPOLATED: '插值', SIMULATED: '模拟',
  },
  state01: { 0: '停止', 1: '运行' },
  yesNo: { true: '是', false: '否' },
  accountOpen: { true: '正常', false: '已销户' },
  customerKind: { RESIDENTIAL: '居民', COMMERCIAL: '商业', INDUSTRIAL: '工业', PUBLIC: '公共事业' },
  condition: { IN_USE: '在用', STANDBY: '备用', REPAIR: '维修', IDLE: '停用', SCRAPPED: '报废' },
  pumpStationKind: { INTAKE: '取水泵站', HIGH_LIFT: '送水泵站', BOOSTER: '加压泵站', SECONDARY_SUPPLY: '二次供水泵房' },
  process: { INTAKE: '取水', COAGULATION: '混凝', SEDIMENTATION: '沉淀', FILTRATION: '过滤', DISINFECTION: '消毒', CLEAR_WELL: '清水池', HIGH_LIFT_PUMPS: '送水泵房' },
  kind: {
    ...dictionaries.kind,
    customers: '用户', accounts: '账户', waterMeters: '水表', assets: '资产', plants: '水厂', workshops: '车间', pumpStations: '泵站', pumpUnits: '水泵机组', energyMeters: '电表', cameras: '摄像头', devices: '采集设备',
  },
  field: {
    ...dictionaries.field,
    description: '说明', usableVolume: '有效容积', customerKind: '用户类别', address: '地址', meterCount: '水表数', accountOpen: '账户状态', openedOn: '开户日期', customer: '用户', nominalDiameter: '公称口径',
    permanentFlow: '常用流量 Q3', installedOn: '安装日期', category: '资产类别', condition: '状况', maker: '制造商', typeModel: '型号', inServiceOn: '投用日期', originalCost: '原值', capacity: '设计规模', process: '工艺',
    sequence: '工序', pumpStationKind: '类型', unitCount: '机组数', energyToday: '今日用电', ratedFlow: '额定流量', ratedHead: '额定扬程', ratedPower: '额定轴功率', ratedEfficiency: '额定效率', variableSpeed: '变频',
    transformerRatio: '互感器变比', deviceKind: '设备类型', protocol: '通信协议', quantity: '测量量', unit: '单位', plausibleMinimum: '合理下限', plausibleMaximum: '合理上限', place: '监视位置', gbChannel: '国标通道号（GB/T 28181）', stream: '视频地址',
  },
  link: {
    ...dictionaries.link,
    child: '下级分区', customer: '用户', account: '账户', waterMeter: '水表', asset: '资产', plant: '水厂', workshop: '车间', pumpStation: '泵站', pumpUnit: '机组', energyMeter: '电表', camera: '摄像头', supplies: '供水分区', suppliedBy: '供水泵站',
    device: '采集设备', site: '测量对象',
  },
};
