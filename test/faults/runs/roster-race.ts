import { join } from 'node:path';
import { createLog } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { runTypescript, type ChildProgram } from '@alongside/testing';
import { openPlatform, type Configuration, type Platform } from '../../../apps/composition/src';
import type { FaultRun, Ground, Outcome } from '../support/fault-run';
import { nothing } from '../support/fault-run';
import { onInstallation } from '../support/installation';
import { advisorWith, countRoster, withdrawAll, type Race, type RaceTold } from '../support/roster-race';

const racers = 40;
const places = 2;

/** On KurrentDB as well where `KURRENTDB_URL` names one. */
export const rosterRace: FaultRun = {
  name: 'roster-race',
  what: '40 racers of several processes select claimants for one advisor, whose streams are written at once or one at a time',
  share: 0.5,
  run: (ground) => onInstallation(ground.folder, ({ configuration }) => raceOn(ground, configuration)),
};

async function raceOn(ground: Ground, configuration: Configuration): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const [name, store] of storesOf(configuration))
    outcomes.push(await race(ground, { ...configuration, ...store }, name));
  const sum = (pick: (one: Outcome) => number) => outcomes.reduce((total, one) => total + pick(one), 0);
  return {
    ...nothing,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    doubled: sum(({ doubled }) => doubled),
    rounds: sum(({ rounds }) => rounds),
    wrong: outcomes.flatMap(({ wrong }) => wrong),
    controls: outcomes.flatMap(({ controls }) => controls),
  };
}

function storesOf({ kurrentDb }: Configuration): [string, Partial<Configuration>][] {
  const url = process.env['KURRENTDB_URL'];
  const log = { url: url ?? '', streamPrefix: `race_${Date.now()}` };
  return [
    ['postgresql, at once', { kurrentDb, atomicStreams: true }],
    ['postgresql, one stream at a time', { kurrentDb, atomicStreams: false }],
    ...(url === undefined ? [] : ([['kurrentdb', { kurrentDb: log, atomicStreams: undefined }]] as never[])),
    ...(url === undefined
      ? []
      : ([['kurrentdb, one stream at a time', { kurrentDb: log, atomicStreams: false }]] as never[])),
  ];
}

async function race({ rounds, long }: Ground, configuration: Configuration, name: string): Promise<Outcome> {
  const platform = await openPlatform(configuration, createLog({ write: () => undefined }));
  const file = join(__dirname, 'select-claimants.child.ts');
  const children = Array.from({ length: long ? 4 : 2 }, () => runTypescript(file));
  try {
    await Promise.all(children.map((child) => child.message()));
    const { advisorId, claimants } = await advisorWith(platform, racers);
    const told: RaceTold[] = [];
    const wrong: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const answers = await runRound(children, { configuration, advisorId, claimants, trustsItsLook: false });
      const won = answers.filter((answer) => 'partnershipId' in answer);
      if (won.length !== places) wrong.push(`${name}, round ${round}: ${won.length} of ${racers} selected somebody`);
      const others = answers.filter(
        (answer) => 'refusal' in answer && answer.refusal !== 'staff-autonomy/two-open-partnerships',
      );
      if (others.length > 0) wrong.push(`${name}, round ${round}: refused for another reason`);
      told.push(...answers);
      await withdrawAll(platform, advisorId);
    }
    const count = await judged(platform, advisorId, told);
    const control = await controlOn(platform, children, { configuration, trustsItsLook: true });
    if (count.mostOpen > places) wrong.push(`${name}: ${count.mostOpen} partnerships were open at once`);
    return {
      ...nothing,
      ...count,
      rounds,
      wrong,
      controls: [{ defect: `decides on what it saw, on ${name},`, caught: control }],
    };
  } finally {
    await Promise.all(children.map((child) => child.kill()));
    await platform.close();
  }
}

/** All at once, in as many processes as there are. */
async function runRound(children: readonly ChildProgram[], race: Race): Promise<RaceTold[]> {
  const each = race.claimants.length / children.length;
  for (const [index, child] of children.entries())
    child.process.send({ ...race, claimants: race.claimants.slice(index * each, (index + 1) * each) });
  return (await Promise.all(children.map((child) => child.message<RaceTold[]>()))).flat();
}

/** Whoever was told yes stands in the stream, once, and nobody else does. */
async function judged(platform: Platform, advisorId: Uuid, told: readonly RaceTold[]) {
  const { mostOpen, selected } = await countRoster(platform, advisorId);
  const won = told.flatMap((answer) => ('partnershipId' in answer ? [answer.partnershipId] : []));
  const there = new Set(selected);
  return {
    mostOpen,
    acknowledged: won.length,
    lost: won.filter((id) => !there.has(id)).length,
    doubled: selected.length - there.size + selected.filter((id) => !won.includes(id)).length,
  };
}

async function controlOn(
  platform: Platform,
  children: readonly ChildProgram[],
  manner: Pick<Race, 'configuration' | 'trustsItsLook'>,
): Promise<boolean> {
  const { advisorId, claimants } = await advisorWith(platform, children.length * 2);
  await runRound(children, { ...manner, advisorId, claimants });
  return (await countRoster(platform, advisorId)).mostOpen > places;
}
