import { sharedBuffers } from './shared-buffers';

const gibibyte = 1024 ** 3;

it('the server keeps of its tables in memory an eighth of what there is, within bounds', () => {
  expect(sharedBuffers(0.5 * gibibyte)).toBe('128MB');
  expect(sharedBuffers(4 * gibibyte)).toBe('512MB');
  expect(sharedBuffers(64 * gibibyte)).toBe('4096MB');
});
