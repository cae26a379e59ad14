import { inChargeOn, tenuresOf, type ChargeChange } from './in-charge';

const [amal, ben, cath] = ['amal', 'ben', 'cath'];
const accepted = (on: string, advisorId: string): ChargeChange => ({ kind: 'accepted', on, advisorId });
const ended = (on: string, advisorId: string): ChargeChange => ({ kind: 'ended', on, advisorId });

describe('who is in charge', () => {
  it('is nobody before the first acceptance and from the day of the end on', () => {
    const tenures = tenuresOf([accepted('2026-01-05', amal), ended('2026-03-02', amal)]);
    expect(tenures).toEqual([{ advisorId: amal, from: '2026-01-05', to: '2026-03-02' }]);
    const days = ['2026-01-04', '2026-01-05', '2026-03-01', '2026-03-02'];
    expect(days.map((day) => inChargeOn(tenures, day))).toEqual([null, amal, amal, null]);
  });

  it('changes on the day of a hand-over, also of one that is recorded later', () => {
    const tenures = tenuresOf([
      accepted('2026-01-05', amal),
      accepted('2026-05-01', cath),
      accepted('2026-03-02', ben),
    ]);
    expect(tenures).toEqual([
      { advisorId: amal, from: '2026-01-05', to: '2026-03-02' },
      { advisorId: ben, from: '2026-03-02', to: '2026-05-01' },
      { advisorId: cath, from: '2026-05-01', to: null },
    ]);
  });

  it('is not ended by the end of an assignment that was taken over', () => {
    const tenures = tenuresOf([accepted('2026-01-05', amal), ended('2026-03-02', amal), accepted('2026-02-02', ben)]);
    expect(tenures).toEqual([
      { advisorId: amal, from: '2026-01-05', to: '2026-02-02' },
      { advisorId: ben, from: '2026-02-02', to: null },
    ]);
  });

  it('is whom the change of the day says that was recorded last', () => {
    expect(tenuresOf([accepted('2026-01-05', amal), accepted('2026-01-05', ben)])).toEqual([
      { advisorId: ben, from: '2026-01-05', to: null },
    ]);
    expect(tenuresOf([accepted('2026-01-05', amal), ended('2026-01-05', amal)])).toEqual([]);
  });

  it('goes on through an acceptance of who is in charge already', () => {
    expect(tenuresOf([accepted('2026-01-05', amal), accepted('2026-02-02', amal)])).toEqual([
      { advisorId: amal, from: '2026-01-05', to: null },
    ]);
  });

  it('returns to somebody after a time', () => {
    const tenures = tenuresOf([
      accepted('2026-01-05', amal),
      accepted('2026-02-02', ben),
      accepted('2026-03-02', amal),
    ]);
    expect(tenures.map(({ advisorId, to }) => [advisorId, to])).toEqual([
      [amal, '2026-02-02'],
      [ben, '2026-03-02'],
      [amal, null],
    ]);
  });
});
