import { deciderSpec } from '@alongside/testing';
import { inForceOn, languagesOf, taxonomyDecider, type TaxonomyCommand } from './taxonomy.decider';
import { french, inForce, mapped, mappingWithdrawn, publishedVersion, skills } from './told-taxonomy.contract';
import type { PublishedPart } from './taxonomy.events';

const taxonomies = deciderSpec(taxonomyDecider);
const dates = { occurredAt: '2026-03-02', today: '2026-03-02' };
const publish = (version: string, ...parts: readonly PublishedPart[]) =>
  ({
    kind: 'publish-version',
    taxonomy: 'bakery',
    version,
    attribution: 'Made up by nobody.',
    parts,
    ...dates,
  }) as const;
const put = (version: string, from: string): TaxonomyCommand => ({ kind: 'put-in-force', version, from, ...dates });
const map = (code: string, to: string): TaxonomyCommand => ({
  ...{ kind: 'map', code, to: { taxonomy: 'bakery', code: to }, reason: 'It is called so now', ...dates },
});
const withdraw = (code: string): TaxonomyCommand => ({ kind: 'withdraw-mapping', code, reason: 'It is not', ...dates });
const first = [publishedVersion('1', skills), inForce('1')];

describe('a taxonomy', () => {
  it('begins with its first version, which is in force from then on', () =>
    taxonomies
      .given()
      .when(publish('1', skills))
      .then(...first));

  it('has other versions beside it, which are not', () =>
    taxonomies
      .given(...first)
      .when(publish('2', skills))
      .then(publishedVersion('2', skills)));

  it('says which parts of a version are new or say something else, and nothing when none is', () => {
    taxonomies
      .given(...first)
      .when(publish('1', skills, french))
      .then(publishedVersion('1', french));
    taxonomies
      .given(...first, publishedVersion('1', french))
      .when(publish('1', skills))
      .thenNothing();
  });

  it('puts a version in force from a day on, which may be to come', () => {
    const given = [...first, publishedVersion('2', skills)];
    taxonomies
      .given(...given)
      .when(put('2', '2026-04-01'))
      .then(inForce('2', '2026-04-01'));
    taxonomies
      .given(...given, inForce('2', '2026-04-01'))
      .when(put('2', '2026-05-01'))
      .thenNothing();
    taxonomies
      .given(...given)
      .when(put('3', '2026-04-01'))
      .thenRefuses('skills-matching/version-not-found');
  });

  it('reads a code as another one, with the reason, until that is withdrawn', () => {
    taxonomies
      .given(...first)
      .when(map('proof', 'prove'))
      .then(mapped('proof', 'prove'));
    taxonomies
      .given(...first, mapped('proof', 'prove'))
      .when(map('proof', 'prove'))
      .thenNothing();
    taxonomies
      .given(...first, mapped('proof', 'prove'))
      .when(withdraw('proof'))
      .then(mappingWithdrawn('proof'));
    taxonomies
      .given(...first, mapped('proof', 'prove'), mappingWithdrawn('proof'))
      .when(withdraw('proof'))
      .thenRefuses('skills-matching/mapping-not-found');
  });

  it('maps no code to itself, also by way of others', () => {
    taxonomies
      .given(...first)
      .when(map('a', 'a'))
      .thenRefuses('skills-matching/mapping-in-a-circle');
    taxonomies
      .given(...first, mapped('b', 'c'), mapped('c', 'a'))
      .when(map('a', 'b'))
      .thenRefuses('skills-matching/mapping-in-a-circle');
  });

  it.each([put('1', '2026-04-01'), map('a', 'b'), withdraw('a')])('is there first: $kind', (command) =>
    taxonomies.given().when(command).thenRefuses('skills-matching/taxonomy-not-found'),
  );

  it('is not of a day that has not come', () =>
    taxonomies
      .given()
      .when({ ...publish('1', skills), occurredAt: '2026-03-03' })
      .thenRefuses('skills-matching/in-the-future'));
});

it('the version in force on a day is the last that was put in force by then', () => {
  const events = [...first, publishedVersion('2', skills, french), inForce('2', '2026-04-01')];
  const state = events.reduce(taxonomyDecider.evolve, taxonomyDecider.initialState)!;
  expect(['2026-01-01', '2026-03-31', '2026-04-01'].map((day) => inForceOn(state, day))).toEqual(['1', '1', '2']);
  expect(languagesOf(state, '2', 'skills')).toEqual(['en', 'fr']);
});
