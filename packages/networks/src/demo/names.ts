import type { LocalName } from './plan.ts';

// Plants, trees, stones, waters and skies: names that many towns give their streets, none of a person.
const STEMS: readonly [zh: string, en: string][] = [
  ['胡杨', 'Huyang'], ['雪莲', 'Xuelian'], ['云杉', 'Yunshan'], ['白桦', 'Baihua'], ['红柳', 'Hongliu'], ['沙枣', 'Shazao'], ['青松', 'Qingsong'], ['翠柏', 'Cuibai'],
  ['银杏', 'Yinxing'], ['丁香', 'Dingxiang'], ['海棠', 'Haitang'], ['石榴', 'Shiliu'], ['葡萄', 'Putao'], ['杏花', 'Xinghua'], ['桃源', 'Taoyuan'], ['梨园', 'Liyuan'],
  ['玉泉', 'Yuquan'], ['清泉', 'Qingquan'], ['明湖', 'Minghu'], ['镜湖', 'Jinghu'], ['碧波', 'Bibo'], ['长河', 'Changhe'], ['雪峰', 'Xuefeng'], ['冰川', 'Bingchuan'],
  ['晨光', 'Chenguang'], ['朝霞', 'Zhaoxia'], ['星河', 'Xinghe'], ['月牙', 'Yueya'], ['春风', 'Chunfeng'], ['金秋', 'Jinqiu'], ['瑞雪', 'Ruixue'], ['祥云', 'Xiangyun'],
  ['和田', 'Hetian'], ['昆仑', 'Kunlun'], ['天池', 'Tianchi'], ['塔河', 'Tahe'], ['伊水', 'Yishui'], ['赛湖', 'Saihu'], ['绿洲', 'Lvzhou'], ['戈壁', 'Gebi'],
  ['平川', 'Pingchuan'], ['安宁', 'Anning'], ['友谊', 'Youyi'], ['光明', 'Guangming'], ['和平', 'Heping'], ['团结', 'Tuanjie'], ['丰收', 'Fengshou'], ['文苑', 'Wenyuan'],
  ['书院', 'Shuyuan'], ['鼓楼', 'Gulou'], ['丝路', 'Silu'], ['驼铃', 'Tuoling'], ['锦绣', 'Jinxiu'], ['珍珠', 'Zhenzhu'], ['玛瑙', 'Manao'], ['翡翠', 'Feicui'],
];

const SIDES: readonly [zh: string, en: string][] = [['', ''], ['东', ' East'], ['西', ' West'], ['南', ' South'], ['北', ' North'], ['中', ' Middle'], ['新', ' New'], ['一', ' 1st'], ['二', ' 2nd'], ['三', ' 3rd']];

/** Name of a street by its number: no two alike up to 560. */
export function streetName(number: number, kind: 'avenue' | 'arterial' | 'collector' | 'local', northSouth: boolean): LocalName {
  const [zh, en] = STEMS[(number * 17 + 5) % STEMS.length] as [string, string];
  const [sideZh, sideEn] = SIDES[Math.floor(number / STEMS.length) % SIDES.length] as [string, string];
  if (kind === 'avenue') return { zh: `${zh}${sideZh}大道`, en: `${en}${sideEn} Avenue` };
  if (kind === 'local') return northSouth ? { zh: `${zh}${sideZh}巷`, en: `${en}${sideEn} Lane` } : { zh: `${zh}${sideZh}街`, en: `${en}${sideEn} Street` };
  return northSouth ? { zh: `${zh}${sideZh}路`, en: `${en}${sideEn} Road` } : { zh: `${zh}${sideZh}大街`, en: `${en}${sideEn} High Street` };
}

/** Name of a metered area by its number. */
export function areaName(number: number): LocalName {
  const [zh, en] = STEMS[(number * 23 + 9) % STEMS.length] as [string, string];
  const round = Math.floor(number / STEMS.length);
  return { zh: `${zh}片区${round === 0 ? '' : `${round + 1}`}`, en: `${en} District${round === 0 ? '' : ` ${round + 1}`}` };
}

const COMPASS: readonly [zh: string, en: string][] = [['东', 'East'], ['东北', 'North-East'], ['北', 'North'], ['西北', 'North-West'], ['西', 'West'], ['西南', 'South-West'], ['南', 'South'], ['东南', 'South-East']];

/** Compass word for a place seen from the centre. */
export function compassWord(x: number, y: number): LocalName {
  const [zh, en] = COMPASS[Math.round(((Math.atan2(y, x) + 2 * Math.PI) / (2 * Math.PI)) * 8) % 8] as [string, string];
  return { zh, en };
}
