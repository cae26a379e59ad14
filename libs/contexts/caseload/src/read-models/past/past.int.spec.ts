import { randomUUID } from 'node:crypto';
import type { Instant, Moment } from '@alongside/kernel';
import * as fc from 'fast-check';
import { ToldClaimant } from '../caseload/told-claimant.contract';
import { useToldRecords } from './past.contract';
import { lifeOf, tellingOfALife } from './told-life.contract';

const today = '2026-07-06';
const at = (knownAt: Instant) => ({ asAt: today, knownAt, current: false });
const now = { asAt: today, knownAt: '2026-07-06T21:00:00.000Z', current: true };

const someDays = fc.array(fc.array(tellingOfALife, { minLength: 3, maxLength: 12, size: 'max' }), {
  minLength: 2,
  maxLength: 5,
});

describe('what was known of somebody, whatever was told, back-dated, corrected and entered in error', () => {
  const told = useToldRecords();

  it('is what the record, its lists and its timeline answered at that instant; and is so now', async () => {
    await fc.assert(
      fc.asyncProperty(someDays, async (days) => {
        const claimant = new ToldClaimant(randomUUID());
        const life = [claimant.registered('2026-01-05'), ...lifeOf(claimant, days.flat(), today)];
        const answered = [];
        for (const { length } of days) {
          const instant = await told.records.tell(life.splice(0, length));
          answered.push({ instant, shown: await told.records.shown(claimant.id, null) });
        }
        for (const { instant, shown } of answered)
          expect(await told.records.shown(claimant.id, at(instant))).toEqual(shown);
        expect(await told.records.shown(claimant.id, now)).toEqual(answered.at(-1)!.shown);
      }),
      { seed: 25, numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('has a skill that was told in error until that is said, and says from then on that it never was', async () => {
    const claimant = new ToldClaimant(randomUUID());
    const before = await told.records.tell([
      claimant.registered('2026-01-05'),
      claimant.skilled('2026-02-02', 'cooking'),
      claimant.skilled('2026-02-03', 'welding'),
    ]);
    const error = claimant.neverSkilled('2026-03-02', 'cooking');
    const since = await told.records.tell([error, claimant.skilled('2026-03-03', 'cooking')]);
    const entriesAt = async (moment: Moment | null) => {
      const { timeline } = await told.records.shown(claimant.id, moment);
      const { entries } = timeline as {
        entries: { type: string; data: object | null; enteredInError: object | null }[];
      };
      return entries
        .filter(({ type }) => type === 'SkillDeclared')
        .map(({ data, enteredInError }) => [data, enteredInError]);
    };
    const skill = (code: string) => [expect.objectContaining({ skill: code }), null];
    const never = [null, { on: '2026-03-02', recordedAt: since }];
    expect(await entriesAt(at(before))).toEqual([skill('welding'), skill('cooking')]);
    for (const moment of [null, at(since)])
      expect(await entriesAt(moment)).toEqual([skill('cooking'), skill('welding'), never]);
    expect(await entriesAt({ ...at(since), asAt: '2026-02-02' })).toEqual([never]);
  });

  it('has the claims and jobs of the records that were merged into it by then, as long as they are', async () => {
    const [claimant, duplicate] = [new ToldClaimant(randomUUID()), new ToldClaimant(randomUUID())];
    const recordAt = async (moment: Moment | null) => (await told.records.shown(claimant.id, moment))['record'];
    const alone = await told.records.tell([
      claimant.registered('2026-01-05'),
      duplicate.registered('2026-01-12'),
      claimant.opened('2026-01-05', 'jsa'),
      duplicate.opened('2026-01-19', 'esa'),
      duplicate.hired('2026-03-02', 'first'),
    ]);
    const ofAlone = await recordAt(null);
    const merging = [
      duplicate.mergedInto('2026-05-04', claimant.id),
      claimant.tookIn('2026-05-04', duplicate.id, duplicate.idOf('merge')),
    ];
    const merged = await told.records.tell(merging);
    const ofMerged = await recordAt(null);
    expect(ofMerged).toMatchObject({ mergedRecords: [{ id: duplicate.id }], claims: [{}, {}], employments: [{}] });
    await told.records.tell([duplicate.closed('2026-06-01', 'esa', 'employment')]);
    expect(await recordAt(at(merged))).toEqual(ofMerged);
    expect(await recordAt(at(alone))).toEqual(ofAlone);
    expect(await recordAt({ ...now, asAt: '2026-05-03' })).toMatchObject({ mergedRecords: [], claims: [{}] });
    expect(await recordAt(now)).toEqual(await recordAt(null));

    await told.records.tell([
      duplicate.takenApart('2026-07-01', claimant.id),
      claimant.letGo('2026-07-01', duplicate.id, duplicate.idOf('merge')),
    ]);
    expect(await recordAt(at(merged))).toMatchObject({ mergedRecords: [], claims: [{}], employments: [] });
  });

  it('is nothing that was said, once somebody is forgotten, at whatever instant', async () => {
    const claimant = new ToldClaimant(randomUUID());
    const said = ['wordgiven', 'codecommunity', 'codetheme'] as const;
    const shown = async (moment: Moment) => JSON.stringify(await told.records.shown(claimant.id, moment));
    const instant = await told.records.tell([
      claimant.registered('2026-01-05', { given: said[0] }),
      claimant.speaks('2026-01-05', ['so'], true),
      claimant.of('2026-01-05', said[1]),
      claimant.faces('2026-01-05', said[2]),
      claimant.opened('2026-01-05', 'jsa'),
    ]);
    const before = { ...at(instant), asAt: '2026-07-05' };
    for (const word of said) expect(await shown(before)).toContain(word);

    await told.records.tell([claimant.forgotten(today)]);
    expect(await told.records.shown(claimant.id, now)).toEqual(await told.records.shown(claimant.id, null));
    for (const word of said) expect(await shown(before)).not.toContain(word);
    expect(await shown(before)).toContain('"followUpEndedOn":null');
    expect(await shown(now)).toContain(`"followUpEndedOn":"${today}"`);
  });
});
