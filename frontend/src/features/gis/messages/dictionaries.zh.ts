/** Terms of the graph in Chinese, as used by water engineers. */
export const dictionaries = {
  kind: { pipes: '管道', junctions: '节点', valves: '阀门', hydrants: '消火栓', tanks: '水池', reservoirs: '水源', pumps: '水泵', stations: '站点', dmas: '计量分区', ground: '地形', points: '测点' },
  layer: { pipes: '管道', junctions: '节点', valves: '阀门', hydrants: '消火栓', meters: '水表', tanks: '水池与水源', pumps: '水泵', stations: '监测站点', dmas: '计量分区', alarms: '未处置报警', basemap: '街道与水系', buildings: '建筑', names: '地名', ground: '地形' },
  material: {
    DUCTILE_IRON: '球墨铸铁', GREY_CAST_IRON: '灰口铸铁', CAST_IRON: '铸铁', STEEL: '钢管', GALVANISED_STEEL: '镀锌钢管', PE: 'PE 聚乙烯', PVC: 'PVC',
    CONCRETE: '混凝土', PRESTRESSED_CONCRETE: '预应力混凝土', ASBESTOS_CEMENT: '石棉水泥', GLASS_REINFORCED_PLASTIC: '玻璃钢',
  },
  pipeStatus: { OPEN: '开启', CLOSED: '关闭', CHECK_VALVE: '单向（止回）' },
  valveStatus: { OPEN: '全开', CLOSED: '关闭', ACTIVE: '调节' },
  valveKind: { GATE: '闸阀', BUTTERFLY: '蝶阀', PRV: '减压阀', PSV: '稳压阀', PBV: '泄压阀', FCV: '流量控制阀', TCV: '节流阀', GPV: '通用阀', PCV: '开度控制阀' },
  stationKind: { WATER_PLANT: '水厂', PUMP_STATION: '泵站', SECONDARY_SUPPLY: '二次供水', TANK: '水池', SOURCE: '水源', PRESSURE: '压力监测点', FLOW: '流量监测点', QUALITY: '水质监测点', LARGE_USER: '大用户', NETWORK_END: '管网末梢' },
  quantity: { PRESSURE: '压力', HEAD: '水头', FLOW: '流量', VOLUME: '累计水量', LEVEL: '液位', CHLORINE: '余氯', TURBIDITY: '浊度', PH: 'pH', TEMPERATURE: '水温', POWER: '功率', ENERGY: '电量', SPEED: '转速', STATE: '状态' },
  field: {
    sensitivity: '敏感级别',
    diameter: '管径', length: '长度', material: '材质', installedYear: '敷设年份', status: '状态', roughness: '粗糙系数', street: '所在道路', elevation: '高程', baseDemand: '基本需水量',
    valveKind: '类型', setting: '设定值', outletDiameter: '出水口径', floorElevation: '池底高程', tankDiameter: '直径', minimumLevel: '最低液位', maximumLevel: '最高液位', initialLevel: '初始液位',
    head: '水头', power: '功率', headCurve: '特性曲线', speed: '相对转速', suctionNode: '吸水端', dischargeNode: '出水端', stationKind: '类型', level: '分区级别', junctionCount: '节点数', livePressure: '实时平均压力',
  },
  link: { dma: '计量分区', station: '站点', startNode: '起点', endNode: '终点', valve: '阀门', pipe: '管道', junction: '节点', pump: '水泵', parent: '上级分区' },
};
