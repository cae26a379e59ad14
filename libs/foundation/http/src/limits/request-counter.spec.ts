import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { requestCounter } from './request-counter';

describe('those who are counted', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = fastify();
    await server.register(rateLimit, { global: false });
  });
  afterAll(() => server.close());

  const addresses = () => {
    const { ofAddress } = requestCounter(server, { perAddress: 1 });
    return (ip?: string) => ofAddress({ ip, routeOptions: { config: {} } } as FastifyRequest);
  };

  it('may have hung up', async () => {
    await expect(addresses()(undefined)).resolves.toBeUndefined();
  });

  it('are the 20,000 who asked last, so that no flood of addresses fills the memory', async () => {
    const from = addresses();
    const strangers = async (network: number, count: number) => {
      for (let one = 0; one < count; one++) await from(`10.${network}.${one >> 8}.${one & 255}`);
    };
    await from('192.0.2.1');
    await strangers(1, 19_999);
    await expect(from('192.0.2.1')).rejects.toMatchObject({ code: 'http/too-many-requests' });
    await strangers(2, 20_000);
    await expect(from('192.0.2.1')).resolves.toBeUndefined();
  });
});
