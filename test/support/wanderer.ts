/** Somebody's browser without pages: goes where it is sent, and shows each place the cookies it was given there. */
export class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];

  /** Without following. */
  async at(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string> | undefined), cookie };
    const reply = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.visited.push(url);
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return reply;
  }

  /** Follows until a place that sends nobody on, or `stop` says it is there. Answers that address. */
  async follow(url: string, stop: (url: string) => boolean = () => false): Promise<string> {
    let place = url;
    for (let step = 0; step < 20; step += 1) {
      if (stop(place)) return place;
      const to = (await this.at(place)).headers.get('location');
      if (to === null) return place;
      place = new URL(to, place).href;
    }
    throw new Error(`led in circles: ${this.visited.join(' → ')}`);
  }

  submit(url: string, fields: Record<string, string>): Promise<Response> {
    return this.at(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  cookie(url: string, name: string): string | undefined {
    return this.jars.get(new URL(url).host)?.get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    this.jars.get(new URL(url).host)?.set(name, value);
  }
}
