import { parameterFaults } from './parameter-faults';
import { QueryInt } from './query.decorators';

class SizeQuery {
  @QueryInt({ min: 1, max: 9 })
  readonly size?: number;
}

const unknown = 'is not a known field';

describe('what a route would refuse of a query', () => {
  it('is nothing where it is good', async () => {
    expect(await parameterFaults('size=3', SizeQuery)).toEqual([]);
  });

  it('is each parameter that is wrong, also where it is given twice', async () => {
    const faults = await parameterFaults('size=10&colour=red&colour=blue', SizeQuery);
    expect(faults.map(({ parameter }) => parameter).sort()).toEqual(['colour', 'size']);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'is a parameter of the name %s, which leaves objects as they are',
    async (parameter) => {
      expect(await parameterFaults(`${parameter}=1&${parameter}=2`, SizeQuery)).toEqual([
        { parameter, detail: unknown },
      ]);
      expect([{}.constructor, Object.getPrototypeOf({})]).toEqual([Object, Object.prototype]);
    },
  );
});
