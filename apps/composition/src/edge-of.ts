import { isIP } from 'node:net';
import type { RequestLimits, ServerOptions } from '@alongside/http';

/** How the HTTP server guards itself against whoever asks. */
export type Edge = Required<Pick<ServerOptions, 'limits' | 'trustedProxies'>>;

/** Throws, naming the variable, where one makes no sense. */
export function edgeOf(env: NodeJS.ProcessEnv): Edge {
  const proxies = env['ALONGSIDE_TRUSTED_PROXIES'] || '';
  return { limits: limitsOf(env), trustedProxies: proxies ? proxies.split(',').map((one) => proxyOf(one.trim())) : [] };
}

/** As much as a whole office needs, and an advisor who clicks without a pause: ten requests a second. */
function limitsOf(env: NodeJS.ProcessEnv): RequestLimits {
  const perAddress = limitOf(env, 'ALONGSIDE_REQUESTS_PER_ADDRESS', '6000');
  const perBearer = limitOf(env, 'ALONGSIDE_REQUESTS_PER_BEARER', '600');
  const refusalsPerAddress = limitOf(env, 'ALONGSIDE_REFUSALS_PER_ADDRESS', '60');
  return {
    ...(perAddress && { perAddress }),
    ...(perBearer && { perBearer }),
    ...(refusalsPerAddress && { refusalsPerAddress }),
  };
}

function limitOf(env: NodeJS.ProcessEnv, name: string, unlessTold: string): number | undefined {
  const text = env[name] || unlessTold;
  if (text === 'off') return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new Error(`${name} is neither a number of requests a minute nor off: ${text}`);
  return Number(text);
}

const kinds = ['loopback', 'linklocal', 'uniquelocal'];

function proxyOf(text: string): string {
  const [, address = '', bits = ''] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const longest = isIP(address) === 6 ? 128 : 32;
  if (!kinds.includes(text) && (isIP(address) === 0 || Number(bits) > longest))
    throw new Error(
      `ALONGSIDE_TRUSTED_PROXIES are addresses, ranges such as 10.0.0.0/8, or ${kinds.join(', ')}: ${text}`,
    );
  return text;
}
