export const devices = {
  title: '设备与拓扑', subtitle: '接入端口、终端设备与测点：是否在线、时钟、电量、未登记的来访', views: { devices: '设备', connectors: '接入端口', strangers: '未登记', topology: '拓扑' },
  add: '新增设备', addConnector: '新增接入端口', register: '登记', device: '设备', deviceCode: '设备编号', deviceCodeHint: '字母、数字、- 和 _；即 MQTT 主题中的一级', name: '名称', kind: '设备类型', kindHint: '如 RTU、压力记录仪、水质站', protocol: '规约',
  connector: '接入端口', noConnector: '不经接入端口（HTTP、MQTT）', address: '规约地址', addressHint: 'HJ 212 的 MN；SL 651、SZY 206 的十位十六进制', stationHint: '站点名称或编号', noStation: '没有这样的站点', searchHint: '设备名称或编号',
  state: '状态', online: '在线', offline: '离线', silent: '离线或从未上报', neverHeard: '未上报', since: '自 {time}', lastSeen: '最近上报', firstSeen: '首次上报', clock: '时钟偏差', battery: '电池', frames: '报文数', failures: '未能入库', cameFrom: '来自',
  unmapped: '已上报、尚未对应测点的代码：', unmappedShort: '未对应代码', channels: '代码与测点', channelsHint: '测点值 = 上报值 × 系数 + 偏移。没有选测点的行不保存。', code: '代码', statistic: '统计量', statisticHint: '实时值', scale: '系数', offset: '偏移', point: '测点', otherPoint: '换测点', addChannel: '增加一行', removeChannel: '去掉代码 {code}',
  transport: '传输', host: '监听地址或网关', hostHint: '终端主动上报：采集机的地址，0.0.0.0 为全部；轮询（Modbus、DL/T 645、CJ/T 188、M-Bus）：网关的地址或名称', port: '端口', offlineAfter: '多久无报文算离线（秒）', enabled: '开放', listens: '规约与地址', onlineOf: '在线 / 全部', framesBroken: '报文 / 无法解析', restarts: '重启', memory: '内存', onlineCount: '在线 {online} / {total}',
  states: { RUNNING: '运行', STARTING: '启动中', WAITING: '待重启', CLOSED: '关闭' }, platform: '采集平台', noDevices: '还没有设备接到这个端口。',
  emptyTitle: '没有符合条件的设备', emptyText: '新增设备，或在“未登记”中登记已经来访的终端。', noConnectors: '还没有接入端口', noConnectorsText: '新增一个端口后，遥测终端即可拨入。', noStrangers: '没有未登记的来访', noStrangersText: '拨入接入端口而不在册的终端会列在这里。',
  removeSure: '设备从登记册中移除；测点和已测数据保留，此后它上报的数据不再入库。', removeConnectorSure: '端口将关闭，其 {count} 台设备保留在册但不再有接入途径。',
};
