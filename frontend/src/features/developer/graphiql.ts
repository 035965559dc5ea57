export function mountGraphiql(_host: HTMLElement, _options: object): () => void {
  return () => undefined;
}
