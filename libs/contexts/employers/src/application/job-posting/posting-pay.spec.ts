import { payOf } from './posting-pay';

const amount = (value: object | number | string, currency = 'GBP') => ({
  baseSalary: { '@type': 'MonetaryAmount', currency, value },
});
const pounds = (fromMinor: number, toMinor: number, period?: string) => ({
  fromMinor,
  toMinor,
  currency: 'GBP',
  ...(period && { period }),
});

describe('the pay of a posting', () => {
  it.each([
    ['a range', amount({ minValue: 12.21, maxValue: '13.00', unitText: 'HOUR' }), pounds(1221, 1300, 'hour')],
    ['a figure', amount({ value: 25000, unitText: 'YEAR' }), pounds(2500000, 2500000, 'year')],
    ['one end of a range', amount({ minValue: 500, unitText: 'week' }), pounds(50000, 50000, 'week')],
    [
      'a text in an amount',
      amount({ value: '£25,000 - £30,000', unitText: 'ANNUM' }),
      pounds(2500000, 3000000, 'year'),
    ],
    ['a text', { baseSalary: '£12.50 per hour' }, pounds(1250, 1250, 'hour')],
    ['thousands', { baseSalary: '£25k-£30.5k p.a.' }, pounds(2500000, 3050000, 'year')],
    [
      'a range beside the amount',
      { baseSalary: { currency: 'gbp', minValue: 100, maxValue: 120, unitText: 'DAY' } },
      pounds(10000, 12000, 'day'),
    ],
    ['a code of units', amount({ value: 2000, unitCode: 'MON' }), pounds(200000, 200000, 'month')],
    [
      'a currency without a minor unit',
      amount({ value: 1200, unitText: 'HOUR' }, 'JPY'),
      { fromMinor: 1200, toMinor: 1200, currency: 'JPY' },
    ],
  ])('is read from %s', (_, posting, pay) => expect(payOf(posting).pay).toMatchObject(pay));

  it.each([
    ['a number without a currency', { baseSalary: 25000 }, undefined, 'currency-not-told'],
    ['dollars of no country', { baseSalary: '$15 an hour' }, undefined, 'currency-not-told'],
    ['no period', { baseSalary: 25000, salaryCurrency: 'GBP' }, pounds(2500000, 2500000), 'pay-period-not-told'],
    [
      'an hourly figure a year',
      amount({ value: 12.5, unitText: 'YEAR' }),
      pounds(1250, 1250),
      'annual-pay-looks-hourly',
    ],
    [
      'a weekly figure a year',
      amount({ value: 480, unitText: 'YEAR' }),
      pounds(48000, 48000),
      'pay-period-implausible',
    ],
    [
      'an annual figure an hour',
      amount({ value: 25000, unitText: 'HOUR' }),
      pounds(2500000, 2500000),
      'pay-period-implausible',
    ],
    [
      'a range that is reversed',
      amount({ minValue: 13, maxValue: 12, unitText: 'HOUR' }),
      pounds(1200, 1300, 'hour'),
      'pay-range-reversed',
    ],
    ['a currency that is none', amount({ value: 12, unitText: 'HOUR' }, 'Pounds'), undefined, 'currency-not-known'],
    ['nothing', amount({ minValue: 0, maxValue: 0, unitText: 'YEAR' }), undefined, 'pay-not-told'],
  ])('is not guessed: %s', (_, posting, ...[pay, doubt]) =>
    expect(payOf(posting)).toEqual({ ...(pay && { pay }), doubts: [doubt] }),
  );

  it('is not told by words alone', () => expect(payOf({ baseSalary: 'Competitive' })).toEqual({ doubts: [] }));
});
