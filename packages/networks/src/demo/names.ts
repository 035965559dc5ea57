export interface LocalName {
  zh: string;
  en: string;
}

// Words that many towns make their street names of; none is a person or a real place.
const FIRST: readonly [zh: string, en: string][] = [
  ['康', 'Kang'], ['安', 'An'], ['文', 'Wen'], ['福', 'Fu'], ['永', 'Yong'], ['和', 'He'], ['长', 'Chang'], ['清', 'Qing'], ['春', 'Chun'], ['明', 'Ming'], ['兴', 'Xing'], ['德', 'De'],
  ['青', 'Qing'], ['云', 'Yun'], ['泰', 'Tai'], ['瑞', 'Rui'], ['嘉', 'Jia'], ['景', 'Jing'], ['锦', 'Jin'], ['华', 'Hua'], ['祥', 'Xiang'], ['仁', 'Ren'], ['善', 'Shan'], ['书', 'Shu'],
  ['翠', 'Cui'], ['碧', 'Bi'], ['玉', 'Yu'], ['金', 'Jin'], ['银', 'Yin'], ['天', 'Tian'], ['星', 'Xing'], ['月', 'Yue'], ['松', 'Song'], ['桐', 'Tong'], ['柳', 'Liu'], ['梅', 'Mei'],
  ['兰', 'Lan'], ['荷', 'He'], ['晨', 'Chen'], ['丰', 'Feng'], ['昌', 'Chang'], ['盛', 'Sheng'], ['宏', 'Hong'], ['新', 'Xin'], ['朝', 'Zhao'], ['雪', 'Xue'], ['塔', 'Ta'], ['鼓', 'Gu'],
];
const SECOND: readonly [zh: string, en: string][] = [
  ['宁', 'ning'], ['和', 'he'], ['昌', 'chang'], ['庆', 'qing'], ['泉', 'quan'], ['苑', 'yuan'], ['平', 'ping'], ['阳', 'yang'], ['源', 'yuan'], ['河', 'he'], ['湖', 'hu'], ['山', 'shan'],
  ['林', 'lin'], ['园', 'yuan'], ['光', 'guang'], ['华', 'hua'], ['达', 'da'], ['宏', 'hong'], ['盛', 'sheng'], ['茂', 'mao'], ['瑞', 'rui'], ['桥', 'qiao'], ['门', 'men'], ['楼', 'lou'],
  ['亭', 'ting'], ['泽', 'ze'], ['川', 'chuan'], ['岭', 'ling'], ['溪', 'xi'], ['霞', 'xia'], ['风', 'feng'], ['月', 'yue'], ['竹', 'zhu'], ['枫', 'feng'], ['杨', 'yang'], ['庄', 'zhuang'],
  ['堂', 'tang'], ['里', 'li'], ['坊', 'fang'], ['台', 'tai'], ['馨', 'xin'], ['怡', 'yi'], ['悦', 'yue'], ['乐', 'le'], ['顺', 'shun'], ['信', 'xin'], ['义', 'yi'],
];

/** A word of two syllables by its number: no two alike below 2,256. */
export function stem(number: number): LocalName {
  const [first, second] = [FIRST[number % FIRST.length], SECOND[Math.floor(number / FIRST.length + number * 7) % SECOND.length]] as [[string, string], [string, string]];
  return { zh: `${first[0]}${second[0]}`, en: `${first[1]}${second[1]}` };
}

const KINDS: readonly [zh: string, en: string][] = [['路', 'Road'], ['街', 'Street'], ['大街', 'Avenue']];
const RINGS: readonly [zh: string, en: string][] = [['一', '1st'], ['二', '2nd'], ['三', '3rd'], ['四', '4th'], ['五', '5th']];

/** Gives the streets of a town their names, each once. */
export interface StreetNamer {
  ring(number: number): LocalName;
  bank(east: boolean): LocalName;
  /** A road between the parts of the town. */
  main(northSouth: boolean): LocalName;
  /** A street inside a block. */
  collector(northSouth: boolean): LocalName;
  /** A small street is numbered after a larger one. */
  lane(of: LocalName): LocalName;
}

export function createStreetNamer(first: number): StreetNamer {
  let number = first;
  const lanes = new Map<string, number>();
  const next = (kind: number): LocalName => {
    const { zh, en } = stem(number);
    // Past the stock of words the directions of the compass keep names apart.
    const round = Math.floor((number - first) / (FIRST.length * SECOND.length));
    const [side, sideEn] = [['', ''], ['东', ' East'], ['西', ' West'], ['南', ' South'], ['北', ' North']][round] ?? [`${round}`, ` ${round}`];
    number += 1;
    const [ending, endingEn] = KINDS[kind] as [string, string];
    return { zh: `${zh}${side}${ending}`, en: `${en}${sideEn} ${endingEn}` };
  };
  return {
    ring: (at) => {
      const [zh, en] = RINGS[at] ?? [`${at + 1}`, `${at + 1}th`];
      return { zh: `${zh}环路`, en: `${en} Ring Road` };
    },
    bank: (east) => (east ? { zh: '滨河东路', en: 'Riverside East Road' } : { zh: '滨河西路', en: 'Riverside West Road' }),
    main: (northSouth) => next(northSouth ? 0 : 2),
    collector: (northSouth) => next(northSouth ? 0 : 1),
    lane: ({ zh, en }) => {
      const lane = (lanes.get(zh) ?? 0) + 1;
      lanes.set(zh, lane);
      return { zh: `${zh}${lane}巷`, en: `${en} Lane ${lane}` };
    },
  };
}

const NEIGHBOURHOODS: readonly [zh: string, en: string][] = [['社区', 'Community'], ['新村', 'Village'], ['花园', 'Gardens'], ['片区', 'Quarter']];

/** Name of a metered area by its number: no two alike below 9,000. */
export function areaName(number: number): LocalName {
  const { zh, en } = stem(number * 5 + 3);
  const [ending, endingEn] = NEIGHBOURHOODS[Math.floor((number * 5 + 3) / (FIRST.length * SECOND.length)) % NEIGHBOURHOODS.length] as [string, string];
  return { zh: `${zh}${ending}`, en: `${en} ${endingEn}` };
}

const COMPASS: readonly [zh: string, en: string][] = [['东', 'East'], ['东北', 'North-East'], ['北', 'North'], ['西北', 'North-West'], ['西', 'West'], ['西南', 'South-West'], ['南', 'South'], ['东南', 'South-East']];

/** Compass word for a place seen from the centre. */
export function compassWord(x: number, y: number): LocalName {
  const [zh, en] = COMPASS[Math.round(((Math.atan2(y, x) + 2 * Math.PI) / (2 * Math.PI)) * 8) % 8] as [string, string];
  return { zh, en };
}
