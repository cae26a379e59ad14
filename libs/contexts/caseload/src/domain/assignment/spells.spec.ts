import type { Uuid } from '@alongside/kernel';
import { spellOn, spellsAfter, type InChargeEvent, type Spell } from './spells';

const claimantId = '0192aaaa-0000-7000-8000-000000000001';
const office = '0192aaaa-0000-7000-8000-000000000005';

const accepted = (advisorId: Uuid, occurredAt: string): InChargeEvent => ({
  type: 'AssignmentAccepted',
  data: { claimantId, advisorId, office, occurredAt },
});
const ended = (advisorId: Uuid, occurredAt: string): InChargeEvent => ({
  type: 'AssignmentEnded',
  data: { claimantId, advisorId, reason: 'claim-closed', occurredAt },
});

describe('who was in charge on a day', () => {
  const inCharge = (day: string, ...events: InChargeEvent[]) =>
    spellOn(events.reduce<readonly Spell[]>(spellsAfter, []), day)?.advisorId ?? null;

  it('is whoever had taken over by then, from the first day on', () => {
    const events = [accepted('ruth', '2026-01-12'), accepted('sam', '2026-03-02')];
    const days = ['2026-01-11', '2026-01-12', '2026-03-01', '2026-03-02', '2026-09-01'];
    expect(days.map((day) => inCharge(day, ...events))).toEqual([null, 'ruth', 'ruth', 'sam', 'sam']);
  });

  it('is nobody from the day of the end on', () => {
    const events = [accepted('ruth', '2026-01-12'), ended('ruth', '2026-02-02'), accepted('sam', '2026-03-02')];
    const days = ['2026-02-01', '2026-02-02', '2026-03-01', '2026-03-02'];
    expect(days.map((day) => inCharge(day, ...events))).toEqual(['ruth', null, null, 'sam']);
  });

  it('is never whoever took over and handed over on the same day', () => {
    const events = [accepted('ruth', '2026-01-12'), accepted('sam', '2026-01-12')];
    expect(events.reduce<readonly Spell[]>(spellsAfter, [])).toEqual([
      { advisorId: 'sam', office, validFrom: '2026-01-12', validTo: null },
    ]);
  });
});
