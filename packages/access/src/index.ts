export { guardSchema, IncompletePolicy } from './guard-schema.ts';
export { asksSomethingPublic } from './operation.ts';
export { PUBLIC_FIELDS, requirePermission, type Permission, type Policy } from './policy.ts';
export { Forbidden, Unauthenticated, type UnauthenticatedReason } from './refusals.ts';
export { createRemoteKeys, type RemoteKeysOptions } from './remote-keys.ts';
export { createServiceTokenSource, type ServiceTokenOptions } from './service-token.ts';
export { newTokenId } from './token-id.ts';
export { createTokenVerifier, TOKEN_ALGORITHM, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
export { ANONYMOUS, createViewer, type Viewer, type ViewerFacts, type ViewerKind } from './viewer.ts';
