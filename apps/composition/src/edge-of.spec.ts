import { edgeOf } from './edge-of';

describe('how the edge guards itself', () => {
  it('gives an office and everybody in it room, unless told', () => {
    expect(edgeOf({})).toEqual({
      limits: { perAddress: 6_000, perBearer: 600, refusalsPerAddress: 60 },
      trustedProxies: [],
    });
  });

  it('limits as told, and nothing that is off', () => {
    const told = {
      ALONGSIDE_REQUESTS_PER_ADDRESS: '90000',
      ALONGSIDE_REQUESTS_PER_BEARER: 'off',
      ALONGSIDE_REFUSALS_PER_ADDRESS: '5',
    };
    expect(edgeOf(told).limits).toEqual({ perAddress: 90_000, refusalsPerAddress: 5 });
  });

  it.each(['0', '-1', '1e3', '10.5', 'on', 'unlimited', '1000000000'])('does not take %s for a limit', (text) => {
    expect(() => edgeOf({ ALONGSIDE_REQUESTS_PER_BEARER: text })).toThrow(
      `ALONGSIDE_REQUESTS_PER_BEARER is neither a number of requests a minute nor off: ${text}`,
    );
  });

  it('believes the proxies that are named', () => {
    const named = 'loopback, 10.0.0.0/8,192.0.2.7,2001:db8::/32';
    expect(edgeOf({ ALONGSIDE_TRUSTED_PROXIES: named }).trustedProxies).toEqual([
      'loopback',
      '10.0.0.0/8',
      '192.0.2.7',
      '2001:db8::/32',
    ]);
  });

  it.each(['on', 'true', '1', '10.0.0.0/33', '2001:db8::/129', '/8', 'proxy.example.org', '10.0.0.1,,10.0.0.2'])(
    'does not take %s for proxies',
    (text) => {
      expect(() => edgeOf({ ALONGSIDE_TRUSTED_PROXIES: text })).toThrow('ALONGSIDE_TRUSTED_PROXIES are addresses');
    },
  );
});
