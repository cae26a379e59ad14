import { cachingVerifier } from './caching-verifier';
import type { TokenVerifier } from './token-verifier';

const most = 20_000;

it('verified tokens are remembered as digests, twenty thousand at most', async () => {
  const verify = jest.fn<ReturnType<TokenVerifier['verify']>, [string]>(() =>
    Promise.resolve({ personId: 'somebody', roles: [], expiresAt: Date.now() / 1_000 + 600 }),
  );
  const verifier = cachingVerifier({ verify });
  for (let token = 0; token < most; token += 1) await verifier.verify(`token ${token}`);
  await verifier.verify('token 0');
  expect(verify).toHaveBeenCalledTimes(most);
  await verifier.verify('one more');
  await verifier.verify('token 0');
  expect(verify).toHaveBeenCalledTimes(most + 1);
  await verifier.verify('token 1');
  expect(verify).toHaveBeenCalledTimes(most + 2);
});
