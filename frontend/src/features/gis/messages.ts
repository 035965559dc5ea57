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
    shortcut: { search: '搜索管网', close: '关闭卡片' },
    layers: { title: '图层', open: '打开图层面板', close: '收起图层面板' },
    legend: { by: '管道着色', diameter: '管径', material: '材质', age: '管龄', diameterUnit: 'mm', ageUnit: '年', unknown: '未知' },
    relief: { label: '地形起伏', auto: '自动' },
    control: { zoomIn: '放大', zoomOut: '缩小', north: '正北朝上', home: '全景', underground: '地下模式' },
    state: {
      loading: '正在载入管网',
      received: '已接收 {size}',
      starting: '正在准备三维场景',
      retry: '重试',
      emptyTitle: '还没有管网',
      emptyText: '导入一个 EPANET 文件（.inp），管网就会出现在这里。在服务器上运行：',
      emptyHint: '--at 是管网中心的经度和纬度；文件中已是经纬度时可省略。',
      emptyWait: '导入完成后本页会自动显示',
      noWebglTitle: '无法显示三维地图',
      noWebgl: '这个浏览器没有启用 WebGL 2。请在浏览器设置中打开“硬件加速”，或换用新版 Chrome、Edge、Firefox。',
      noWebglStill: '搜索和信息卡片仍可使用。',
    },
    status: { pipes: '管道 {km} km', points: '{count} 个测点', scale: '比例', eye: '视高 {height}' },
  },
  en: {
    ...dictionariesEn,
    ...panelsEn,
    title: 'Network map',
    shortcut: { search: 'Search the network', close: 'Close the card' },
    layers: { title: 'Layers', open: 'Open the layer panel', close: 'Close the layer panel' },
    legend: { by: 'Colour pipes by', diameter: 'Diameter', material: 'Material', age: 'Age', diameterUnit: 'mm', ageUnit: 'years', unknown: 'Unknown' },
    relief: { label: 'Relief', auto: 'Auto' },
    control: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', north: 'North up', home: 'Whole network', underground: 'Underground' },
    state: {
      loading: 'Loading the network',
      received: '{size} received',
      starting: 'Preparing the 3D scene',
      retry: 'Try again',
      emptyTitle: 'No network yet',
      emptyText: 'Import an EPANET file (.inp) and the network appears here. Run this on the server:',
      emptyHint: '--at is the longitude and latitude of its middle; leave it out when the file has them.',
      emptyWait: 'This page will show it as soon as the import is done',
      noWebglTitle: 'The 3D map cannot be shown',
      noWebgl: 'This browser has no WebGL 2. Turn on “hardware acceleration” in its settings, or use a current Chrome, Edge or Firefox.',
      noWebglStill: 'Search and cards work without it.',
    },
    status: { pipes: '{km} km of pipe', points: '{count} points', scale: 'Scale', eye: 'Eye {height}' },
  },
} satisfies Messages;
