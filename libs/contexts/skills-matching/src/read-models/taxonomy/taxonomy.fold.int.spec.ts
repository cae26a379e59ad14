import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { taxonomyDecider } from '../../domain/taxonomy/taxonomy.decider';
import type { TaxonomyEvent } from '../../domain/taxonomy/taxonomy.events';
import {
  french,
  inForce,
  mapped,
  mappingWithdrawn,
  publishedVersion,
  skills,
} from '../../domain/taxonomy/told-taxonomy.contract';
import { taxonomySheetDecider } from '../../domain/taxonomy-sheet/taxonomy-sheet.decider';
import type { TaxonomySheetEvent } from '../../domain/taxonomy-sheet/taxonomy-sheet.events';
import { baker, kneading, proving, published, related } from '../../domain/taxonomy-sheet/told-sheets.contract';
import { conceptFold } from './concept.fold';
import { conceptRelationsFold } from './concept-relations.fold';
import { taxonomyFold } from './taxonomy.fold';

const id = '0192ffff-0000-7000-8000-00000000000a';
const database = useTestDatabase();
const deciders = [taxonomyDecider, taxonomySheetDecider];

describe('the concepts', () => {
  const concepts = projectionSpec({ fold: conceptFold, deciders, database });
  const project = async (...events: readonly TaxonomySheetEvent[]) => {
    const rows = await concepts.project(events.map((event) => ({ stream: `taxonomySheet-${id}`, event }) as const));
    return { concept: rows['concept'], label: rows['label'] };
  };
  const of = { taxonomy: 'bakery', version: '1' };
  const labelOf = (code: string, language: string, rest: object) =>
    expect.objectContaining({ ...of, concept: `bakery/1/${code}`, code, language, ...rest });

  it('have what is said of them, and the words by which they are found, without accents', async () => {
    const { concept, label } = await project(published('one', [kneading]));
    const { code, kind, uri, type, reuseLevel, status } = kneading;
    const facts = { notation: null, level: null, groupCode: null, uri, type, reuseLevel, status };
    expect(concept).toEqual([{ ...of, concept: 'bakery/1/knead', code, kind, ...facts }]);
    const words = "'doug' 'dough' 'knead' 'kneed' 'petrir' 'the' 'work'";
    const texts = { description: 'By hand or by machine.' };
    expect(label).toEqual([labelOf('knead', 'en', { label: 'knead dough', plain: 'knead dough', texts, words })]);
  });

  it('are there once, with labels in each language, and go with the last of them', async () => {
    const inFrench = published('two', [{ ...kneading, label: 'pétrir la pâte' }]);
    const both = [published('one', [kneading, proving]), { ...inFrench, data: { ...inFrench.data, language: 'fr' } }];
    const { concept, label } = await project(...both, published('three', [proving], ['knead']));
    expect(concept).toHaveLength(2);
    expect(label).toEqual(
      expect.arrayContaining([labelOf('knead', 'fr', { plain: 'petrir la pate' }), labelOf('prove', 'en', {})]),
    );
    const gone = { ...inFrench, data: { ...inFrench.data, language: 'fr', concepts: [], left: ['knead'] } };
    const after = await project(...both, published('three', [proving], ['knead']), gone);
    expect([after.concept!.length, after.label!.length]).toEqual([1, 1]);
  });

  it('are shown by what else they are called where the publisher has no label', async () => {
    const { label: _, ...unlabelled } = kneading;
    expect((await project(published('one', [unlabelled, baker]))).label).toEqual(
      expect.arrayContaining([
        labelOf('knead', 'en', { label: null, plain: 'work the dough' }),
        labelOf('baker', 'en', { words: "'1' '7512' 'baker'" }),
      ]),
    );
  });
});

describe('the relations', () => {
  const relations = projectionSpec({ fold: conceptRelationsFold, deciders, database });
  const project = async (...events: readonly TaxonomySheetEvent[]) =>
    (await relations.project(events.map((event) => ({ stream: `taxonomySheet-${id}`, event }) as const)))['relations'];
  const row = { concept: 'bakery/1/baker', taxonomy: 'bakery', version: '1', code: 'baker' };

  it('of a concept are one row, each field as its part tells it', async () => {
    const skillsOf = related('occupation-skills', [
      { code: 'baker', essential: ['knead', 'prove'], optional: ['prove'] },
    ]);
    const above = related('broader-skills', [{ code: 'baker', broader: ['crafts'] }]);
    const told = { ...row, broader: ['crafts'], essential: ['knead', 'prove'], optional: ['prove'] };
    expect(await project(skillsOf, above)).toEqual([told]);
    expect(await project(skillsOf, above, related('occupation-skills', [], ['baker']))).toEqual([
      { ...row, broader: ['crafts'], essential: [], optional: [] },
    ]);
    expect(await project(skillsOf, related('occupation-skills', [], ['baker']))).toEqual([]);
  });
});

describe('the taxonomies', () => {
  const taxonomies = projectionSpec({ fold: taxonomyFold, deciders, database });
  const project = (...events: readonly TaxonomyEvent[]) =>
    taxonomies.project(events.map((event) => ({ stream: `taxonomy-${id}`, event }) as const));

  it('have their versions, what is in force since when, and what is mapped', async () => {
    const changed = { ...skills, digest: 'c', count: 4 };
    const rows = await project(
      ...[publishedVersion('1', skills, french), inForce('1'), publishedVersion('2', skills)],
      ...[publishedVersion('1', changed), inForce('2', '2026-04-01'), mapped('a', 'b'), mapped('c', 'd', 'grocery')],
      mappingWithdrawn('a'),
    );
    const facts = { taxonomy: 'bakery', publishedOn: '2026-03-02', attribution: 'Made up by nobody.' };
    expect(rows['version']).toEqual([
      { ...facts, version: '1', place: 1, parts: [french, changed] },
      { ...facts, version: '2', place: 2, parts: [skills] },
    ]);
    expect(rows['inForce']).toEqual([
      { taxonomy: 'bakery', since: '2026-03-02', version: '1' },
      { taxonomy: 'bakery', since: '2026-04-01', version: '2' },
    ]);
    const mapping = { taxonomy: 'bakery', code: 'c', toTaxonomy: 'grocery', toCode: 'd', mappedOn: '2026-03-02' };
    expect(rows['mapping']).toEqual([{ ...mapping, reason: 'It is called so now' }]);
  });
});
