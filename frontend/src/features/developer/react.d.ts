// React comes without types of its own, and these three functions are all that is used of it: GraphiQL is a React component.
declare module 'react' {
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(container: Element): { render(element: unknown): void; unmount(): void };
}
