import { randomUUID } from 'node:crypto';
import { createLog } from '@alongside/http';
import { DomainError, type Uuid } from '@alongside/kernel';
import { openPlatform, type Platform } from '../../../apps/composition/src';
import {
  SelectClaimant,
  SelectClaimantHandler,
} from '../../../libs/contexts/staff-autonomy/src/application/select-claimant.handler';
import { autonomyRosterDecider } from '../../../libs/contexts/staff-autonomy/src/domain/autonomy-roster/autonomy-roster.decider';
import { day, reason, type Race, type RaceTold } from '../support/roster-race';

/** Races of one process, as they are told: each of its racers selects a claimant of its own for the one advisor. */
function main(): void {
  const platforms = new Map<string, Promise<Platform>>();
  const answers = async (race: Race) => {
    const { configuration, advisorId, claimants } = race;
    const name = JSON.stringify(configuration);
    const opened = platforms.get(name) ?? openPlatform(configuration, createLog({ write: () => undefined }));
    platforms.set(name, opened);
    const platform = await opened;
    const select = race.trustsItsLook ? await trusting(platform, advisorId) : deciding(platform);
    process.send!(await Promise.all(claimants.map((claimantId) => select(advisorId, claimantId))));
  };
  process.on('message', (race: Race) => void answers(race));
  process.send!('ready');
}

type Select = (advisorId: Uuid, claimantId: Uuid) => Promise<RaceTold>;

/** As a request does, which asks again under its key for as long as others are before it. */
function deciding({ commands }: Platform): Select {
  const handler = new SelectClaimantHandler(commands);
  return async (advisorId, claimantId) => {
    const context = {
      ...{ commandId: randomUUID(), correlationId: randomUUID(), request: { claimantId } },
      ...{ actor: { personId: advisorId, roles: ['advisor'] }, route: 'POST /race' },
    };
    const selected = { advisorId, claimantId, reason, occurredAt: day, today: day };
    for (;;) {
      try {
        return { partnershipId: (await handler.execute(new SelectClaimant(context, selected))).id };
      } catch (error) {
        if (error instanceof DomainError) return { refusal: error.code };
        if (!(error instanceof Error) || error.name !== 'TooMuchContention') throw error;
      }
    }
  };
}

/** The defect: decides on what it saw, and appends whatever happened since. */
async function trusting({ commands, codec, store }: Platform, advisorId: Uuid): Promise<Select> {
  const { state } = await commands.look(autonomyRosterDecider, advisorId);
  return async (_, claimantId) => {
    const partnershipId = randomUUID();
    const command = { kind: 'select', partnershipId, advisorId, claimantId, office: advisorId } as const;
    const [event] = autonomyRosterDecider.decide(state, { ...command, reason, occurredAt: day, today: day });
    const { type, data, subject } = await codec.encode(event!);
    const metadata = { actor: advisorId, ...(subject !== null && { subject }) };
    const events = [{ id: randomUUID(), type, data, metadata }];
    await store.append([{ stream: `autonomyRoster-${advisorId}`, expected: 'any', events }]);
    return { partnershipId };
  };
}

main();
