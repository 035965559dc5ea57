export { connectionKey, useConnection, useLivePoints, useSamplesOf, type Connection } from './connection.ts';
export { createGraph, type Graph } from './graph.ts';
export { createLatestValues, type LatestValues, type LiveSample, type SampleQuality } from './latest.ts';
export { createSampleStream, type SampleStream, type StreamState } from './sample-stream.ts';
export { createSession, SignedOut, type Session, type SessionState } from './session.ts';
