import { readFile } from 'node:fs/promises';
import type { Uuid } from '@alongside/kernel';
import { officeId } from '../../apps/ops/src/import/office-id';
import { counted, exampleOf, mappingOf, openOffice, recordFiles } from './support/record-files';
import { useTestApi } from './support/test-api';

const api = useTestApi({ offices: [officeId('Northgate'), officeId('Canal Street')] });
const { fileOf, take, idOf } = recordFiles(api);

const leader = '0192d3c2-7e1a-7c33-9a55-00000000000e';

describe('the office of what is imported', () => {
  let riverside: Uuid;
  beforeAll(async () => (riverside = await openOffice(api, { name: 'Riverside Jobcentre' })));

  const peopleAt = async (office: string) => {
    const example = await readFile(mappingOf('people'), 'utf8');
    return fileOf('claims', example.replace('office: { column: office }', `office: ${office}`));
  };

  it('is looked up in the register by its name', async () => {
    const mapping = await peopleAt('{ name: riverside  JOBCENTRE }');
    expect(await take('people', await exampleOf('people'), { mapping, dryRun: true })).toMatchObject({ new: 5 });
    expect(await take('people', await exampleOf('people'), { mapping })).toEqual(counted({ rows: 5, new: 5 }));
    await api.employ(leader, 'team_leader', riverside);
    const list = await api.get(`/v1/offices/${riverside}/caseload?atLeast=${await api.head()}`, {
      as: ['team_leader'],
      person: leader,
    });
    expect(list.json<{ entries: { id: Uuid }[] }>().entries.map(({ id }) => id)).toContain(idOf('person', '10021'));
  });

  it.each(['{ name: Nowhere }', '{ id: 0192cccc-0000-7000-8000-00000000000f }'])(
    'is refused before the first row where the mapping says %s, and no such office is in the register',
    async (office) => {
      const mapping = await peopleAt(office);
      const head = await api.head();
      for (const dryRun of [{ dryRun: true } as const, {}])
        await expect(take('people', await exampleOf('people'), { mapping, ...dryRun })).rejects.toThrow(
          /^\/office\/(name|id): the register has no office/,
        );
      expect(await api.head()).toBe(head);
    },
  );

  it('is refused row by row where a column says it', async () => {
    const text = (await exampleOf('people')).replaceAll('100', '300').replaceAll(';Canal Street;', ';Nowhere;');
    const expected = { new: 3, rejected: 2, by: { 'unknown-office': 2 } };
    const anew = text.replaceAll(/AB 12 34 5\d [CD]/g, '');
    expect(await take('people', anew, { dryRun: true })).toMatchObject(expected);
    expect(await take('people', anew)).toMatchObject(expected);
  });
});
