import type { ConnectorProtocol } from '../../../generated/graphql.ts';

/** What stations and polled devices speak, as their standards are called. */
export const protocols: Readonly<Record<ConnectorProtocol, string>> = {
  SL651: 'SL 651-2014', SZY206: 'SZY 206-2016', HJ212: 'HJ 212-2017', MODBUS_TCP: 'Modbus TCP', MODBUS_RTU: 'Modbus RTU / TCP', DLT645: 'DL/T 645-2007', CJT188: 'CJ/T 188-2018', MBUS: 'M-Bus',
};

/** Those by which stations report, and by which values are sent to platforms. */
export const stationProtocols = ['SL651', 'SZY206', 'HJ212'] as const satisfies readonly ConnectorProtocol[];
