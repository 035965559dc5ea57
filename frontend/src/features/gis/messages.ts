import type { Messages } from '../../ui/i18n.ts';
import { dictionaries as dictionariesEn } from './messages/dictionaries.en.ts';
import { dictionaries as dictionariesZh } from './messages/dictionaries.zh.ts';
import { panels as panelsEn } from './messages/panels.en.ts';
import { panels as panelsZh } from './messages/panels.zh.ts';

/** Texts of the map. */
export const messages = {
  'zh-CN': {
    ...dictionariesZh,
    ...panelsZh,
    title: '管网一张图',
    shortcut: { search: '搜索', close: '关闭卡片或趋势', trendFull: '趋势全屏', trendMove: '移动、缩放趋势（先点选图）' },
    layers: { title: '图层', open: '打开图层面板', close: '收起图层面板' },
    legend: {
      by: '管道着色', diameter: '管径', material: '材质', age: '管龄', pressure: '压力', flow: '流量', diameterUnit: 'mm', ageUnit: '年', pressureUnit: 'm 水柱', flowUnit: 'm³/h', unknown: '未知',
      noMeasurement: '无实测依据',
      pressureSource: '由 {count} 个测压点按水头插值，1.5 km 以内',
      pressureNone: '没有可用的实时压力',
      flowSource: '{count} 个流量计为实测，其余按管网形态与出厂水量 {inflow} m³/h 估算',
      flowMetersOnly: '{count} 个流量计为实测，其余无依据',
    },
    measure: { length: '量长度', area: '量面积', rim: '周长', hint: '在地图上点选', keys: '退格撤销，Esc 结束', undo: '撤销上一点', close: '结束测量' },
    flow: { label: '水流方向' },
    relief: { label: '地形起伏', auto: '自动' },
    control: { zoomIn: '放大', zoomOut: '缩小', north: '正北朝上', home: '全景', underground: '地下模式', tilt: '俯视 / 城市视图', day: '日间地图', night: '夜间地图' },
    state: {
      loading: '正在载入管网',
      received: '已接收 {size}',
      starting: '正在准备三维场景',
      failedTitle: '管网没有载入',
      retry: '重试',
      emptyTitle: '还没有管网',
      emptyText: '导入一个 EPANET 文件（.inp），管网就会出现在这里。在服务器上运行：',
      emptyHint: '--at 是管网中心的经度和纬度；文件中已是经纬度时可省略。',
      emptyWait: '导入完成后本页会自动显示',
      noWebglTitle: '无法显示三维地图',
      noWebgl: '这个浏览器没有启用 WebGL 2。请在浏览器设置中打开“硬件加速”，或换用新版 Chrome、Edge、Firefox。',
      noWebglStill: '搜索和信息卡片仍可使用。',
    },
    status: {
      count: { pipes: '管道', junctions: '节点', valves: '阀门', hydrants: '消火栓', tanks: '水池', pumps: '水泵', stations: '站点' },
      pipes: '管道 {km} km', points: '{count} 个测点', scale: '比例', eye: '视高 {height}',
    },
  },
  en: {
    ...dictionariesEn,
    ...panelsEn,
    title: 'Network map',
    shortcut: { search: 'Search', close: 'Close the card or the trend', trendFull: 'Trend on the full screen', trendMove: 'Move and zoom the trend (once it has the focus)' },
    layers: { title: 'Layers', open: 'Open the layer panel', close: 'Close the layer panel' },
    legend: {
      by: 'Colour pipes by', diameter: 'Diameter', material: 'Material', age: 'Age', pressure: 'Pressure', flow: 'Flow', diameterUnit: 'mm', ageUnit: 'years', pressureUnit: 'm of water', flowUnit: 'm³/h', unknown: 'Unknown',
      noMeasurement: 'No measurement',
      pressureSource: 'Heads of {count} gauges, interpolated up to 1.5 km',
      pressureNone: 'No live pressure can be used',
      flowSource: 'Measured at {count} meters; elsewhere estimated from the shape of the network and {inflow} m³/h of plant outflow',
      flowMetersOnly: 'Measured at {count} meters, not known elsewhere',
    },
    measure: { length: 'Measure a length', area: 'Measure an area', rim: 'Perimeter', hint: 'Click on the map', keys: 'Backspace undoes, Esc ends', undo: 'Undo the last point', close: 'Stop measuring' },
    flow: { label: 'Flow direction' },
    relief: { label: 'Relief', auto: 'Auto' },
    control: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', north: 'North up', home: 'Whole network', underground: 'Underground', tilt: 'From above / city view', day: 'Day map', night: 'Night map' },
    state: {
      loading: 'Loading the network',
      received: '{size} received',
      starting: 'Preparing the 3D scene',
      failedTitle: 'The network did not load',
      retry: 'Try again',
      emptyTitle: 'No network yet',
      emptyText: 'Import an EPANET file (.inp) and the network appears here. Run this on the server:',
      emptyHint: '--at is the longitude and latitude of its middle; leave it out when the file has them.',
      emptyWait: 'This page will show it as soon as the import is done',
      noWebglTitle: 'The 3D map cannot be shown',
      noWebgl: 'This browser has no WebGL 2. Turn on hardware acceleration in its settings, or use a current Chrome, Edge or Firefox.',
      noWebglStill: 'Search and cards work without it.',
    },
    status: {
      count: { pipes: 'Pipes', junctions: 'Junctions', valves: 'Valves', hydrants: 'Hydrants', tanks: 'Tanks', pumps: 'Pumps', stations: 'Stations' },
      pipes: '{km} km of pipe', points: '{count} points', scale: 'Scale', eye: 'Eye {height}',
    },
  },
} satisfies Messages;
