import { GraphQLError } from 'graphql';
import type { PasswordFault } from '../passwords/password-rules.ts';
import type { SignOnStep } from './attempt.ts';

/** Too many wrong attempts: whoever is locked out hears the same whether or not the name exists. HTTP 429. */
export class LockedOut extends GraphQLError {
  constructor(retryAfterS: number) {
    super(`Too many attempts have failed: try again in ${retryAfterS} s`, { extensions: { code: 'RATE_LIMITED', reason: 'locked', retryAfterS, http: { status: 429 } } });
    this.name = 'LockedOut';
  }
}

/** The sign-on is not over: the page must ask for this next. HTTP 401. */
export class StepNeeded extends GraphQLError {
  constructor(step: SignOnStep | 'PASSWORD', message = `The sign-on needs one more step: ${step}`) {
    super(message, { extensions: { code: 'UNAUTHENTICATED', reason: 'step-needed', step, http: { status: 401 } } });
    this.name = 'StepNeeded';
  }
}

/** A new password breaks rules; the page has the words for each. HTTP 400. */
export class WeakPassword extends GraphQLError {
  constructor(faults: readonly PasswordFault[]) {
    super(`The password breaks ${faults.length === 1 ? 'a rule' : 'rules'}: ${faults.join(', ')}`, { extensions: { code: 'BAD_USER_INPUT', reason: 'weak-password', faults, http: { status: 400 } } });
    this.name = 'WeakPassword';
  }
}

/** A utility that is not of the visitor's group, or may not be looked into; nobody is told which. HTTP 403. */
export class NotYourUtility extends GraphQLError {
  constructor() {
    super('This utility is not one of your group that you may look into: groupTenants lists them', { extensions: { code: 'FORBIDDEN', reason: 'not-your-utility', http: { status: 403 } } });
    this.name = 'NotYourUtility';
  }
}
