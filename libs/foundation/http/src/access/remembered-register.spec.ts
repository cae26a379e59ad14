import { RememberedRegister } from './remembered-register';

const most = 20_000;

it('what the staff register says is remembered of twenty thousand people at most', async () => {
  const register = new RememberedRegister({ grantsOf: () => Promise.resolve([]) });
  const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now()); // it remembers for two seconds
  for (let person = 0; person <= most; person += 1) await register.anew(`person ${person}`);
  expect(register.remembered('person 0')).toBeUndefined();
  expect(register.remembered('person 1')).toEqual([]);
  expect(register.remembered(`person ${most}`)).toEqual([]);
  clock.mockRestore();
});
