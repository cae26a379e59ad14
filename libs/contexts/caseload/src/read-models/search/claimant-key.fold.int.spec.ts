import { privacyDeciders, type PersonEvent } from '@alongside/privacy';
import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { claimantDecider } from '../../domain/claimant/claimant.decider';
import { assignmentDecider } from '../../domain/assignment/assignment.decider';
import type { AssignmentEvent } from '../../domain/assignment/assignment.events';
import { claimDecider } from '../../domain/claim/claim.decider';
import type { ClaimEvent } from '../../domain/claim/claim.events';
import type { ClaimantEvent, PersonalDetails } from '../../domain/claimant/claimant.events';
import { claimantKeyFold } from './claimant-key.fold';
import type { ClaimantKeyRow } from './claimant-key.row';
import type { ClaimantPlaceRow } from './claimant-place.row';

const maxamed = '0192bbbb-0000-7000-8000-000000000001';
const mohamed = '0192bbbb-0000-7000-8000-000000000002';

const [harlesden, kilburn] = ['0192cccc-0000-7000-8000-000000000001', '0192cccc-0000-7000-8000-000000000002'];

const given = (event: ClaimantEvent | AssignmentEvent | ClaimEvent | PersonEvent) => ({
  stream: `claimant-${maxamed}`,
  event,
});

const details: PersonalDetails = {
  name: { given: 'Maxamed', family: 'Invented' },
  birthMonth: '1999-04',
  contact: { phone: '020 7946 0018' },
  nationalInsuranceNumber: 'AB123456C',
};
const registered = (claimantId: string, more: Partial<PersonalDetails> & { office?: string } = {}) =>
  given({ type: 'ClaimantRegistered', data: { claimantId, occurredAt: '2026-01-05', ...details, ...more } });

const corrected = given({
  type: 'ClaimantDetailsCorrected',
  data: {
    claimantId: maxamed,
    occurredAt: '2026-01-20',
    name: { given: 'Hodan', family: 'Unreal' },
    reason: 'Mixed up with a neighbour',
  },
});

const forgotten = given({
  type: 'PersonForgotten',
  data: { personId: maxamed, ground: 'own-request', occurredAt: '2026-04-06' },
});

describe('what claimants are found by', () => {
  const { project } = projectionSpec({
    fold: claimantKeyFold,
    deciders: [claimantDecider, assignmentDecider, claimDecider, ...privacyDeciders],
    database: useTestDatabase(),
  });
  const keysOf = async (...events: Parameters<typeof project>[0][number][]) =>
    (await project(events))['key'] as unknown as ClaimantKeyRow[];
  const shared = (one: ClaimantKeyRow, other: ClaimantKeyRow) => one.parts.filter((part) => other.parts.includes(part));

  it('is numbers alone', async () => {
    const [row] = await keysOf(registered(maxamed));
    const { claimantId, parts, ...exact } = row!;
    expect(claimantId).toBe(maxamed);
    for (const digest of [...parts, ...Object.values(exact)]) expect(digest).toBe(digest! | 0);
    expect(new Set(Object.values(exact)).size).toBe(4);
  });

  it('is shared by two spellings of a name, and by two ways to write a number', async () => {
    const [one, other] = await keysOf(
      registered(maxamed),
      registered(mohamed, {
        name: { given: 'Mohammed', family: 'Invented' },
        contact: { phone: '+44 (0)20 7946-0018' },
      }),
    );
    expect(shared(one!, other!).length).toBeGreaterThan(0);
    expect(one).toMatchObject({ likeness: other!.likeness, phone: other!.phone });
    expect(one!.name).not.toBe(other!.name);
  });

  it('is what was said last', async () => {
    const [before] = await keysOf(registered(maxamed));
    const [after] = await keysOf(registered(maxamed), corrected);
    expect(shared(before!, after!)).toEqual([]);
    expect(after).toMatchObject({ likeness: null, phone: null, number: null });
  });

  describe('at an office', () => {
    const proposed = given({
      type: 'AssignmentProposed',
      data: { claimantId: maxamed, occurredAt: '2026-01-12', advisorId: mohamed, office: kilburn },
    });
    const claimed = given({
      type: 'ClaimOpened',
      data: {
        claimantId: maxamed,
        claimId: mohamed,
        occurredAt: '2026-01-12',
        benefit: 'universal-credit',
        office: harlesden,
      },
    });
    const placesOf = async (...events: Parameters<typeof project>[0][number][]) => {
      const { key, place } = await project(events);
      return { key: key as unknown as ClaimantKeyRow[], places: place as unknown as ClaimantPlaceRow[] };
    };

    it('is there once, wherever somebody was registered, proposed or on a claim', async () => {
      const { key, places } = await placesOf(registered(maxamed, { office: harlesden }), claimed, proposed, proposed);
      const { parts } = key[0]!;
      expect(places).toEqual([
        { claimantId: maxamed, office: harlesden, parts },
        { claimantId: maxamed, office: kilburn, parts },
      ]);
    });

    it('is what was said last', async () => {
      const { key, places } = await placesOf(registered(maxamed, { office: harlesden }), proposed, corrected);
      expect(places.map(({ parts }) => parts)).toEqual([key[0]!.parts, key[0]!.parts]);
    });

    it('is nothing before the registration, and there from then on', async () => {
      expect(await placesOf(claimed)).toEqual({
        key: [],
        places: [{ claimantId: maxamed, office: harlesden, parts: [] }],
      });
      const { key, places } = await placesOf(claimed, registered(maxamed));
      expect(places).toEqual([{ claimantId: maxamed, office: harlesden, parts: key[0]!.parts }]);
    });

    it('is nothing once somebody was forgotten', async () => {
      const events = [registered(maxamed, { office: harlesden }), claimed, proposed, forgotten];
      expect(await placesOf(...events)).toEqual({ key: [], places: [] });
    });
  });

  it('is nothing once somebody was forgotten, and others are found as before', async () => {
    const rows = await keysOf(registered(maxamed), registered(mohamed), corrected, forgotten);
    expect(rows.map(({ claimantId }) => claimantId)).toEqual([mohamed]);
  });

  it('is nothing where the keys are gone without a word of it', async () => {
    const { key } = await project([registered(maxamed)], { forget: [maxamed] });
    expect(key).toEqual([]);
  });
});
