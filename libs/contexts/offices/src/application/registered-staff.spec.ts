import { InMemoryEventStore, type RecordedEvent } from '@alongside/event-store';
import { EventCodec, type Vault } from '@alongside/vault';
import { partnerSystemDecider } from '../domain/partner-system/partner-system.decider';
import { staffMemberDecider } from '../domain/staff-member/staff-member.decider';
import { RegisteredStaff } from './registered-staff';

const personId = '0192abab-0000-7000-8000-000000000001';
const harlesden = { kind: 'office', id: '0192abab-0000-7000-8000-000000000002' } as const;
const makingTheLeap = { kind: 'organisation', id: '0192abab-0000-7000-8000-000000000003' } as const;

/** It has no vault, and so no keys. */
const codec = new EventCodec([staffMemberDecider, partnerSystemDecider], {} as Vault);

const held = (today: string, ...events: Stored[]) => heldBy(codec, today, ...events);

interface Stored {
  readonly type: string;
  readonly data: object;
}

async function heldBy(by: Pick<EventCodec, 'decodeForFold'>, today: string, ...events: Stored[]) {
  const store = new InMemoryEventStore();
  const stored = events.map(({ type, data }, index) => ({
    id: `0192abab-0000-7000-8000-00000000010${index}`,
    type,
    data: JSON.stringify({ personId, ...data }),
    metadata: {},
  }));
  if (stored.length > 0) await store.append([{ stream: `staffMember-${personId}`, expected: 'none', events: stored }]);
  return new RegisteredStaff(store, by, () => today).grantsOf(personId);
}

// The name as it is stored: sealed, under a key that nobody needs here.
const joined = { type: 'StaffMemberJoined', data: { occurredAt: '2026-01-05', sealed: { personal: 'AAAA' } } } as const;
const granted = (role: string, occurredAt: string, place?: object) =>
  ({ type: 'RoleGranted', data: { role, occurredAt, ...(place && { place }) } }) as const;
const withdrawn = (role: string, occurredAt: string, place?: object) =>
  ({ type: 'RoleWithdrawn', data: { role, occurredAt, ...(place && { place }) } }) as const;

describe('the staff register', () => {
  it('gives nobody whom it does not know a role', async () => {
    expect(await held('2026-03-01')).toEqual([]);
    expect(await held('2026-03-01', joined)).toEqual([]);
  });

  it('gives each role with its place, from its first day on', async () => {
    const events = [
      joined,
      granted('advisor', '2026-01-12', harlesden),
      granted('desk_partner', '2026-02-02', makingTheLeap),
      granted('privacy_officer', '2026-02-02'),
    ];
    expect(await held('2026-01-11', ...events)).toEqual([]);
    expect(await held('2026-02-02', ...events)).toEqual([
      { role: 'advisor', place: harlesden },
      { role: 'desk_partner', place: makingTheLeap },
      { role: 'privacy_officer', place: 'everywhere' },
    ]);
  });

  it('gives none from the day on which it was withdrawn, or on which the person left', async () => {
    const advising = [joined, granted('advisor', '2026-01-12', harlesden)];
    expect(await held('2026-02-01', ...advising, withdrawn('advisor', '2026-02-02', harlesden))).toHaveLength(1);
    expect(await held('2026-02-02', ...advising, withdrawn('advisor', '2026-02-02', harlesden))).toEqual([]);
    const left = { type: 'StaffMemberLeft', data: { occurredAt: '2026-02-02', reason: 'retired' } } as const;
    expect(await held('2026-02-02', ...advising, left)).toEqual([]);
  });

  it('takes an event in the words that it has now, in whatever words it was stored', async () => {
    const upcasting = {
      decodeForFold: async (recorded: RecordedEvent) => {
        const { type, data, ...event } = await codec.decodeForFold(recorded);
        const { job, ...rest } = data as { job?: string };
        return {
          ...event,
          ...(type === 'JobGiven' ? { type: 'RoleGranted', data: { ...rest, role: job } } : { type, data }),
        };
      },
    } as Pick<EventCodec, 'decodeForFold'>;
    const given = { type: 'JobGiven', data: { job: 'analyst', occurredAt: '2026-01-12' } };
    expect(await heldBy(upcasting, '2026-02-02', joined, given)).toEqual([{ role: 'analyst', place: 'everywhere' }]);
  });

  it('gives nothing where it does not know what is recorded: it may have been a withdrawal', async () => {
    const later = { type: 'RoleWithdrawn.v2', data: { role: 'analyst', occurredAt: '2026-01-20' } };
    await expect(held('2026-02-02', joined, granted('analyst', '2026-01-12'), later)).rejects.toThrow(
      'the staff register does not know what RoleWithdrawn.v2 says',
    );
  });

  it('passes over the mark of a command that was given up', async () => {
    const mark = { type: 'CommandAbandoned', data: {} } as const;
    expect(await held('2026-02-02', joined, mark, granted('analyst', '2026-01-12'))).toEqual([
      { role: 'analyst', place: 'everywhere' },
    ]);
  });
});

describe("a partner's system", () => {
  const ofSystem = { systemId: personId, organisationId: makingTheLeap.id };
  const admitted = { ...ofSystem, name: 'Desk tablet gateway', roles: ['desk_partner'], occurredAt: '2026-01-12' };
  const dismissed = { ...ofSystem, reason: 'contract-ended', occurredAt: '2026-02-02' };

  async function heldBySystem(today: string, staff: object[] = []) {
    const store = new InMemoryEventStore();
    const stored = (type: string, data: object, index: number) => ({
      id: `0192abab-0000-7000-8000-00000000020${index}`,
      type,
      data: JSON.stringify(data),
      metadata: {},
    });
    const events = [stored('PartnerSystemAdmitted', admitted, 0), stored('PartnerSystemDismissed', dismissed, 1)];
    await store.append([{ stream: `partnerSystem-${personId}`, expected: 'none', events }]);
    if (staff.length > 0)
      await store.append([
        {
          stream: `staffMember-${personId}`,
          expected: 'none',
          events: staff.map((data) => stored('StaffMemberJoined', data, 2)),
        },
      ]);
    return new RegisteredStaff(store, codec, () => today).grantsOf(personId);
  }

  it('has its roles at its organisation, from its admission until it is dismissed, and they say whose they are', async () => {
    expect(await heldBySystem('2026-01-11')).toEqual([]);
    expect(await heldBySystem('2026-02-01')).toEqual([{ role: 'desk_partner', place: makingTheLeap, bySystem: true }]);
    expect(await heldBySystem('2026-02-02')).toEqual([]);
  });

  it('is none where the register knows a person of that id', async () => {
    expect(await heldBySystem('2026-02-01', [{ personId, ...joined.data }])).toEqual([]);
  });
});
