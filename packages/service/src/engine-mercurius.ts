import mercurius from 'mercurius';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { CreateEngine } from './engine.ts';

/** Mercurius without its routes and subscriptions: it validates no subscription and knows one user per connection. */
export const createMercuriusEngine: CreateEngine = (app, schema) => {
  app.register(mercurius, {
    schema,
    routes: false,
    graphiql: false,
    errorFormatter: (execution) => ({ statusCode: 200, response: execution as never }),
  });
  return {
    async execute({ query, operationName, variables }, context) {
      try {
        return (await app.graphql(query, context as never, variables, operationName)) as ExecutionResult;
      } catch (error) {
        const errors = requestErrors(error);
        if (errors) return { errors };
        throw error;
      }
    },
    stop: () => Promise.resolve(),
  };
};

/** The errors inside Mercurius' own validation error: those of parsing, validating and variables. */
function requestErrors(error: unknown): GraphQLError[] | undefined {
  const { errors } = error as { errors?: unknown };
  return Array.isArray(errors) && errors.length > 0 ? (errors as GraphQLError[]) : undefined;
}
