import { GraphQLError } from 'graphql';

/** The request itself cannot be understood. What a domain refuses goes into a payload's `userErrors` instead. */
export class BadUserInput extends GraphQLError {
  constructor(message: string, field?: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } });
    this.name = 'BadUserInput';
  }
}
