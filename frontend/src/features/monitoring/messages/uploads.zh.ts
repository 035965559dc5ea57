export const uploads = {
  title: '政府上报', subtitle: '按 SL 651、SZY 206、HJ 212 向主管部门平台上报；未确认的报文保存并按序补发', add: '新增上报平台', platform: '平台', host: '平台地址', address: '本站在平台的编号', password: '密码', passwordHint: 'SL 651 四位十六进制；HJ 212 至多六位', passwordKept: '已设置；留空不变', every: '上报周期（秒）', enabled: '启用上报',
  channelsHint: '上报值 = 测点值 × 系数 + 偏移。代码为规约的要素或因子编码；没有选测点的行不保存。', waiting: '待确认', oldest: '最早待发', acknowledged: '已确认', last: '最近确认', dropped: '放弃', states: { IDLE: '正常', SENDING: '上报中', UNREACHABLE: '无应答', WAITS: '启动中', PAUSED: '停用' },
  emptyTitle: '还没有上报平台', emptyText: '新增平台后，采集平台按周期上报所选测点。', removeSure: '停止向该平台上报，待确认的报文不再补发。',
};
