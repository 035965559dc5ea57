import { expect, it } from 'vitest';
import { channelInputs, channelsOf, newChannel, openCodes } from './device-form.ts';

const point = { id: 'p1', code: 'H1', name: '水位', nameEn: null, unit: 'm' };

it('sends the channels as they stand in the fields, those without a point left out', () => {
  const level = { ...newChannel('39 '), scale: '', offset: '-0.5', statistic: ' ', point };
  expect(channelInputs([level, newChannel('38')])).toEqual([{ code: '39', statistic: null, pointId: 'p1', scale: 1, offset: -0.5 }]);
});

it('reads channels of a device, and names the codes that nothing takes', () => {
  const device = { channels: [{ code: '39', statistic: null, scale: 0.001, offset: 0, point: null }] };
  const channels = channelsOf(device as never);
  expect(channels).toMatchObject([{ code: '39', statistic: '', scale: '0.001', offset: '0', point: undefined }]);
  expect(openCodes(['39', '27'], channels)).toEqual(['27']);
});
