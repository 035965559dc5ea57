import { describe, expect, it } from 'vitest';
import { fromHex } from '../frame/bytes.ts';
import { explain, report, type FrameReport } from '../index.ts';
import { mbus } from './mbus.ts';

const read = (information: number, data: string): FrameReport => {
  const bytes = mbus.encode({ kind: 'long', control: 0x08, address: 1, information, data: fromHex(data.replaceAll(' ', '')) as Uint8Array });
  return report(explain(mbus, bytes)).frames[0] as FrameReport;
};

describe('M-Bus', () => {
  it.each([
    ['E97E', 'water'],
    ['69FE', 'water, mode 2'],
    ['A9BE', 'gas, mode 2'],
  ])('reads the medium of the fixed structure %s as %s', (units, medium) => {
    const { fields } = read(0x73, `78563412 0A 00 ${units} 01000000 35010000`);
    expect(fields.find(({ name }) => name.en === 'medium and units')?.remark?.en).toBe(medium);
  });

  it('shows the digits that an addend brings', () => {
    const { samples } = read(0x78, '01 FD BA 78 05');
    expect(samples).toMatchObject([{ value: 5.001, text: '5.001' }]);
  });
});
