import { deciderSpec } from '@alongside/testing';
import { taxonomySheetDecider } from './taxonomy-sheet.decider';
import { bakery, kneading, proving, published, related } from './told-sheets.contract';
import { sheetNumberOf, sheetsOf } from './taxonomy-parts';

const sheets = deciderSpec(taxonomySheetDecider);
const today = '2026-03-02';
const publish = (digest: string, concepts = [kneading, proving]) =>
  ({ kind: 'publish-concepts', ...bakery, today, part: 'skills', language: 'en', digest, concepts }) as const;

describe('a sheet of a taxonomy', () => {
  it('is published with all that is on it', () =>
    sheets
      .given()
      .when(publish('one'))
      .then(published('one', [kneading, proving])));

  it('says nothing when it says the same', () =>
    sheets
      .given(published('one', [kneading, proving]))
      .when(publish('one'))
      .thenNothing());

  it('says what is not on it any more', () =>
    sheets
      .given(published('one', [kneading, proving]))
      .when(publish('two', [proving]))
      .then(published('two', [proving], ['knead'])));

  it('tells relations in the same way', () => {
    const relations = [{ code: 'knead', broader: ['bread'] }];
    const command = { kind: 'publish-relations', ...bakery, today, part: 'broader-skills', digest: 'related' } as const;
    sheets
      .given()
      .when({ ...command, relations })
      .then(related('broader-skills', relations));
    sheets
      .given(related('broader-skills', relations))
      .when({ ...command, digest: 'other', relations: [] })
      .then({
        type: 'ConceptRelationsPublished',
        data: { ...bakery, part: 'broader-skills', digest: 'other', relations: [], left: ['knead'] },
      });
  });

  it('is not of a day that has not come', () =>
    sheets
      .given()
      .when({ ...publish('one'), occurredAt: '2026-03-03' })
      .thenRefuses('skills-matching/in-the-future'));
});

it('a concept is on one of the sheets of its part, and always on the same', () => {
  const numbers = Array.from({ length: 2_000 }, (_, index) => sheetNumberOf('skills', `code-${index}`));
  expect(new Set(numbers).size).toBeGreaterThan(240);
  expect(Math.max(...numbers)).toBeLessThan(sheetsOf.skills);
  expect([sheetNumberOf('skills', 'knead'), sheetNumberOf('occupations', 'baker')]).toEqual([206, 54]);
});
