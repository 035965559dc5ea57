/** As much of a browser as a sign-on needs: cookies by path, and redirects that one follows oneself. */
export interface Browser {
  get(url: string): Promise<Answer>;
  post(url: string, body?: object): Promise<Answer>;
  /** Posts the form of the page that was answered last, with the button of this name and value. */
  submit(button?: [name: string, value: string]): Promise<Answer>;
  cookies(): ReadonlyMap<string, string>;
  /** Puts a cookie in place, as somebody might who wants to plant one. */
  plant(name: string, value: string, path: string): void;
}

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
  readonly body: Record<string, unknown> & { step?: string; accessToken?: string; redirectTo?: string; recoveryCodes?: string[]; errors?: { extensions: Record<string, unknown> }[] };
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

export function openBrowser(origin: string): Browser {
  const jar = new Map<string, Cookie>();
  let page = '';

  async function send(url: string, init: RequestInit): Promise<Answer> {
    const target = new URL(url, origin);
    const cookie = [...jar].filter(([, { path }]) => target.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(target, { ...init, redirect: 'manual', headers: { ...(init.headers as Record<string, string>), accept: 'text/html, application/json', ...(cookie && { cookie }) } });
    for (const line of response.headers.getSetCookie()) take(line);
    const text = await response.text();
    if (response.headers.get('content-type')?.includes('html')) page = text;
    return { status: response.status, location: response.headers.get('location') ?? undefined, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
  }

  function take(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const find = (attribute: string): string | undefined => attributes.find((text) => text.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
    if (value === '' || find('max-age') === '0') jar.delete(name);
    else jar.set(name, { value, path: find('path') ?? '/' });
  }

  return {
    get: (url) => send(url, {}),
    post: (url, body) => send(url, { method: 'POST', ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) }),
    submit(button) {
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
      const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]);
      return send(action, { method: 'POST', body: new URLSearchParams([...fields, ...(button ? [button] : [])]).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    },
    cookies: () => new Map([...jar].map(([name, { value }]) => [name, value])),
    plant: (name, value, path) => void jar.set(name, { value, path }),
  };
}
