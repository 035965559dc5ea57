import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLError } from 'graphql';
import type { CreateEngine } from './engine.ts';

/** Apollo Server as a library: the chassis owns HTTP. */
export const createApolloEngine: CreateEngine = (app, schema) => {
  const server = new ApolloServer({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Neither is asked for by our Router or edge, and both cost time on each field.
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled()],
    logger: app.log,
    // Left as it was thrown: the chassis formats, because only it knows the request's id.
    formatError: (_formatted, error) => error as GraphQLError,
  });
  app.addHook('onReady', () => server.start());
  return {
    async execute({ query, operationName, variables }, context) {
      const { body } = await server.executeOperation({ query, operationName, variables }, { contextValue: context });
      if (body.kind !== 'single') throw new Error('Incremental delivery reached a subgraph, which does not offer it');
      return body.singleResult as { data?: Record<string, unknown> | null; errors?: GraphQLError[] };
    },
    stop: () => server.stop(),
  };
};
