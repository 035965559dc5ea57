export { connectionKey, useConnection, useLivePoints, useServerBack, type Connection } from './connection.ts';
export { createGraph, type Graph } from './graph.ts';
export { useHistoryImports, type HistoryImport } from './history-imports.ts';
export { createLatestValues, type LatestValues, type LiveSample, type SampleQuality } from './latest.ts';
export { createSampleStream, type SampleStream, type StreamState } from './sample-stream.ts';
export { createServerWatch, type LookAtServer, type ServerState, type ServerWatch } from './server-watch.ts';
export { createSession, SignedOut, type Granted, type Session, type SessionState } from './session.ts';
export { createSignOn, type Enrolment, type PasswordFault, type SignOn, type SignOnAnswer, type SignOnRefusal, type SignOnStep, type WaitingApplication } from './sign-on.ts';
export { may, signInOptionsDocument, whoDocument, type Who } from './viewer.ts';
