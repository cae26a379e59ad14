/** Which methods the paths of the application have: Fastify itself only tells whether one method matches. */
export class RouteTable {
  private readonly routes: { readonly segments: readonly string[]; readonly methods: readonly string[] }[] = [];

  add(url: string, methods: string | readonly string[]): void {
    this.routes.push({ segments: url.split('/'), methods: [methods].flat() });
  }

  /** The methods of that URL, sorted; none when the path is unknown. */
  methodsOf(url: string): string[] {
    const segments = url.replace(/[?#].*$/s, '').split('/');
    const matching = this.routes.filter((route) => matches(route.segments, segments));
    return [...new Set(matching.flatMap((route) => route.methods))].sort();
  }
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  if (template.length !== segments.length) return false;
  return template.every((part, index) => (part.startsWith(':') ? segments[index] !== '' : part === segments[index]));
}
