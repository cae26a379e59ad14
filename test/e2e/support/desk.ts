import { randomUUID } from 'node:crypto';
import type { Uuid } from '@alongside/kernel';
import { casework } from './casework';
import type { TestApi } from './test-api';

/** What a session was, as a device tells it. */
export const content = {
  kind: 'visit',
  attendance: 'attended',
  startedAt: '10:15',
  minutes: 25,
  services: [{ code: 'form-filling' }],
  needs: [{ code: 'housing', met: false }],
  language: 'so',
  summary: 'Wants to work in a bakery',
};

type Kind = 'session' | 'correction' | 'identification' | 'identification-withdrawal' | 'error';

/** An entry of a device. */
export interface SentEntry {
  readonly kind: Kind;
  readonly entryId: Uuid;
  readonly sessionId: Uuid;
  readonly [field: string]: unknown;
}

/** What became of an entry. */
export interface EntryTold {
  readonly status: number;
  readonly result: string;
  readonly revision?: number;
  readonly code?: string;
  readonly sendAgain?: boolean;
  readonly problem?: { readonly errors?: readonly { readonly pointer: string }[] };
  readonly current?: object;
}

/** A desk at an office of its own, and what its devices send; said on that day. */
export function atDesk(api: TestApi, day: string) {
  const { command } = casework(api);
  const administrator = { as: ['administrator'] as const };
  const worker = async (desk: Uuid, organisationId: Uuid) => {
    const [personId, name] = [randomUUID(), { given: 'Made-up', family: 'Worker' }];
    const roles = [{ role: 'desk_partner', place: { kind: 'desk', id: desk } }];
    await command('/v1/staff', { personId, name, roles }, administrator);
    await command(`/v1/desks/${desk}/workers`, { personId, organisationId, occurredAt: '2026-01-12' }, administrator);
    return personId;
  };
  return {
    async set(workers: number): Promise<{ desk: Uuid; organisation: Uuid; workers: Uuid[] }> {
      const opened = { occurredAt: '2026-01-12' };
      const kinds = ['support-group'];
      const { id: organisation } = await command(
        '/v1/organisations',
        { name: 'Invented Association', kinds, ...opened },
        administrator,
      );
      const { id: office } = await command(
        '/v1/offices',
        { name: 'Northgate', area: 'brent', ...opened },
        administrator,
      );
      const desk = { name: 'Somali Community Desk', community: 'somali', office, hostId: organisation };
      const { id } = await command('/v1/desks', { ...desk, ...opened }, administrator);
      const persons: Uuid[] = [];
      while (persons.length < workers) persons.push(await worker(id, organisation));
      return { desk: id, organisation, workers: persons };
    },
    async send(entries: readonly SentEntry[], person: Uuid): Promise<readonly EntryTold[]> {
      const answer = await api.post('/v1/desk-sessions/batch', { entries }, { as: ['desk_partner'], person });
      if (answer.statusCode !== 200) throw new Error(`the batch was refused: ${answer.body}`);
      return answer.json<{ entries: EntryTold[] }>().entries;
    },
    /** The entry with that number, said in the order of the numbers; of a session of its own unless told. */
    entry(number: number, kind: Kind, told: object): SentEntry {
      const saidAt = new Date(Date.parse(`${day}T10:00:00.000Z`) + number * 1_000).toISOString();
      return { kind, entryId: randomUUID(), sessionId: randomUUID(), saidAt, ...told };
    },
  };
}
