import { readFile } from 'node:fs/promises';
import { officeId } from '../../apps/ops/src/import/office-id';
import { exampleOf, mappingOf, recordFiles } from './support/record-files';
import { outOfOrder } from './support/out-of-order';
import { useTestApi } from './support/test-api';

const api = useTestApi({ offices: [officeId('Northgate'), officeId('Canal Street')] });
const { fileOf, take } = recordFiles(api);

/** What the dry run says, and then the import while nothing takes as long as it did before. */
async function judgedAndTaken(kind: 'people' | 'claims', text: string, mapping = mappingOf(kind)) {
  const judged = await take(kind, text, { dryRun: true, mapping });
  const disorder = outOfOrder(api, text);
  try {
    return { judged, taken: await take(kind, text, { mapping }) };
  } finally {
    disorder.end();
  }
}

const numberOf = (at: number, suffix = 'A') => `AB${String(100_000 + at)}${suffix}`;

/** One row of people: who, under which number. */
async function peopleFile(rows: readonly (readonly [id: string, number: string])[]): Promise<string> {
  const [header] = (await exampleOf('people')).split('\n');
  const lines = rows.map(([id, number]) => `${id};Race;${id};;${number};;;;;;;;;;;Northgate;;12/01/2026`);
  return [header, ...lines].join('\n');
}

describe('rows of one file that touch the same thing', () => {
  const pairs = Array.from({ length: 40 }, (_, at) => at);

  it('leave a National Insurance number with the first who has it', async () => {
    const rows = pairs.flatMap((at) => [
      [`first-${at}`, numberOf(at)] as const,
      [`second-${at}`, numberOf(at)] as const,
    ]);
    const { judged, taken } = await judgedAndTaken('people', await peopleFile(rows));
    expect(judged.reasons.map(([line]) => line)).toEqual(pairs.map((at) => 2 * at + 3));
    expect(taken.reasons).toEqual(judged.reasons);
    expect(taken).toMatchObject({ new: 40, rejected: 40 });
  });

  it('give a number to whoever has it after it was given up, and not before', async () => {
    const rows = pairs.flatMap((at) => {
      const takes = [`third-${at}`, numberOf(at)] as const;
      const givesUp = [`first-${at}`, numberOf(at, 'B')] as const;
      return at % 2 === 0 ? [takes, givesUp] : [givesUp, takes];
    });
    const { judged, taken } = await judgedAndTaken('people', await peopleFile(rows));
    expect(judged).toMatchObject({ new: 20, changed: 40, rejected: 20 });
    expect(taken.reasons).toEqual(judged.reasons);
    expect(taken).toMatchObject({ new: 20, changed: 40, rejected: 20 });
  });

  it('open a claim before the one that is a re-entry of it', async () => {
    const header = 'award;client no;benefit;from;weekly;office;to;left for;hours;last heard of;before';
    const text = pairs.flatMap((at) => [
      `E-${at};first-${at};UC;14/01/2026;;Northgate;15/06/2026;work;16+;;`,
      `R-${at};first-${at};UC;01/07/2026;;Northgate;;;;;E-${at}`,
    ]);
    const withEarlier = `${await readFile(mappingOf('claims'), 'utf8')}earlier: { columns: [before] }\n`;
    const mapping = await fileOf('people', withEarlier);
    const { judged, taken } = await judgedAndTaken('claims', [header, ...text].join('\n'), mapping);
    expect(judged).toMatchObject({ new: 80, rejected: 0 });
    expect(taken).toMatchObject({ new: 80, rejected: 0, by: {} });
  });
});
