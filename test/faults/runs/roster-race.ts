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
  const file = join(__dirname, 'select-claimants.child.ts');
  const children = Array.from({ length: ground.long ? 4 : 2 }, () => runTypescript(file));
  try {
    await Promise.all(children.map((child) => child.message()));
    const outcomes: Outcome[] = [];
    for (const store of storesOf(configuration)) outcomes.push(await race(ground, children, store));
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
  } finally {
    await Promise.all(children.map((child) => child.kill()));
  }
}

interface RacedStore {
  readonly name: string;
  readonly configuration: Configuration;
}

function storesOf(configuration: Configuration): RacedStore[] {
  const url = process.env['KURRENTDB_URL'];
  const logs = [
    { log: 'postgresql', kurrentDb: null },
    ...(url ? [{ log: 'kurrentdb', kurrentDb: { url, streamPrefix: `race_${Date.now()}` } }] : []),
  ];
  // Together where the store can: a server says so itself.
  const { atomicStreams: _, ...rest } = configuration;
  return logs.flatMap(({ log, kurrentDb }) => [
    { name: `${log}, streams together`, configuration: { ...rest, kurrentDb } },
    { name: `${log}, one stream at a time`, configuration: { ...rest, kurrentDb, atomicStreams: false } },
  ]);
}

async function race(
  { rounds }: Ground,
  children: readonly ChildProgram[],
  { name, configuration }: RacedStore,
): Promise<Outcome> {
  const platform = await openPlatform(configuration, createLog({ write: () => undefined }));
  try {
    const { advisorId, claimants } = await advisorWith(platform, racers);
    const told: RaceTold[] = [];
    const wrong: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const answers = await runRound(children, { configuration, advisorId, claimants, trustsItsLook: false });
      wrong.push(...wrongIn(answers).map((what) => `${name}, round ${round}: ${what}`));
      told.push(...answers);
      await withdrawAll(platform, advisorId);
    }
    const { mostOpen, ...count } = await judged(platform, advisorId, told);
    if (mostOpen > places) wrong.push(`${name}: ${mostOpen} partnerships were open at once`);
    const caught = await controlOn(platform, children, { configuration, trustsItsLook: true });
    const controls = [{ defect: `lets racers decide on what they saw (${name})`, caught }];
    return { ...nothing, ...count, rounds, wrong, controls };
  } finally {
    await platform.close();
  }
}

function wrongIn(answers: readonly RaceTold[]): string[] {
  const won = answers.filter((answer) => 'partnershipId' in answer).length;
  const expected = 'staff-autonomy/two-open-partnerships';
  const others = answers.filter((answer) => 'refusal' in answer && answer.refusal !== expected);
  return [
    ...(won === places ? [] : [`${won} of ${racers} were told yes`]),
    ...(others.length === 0 ? [] : [`${others.length} were refused for another reason`]),
  ];
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
