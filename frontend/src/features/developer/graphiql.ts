import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createClient } from 'graphql-ws';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../../live/index.ts';

interface Options {
  session: Session;
  origin: string;
  theme: 'dark' | 'light';
}

export interface MountedGraphiql {
  /** Opens a query in a tab of its own; what is open already stays open. */
  open(query: string): void;
  /** Changes its colours; what is written stays. */
  dress(theme: 'dark' | 'light'): void;
  unmount(): void;
}

const firstQuery = `# Ctrl-Enter runs, Ctrl-Space completes, the book on the left holds the schema.
query Network {
  networkSummary {
    pipeLengthKm
    counts { pipes junctions valves pumps tanks }
    lengthByDiameter { diameterMm lengthKm }
  }
}
`;

/** Shows GraphiQL with its workers and styles from our own origin, signed in with the visitor's session. */
export function mountGraphiql(host: HTMLElement, { session, origin, theme }: Options): MountedGraphiql {
  const socket = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    connectionParams: async () => ({ authorization: `Bearer ${await session.token()}` }),
  });
  const fetcher = createGraphiQLFetcher({ url: `${origin}/graphql`, fetch: session.fetch, wsClient: socket });
  const root = createRoot(host);
  let opened = 0;
  let forcedTheme = theme;
  let initialQuery: string | undefined;
  const render = () =>
    root.render(
      createElement(GraphiQL, {
        key: String(opened),
        fetcher,
        initialQuery,
        defaultQuery: firstQuery,
        forcedTheme,
        isHeadersEditorEnabled: false,
        shouldPersistHeaders: false,
      }),
    );
  render();

  return {
    open(query) {
      opened += 1;
      initialQuery = query;
      render();
    },
    dress(next) {
      forcedTheme = next;
      render();
    },
    unmount() {
      root.unmount();
      void socket.dispose();
    },
  };
}
