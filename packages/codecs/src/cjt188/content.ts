import { hex2, toHex, toHexLowFirst } from '../frame/bytes.ts';
import { label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readClock, readCounter, readNumber, readRest, readStatus } from './data.ts';
import { unitOf } from './tables.ts';

/** What stands behind DI and SER, up to `sheet.end`. */
export function readContent(sheet: Sheet, di: string, answer: boolean, heat: boolean): void {
  if (sheet.left === 0) return;
  if (di === '901F') readReadings(sheet, heat);
  else if (di === '907F' || di === 'A015') readClockOf(sheet);
  else if (/^D12[0-9A-B]$/.test(di)) readCounter(sheet, di, label('结算日累积量', 'volume at the settlement'));
  else if (di === '8102' || (di === 'A010' && !answer)) readPrices(sheet, di === 'A010');
  else if (di === '8103' || di === '8104' || ((di === 'A011' || di === 'A012') && !answer)) readDay(sheet);
  else if (di === '8105') readPurchase(sheet);
  else if (di === 'A013') {
    sheet.u8(label('购买序号', 'number of the purchase'));
    readNumber(sheet, 'A013', label('本次购入金额', 'amount bought'), 4, 2, '元');
  } else if (di === '8106' || di === 'A014') readKey(sheet);
  else if (di === 'A016' && !answer) readCounter(sheet, di, label('当前累积量', 'current volume'));
  else if (di === 'A017' && !answer) readValve(sheet);
  else if (di === 'A018' && sheet.left >= 7) sheet.put(label('新地址', 'new address'), 7, toHexLowFirst(sheet.bytes, sheet.at, sheet.at + 7));
  else if (answer && sheet.left === 2) readStatus(sheet);
  else if (/^(D[234]|A10)/.test(di)) sheet.note('UNSUPPORTED', sheet.at, sheet.end, label('2018 版历史或冻结数据，格式未公开', 'history or freeze of the 2018 edition: its layout is not public'));
  readRest(sheet);
}

function readReadings(sheet: Sheet, heat: boolean): void {
  if (heat && sheet.left >= 0x2b) return readHeat(sheet);
  const settled = label('结算日累积流量', 'volume at settlement');
  if (sheet.left < 5 || unitOf(sheet.peek(4)) === undefined) {
    // Seen from one maker: four digits bytes without a unit, then the status.
    sheet.note('INCOMPLETE', sheet.at, sheet.end, label('厂家短应答：缺少单位等内容', 'a maker’s short answer: the unit and more are missing'));
    if (sheet.left >= 4) readNumber(sheet, '901F', label('当前累积流量', 'current volume'), 4, 2, '');
    if (sheet.left === 2) readStatus(sheet);
    return;
  }
  readCounter(sheet, '901F', label('当前累积流量', 'current volume'));
  const from = sheet.samples.length - 1;
  if (sheet.left >= 5) readCounter(sheet, '901F.settled', settled);
  if (sheet.left >= 7) {
    sheet.time = readClock(sheet);
    // The clock stands behind what it times.
    for (let i = from; i < sheet.samples.length; i++) {
      const sample = sheet.samples[i];
      if (sample && sample.code === '901F') sample.time = sheet.time;
    }
  }
  if (sheet.left >= 2) readStatus(sheet);
}

function readHeat(sheet: Sheet): void {
  readCounter(sheet, '901F.settledHeat', label('结算日热量', 'heat at settlement'));
  readCounter(sheet, '901F.heat', label('当前热量', 'heat'));
  readCounter(sheet, '901F.power', label('热功率', 'power'));
  readCounter(sheet, '901F.flow', label('流量', 'flow'), 4);
  readCounter(sheet, '901F.volume', label('累积流量', 'volume'));
  readNumber(sheet, '901F.supply', label('供水温度', 'supply temperature'), 3, 2, '°C');
  readNumber(sheet, '901F.return', label('回水温度', 'return temperature'), 3, 2, '°C');
  readNumber(sheet, '901F.hours', label('累积工作时间', 'working hours'), 3, 0, 'h');
  sheet.time = readClock(sheet);
  for (const sample of sheet.samples) sample.time = sheet.time;
  readStatus(sheet);
}

function readClockOf(sheet: Sheet): void {
  sheet.time = readClock(sheet) ?? sheet.time;
}

/** Three prices and the volumes from which the next one holds. */
function readPrices(sheet: Sheet, withDay: boolean): void {
  for (let step = 1; step <= 3; step++) {
    readNumber(sheet, `price${step}`, label(`价格${step}`, `price ${step}`), 3, 2, '元/m³');
    if (step < 3) readNumber(sheet, `volume${step}`, label(`用量${step}`, `volume ${step}`), 3, 0, 'm³');
    else if (sheet.left >= (withDay ? 4 : 3)) readNumber(sheet, `volume${step}`, label(`用量${step}`, `volume ${step}`), 3, 0, 'm³');
  }
  if (withDay && sheet.left > 0) sheet.put(label('启用日期', 'valid from day'), 1, hex2(sheet.peek()));
}

function readDay(sheet: Sheet): void {
  sheet.put(label('日', 'day'), 1, hex2(sheet.peek()));
}

function readPurchase(sheet: Sheet): void {
  sheet.u8(label('购买序号', 'number of the purchase'));
  readNumber(sheet, '8105.bought', label('本次购入金额', 'amount bought'), 4, 2, '元');
  readNumber(sheet, '8105.total', label('累计购入金额', 'total bought'), 4, 2, '元');
  readNumber(sheet, '8105.left', label('剩余金额', 'amount left'), 4, 2, '元');
  readStatus(sheet);
}

function readKey(sheet: Sheet): void {
  sheet.u8(label('密钥版本号', 'key version'));
  if (sheet.left >= 8) sheet.put(label('新密钥', 'new key'), 8, toHex(sheet.bytes, sheet.at, sheet.at + 8));
}

function readValve(sheet: Sheet): void {
  const order = sheet.peek();
  sheet.put(label('阀门控制', 'valve'), 1, hex2(order), { remark: order === 0x55 ? label('开阀', 'open') : order === 0x99 ? label('关阀', 'close') : label('未知', 'unknown') });
}
