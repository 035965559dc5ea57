import { GraphQLError } from 'graphql';

export type UnauthenticatedReason = 'missing' | 'expired' | 'malformed' | 'forged' | 'wrong-audience' | 'refused';

const messages: Record<UnauthenticatedReason, string> = {
  missing: 'An access token is needed: send it as "Authorization: Bearer <token>"',
  expired: 'The access token has expired: sign in again or renew it',
  malformed: 'The access token cannot be read',
  forged: 'The access token was not signed by this installation',
  'wrong-audience': 'The access token is meant for another installation',
  refused: 'This sign-in is not valid, or not any more',
};

/** Nobody knows who is asking. HTTP 401. */
export class Unauthenticated extends GraphQLError {
  readonly reason: UnauthenticatedReason;

  constructor(reason: UnauthenticatedReason, options?: { cause?: unknown }) {
    super(messages[reason], {
      extensions: { code: 'UNAUTHENTICATED', reason, http: { status: 401 } },
      ...(options?.cause instanceof Error && { originalError: options.cause }),
    });
    this.name = 'Unauthenticated';
    this.reason = reason;
  }
}

/** The viewer is known and may not have this. Names what was asked for and the permission that is lacking. */
export class Forbidden extends GraphQLError {
  readonly permission: string;

  constructor(coordinate: string, permission: string) {
    super(`${coordinate} needs the permission ${permission}`, { extensions: { code: 'FORBIDDEN', coordinate, permission, http: { status: 403 } } });
    this.name = 'Forbidden';
    this.permission = permission;
  }
}

/** The viewer may ask for this kind of row, but the rules of the utility hide this field of it. */
export class ForbiddenField extends GraphQLError {
  constructor(coordinate: string) {
    super(`The rules of your utility do not show you ${coordinate}`, { extensions: { code: 'FORBIDDEN', coordinate, http: { status: 403 } } });
    this.name = 'ForbiddenField';
  }
}

/** Whoever looks into another utility of the group changes nothing there. */
export class ForbiddenVisitor extends GraphQLError {
  constructor(coordinate: string) {
    super(`${coordinate} changes something: in another utility of your group you can only read`, { extensions: { code: 'FORBIDDEN', coordinate, http: { status: 403 } } });
    this.name = 'ForbiddenVisitor';
  }
}
