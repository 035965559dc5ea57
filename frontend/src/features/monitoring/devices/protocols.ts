import type { ConnectorProtocol } from '../../../generated/graphql.ts';

/** What stations speak, as their standards are called. */
export const protocols: Readonly<Record<ConnectorProtocol, string>> = { SL651: 'SL 651-2014', SZY206: 'SZY 206-2016', HJ212: 'HJ 212-2017' };
