import { readFile } from 'node:fs/promises';
import { officeId } from '../../apps/ops/src/import/office-id';
import { casework } from './support/casework';
import { counted, exampleOf, mappingOf, recordFiles } from './support/record-files';
import { useTestApi } from './support/test-api';

const api = useTestApi({ offices: [officeId('Northgate'), officeId('Canal Street')] });
const { show } = casework(api);
const { fileOf, take, idOf } = recordFiles(api);

describe('interactions of another system with notes', () => {
  const header = 'no,client no,with,what,how,day,time,came,minutes,notes';
  const rows = (...told: readonly string[]) =>
    [header, ...told.map((one, at) => `N-${at + 1},10022,IF,review,office,2026-02-1${at},,${one}`)].join('\n');
  let mapping: string;
  beforeAll(async () => {
    await take('people', await exampleOf('people'));
    const example = await readFile(mappingOf('interactions'), 'utf8');
    mapping = await fileOf('people', example.replace("'no': missed", "'no': missed, 'off': cancelled"));
  });
  const both = async (text: string) => {
    const judged = await take('interactions', text, { mapping, dryRun: true });
    const taken = await take('interactions', text, { mapping });
    expect(taken).toEqual(judged);
    return taken;
  };

  it('keep them where they were missed or cancelled, and are the same when they come again', async () => {
    const text = rows('no,,Rang: childcare fell through', 'off,,The bus drivers are on strike', 'no,,', 'off,,');
    expect(await both(text)).toEqual(counted({ rows: 4, new: 4 }));
    const shown = (id: string) => show(`/v1/interactions/${idOf('interaction', id)}`);
    expect(await shown('N-1')).toMatchObject({ state: 'missed', note: 'Rang: childcare fell through' });
    expect(await shown('N-2')).toMatchObject({ state: 'cancelled', note: 'The bus drivers are on strike' });
    expect(await shown('N-4')).toMatchObject({ note: 'import example-office-system' });
    expect(await both(text)).toEqual(counted({ rows: 4, unchanged: 4 }));
    expect(await both(rows('no,,', 'off,,', 'no,,', 'off,,'))).toEqual(counted({ rows: 4, unchanged: 4 }));
  });

  it('are refused where nothing that can be recorded any more has them', async () => {
    const head = await api.head();
    const { by, reasons } = await both(rows('no,,Rang again', 'off,,A strike', 'no,,Was ill', 'off,,Closed early'));
    expect(by).toEqual({ conflict: 4 });
    expect(new Set(reasons.map(([, reason]) => reason))).toEqual(
      new Set(['what became of the appointment is recorded already, without these notes']),
    );
    expect(await api.head()).toBe(head);
  });

  it('are refused without the minutes, unless the log has these words already', async () => {
    const held = (minutes: string) =>
      [
        `L-1,10022,IF,review,office,2026-02-20,,yes,${minutes},Talked about papers`,
        `L-2,10022,IF,review,office,2031-02-21,,,,Bring the papers`,
      ].join('\n');
    const { by, reasons } = await both(`${header}\n${held('')}`);
    expect(by).toEqual({ conflict: 2 });
    expect(Object.fromEntries(reasons)).toMatchObject({
      2: 'notes of what was said are in a log, which is recorded where the minutes are known',
    });
    expect(await both(`${header}\n${held('20')}`)).toMatchObject({ new: 1, by: { conflict: 1 } });
    expect(await both(`${header}\n${held('')}`)).toMatchObject({ unchanged: 1, by: { conflict: 1 } });
  });

  it('are refused with minutes or a language of a meeting that was not held', async () => {
    const language = await fileOf('claims', `${await readFile(mapping, 'utf8')}\nlanguage: { column: spoken }\n`);
    const told = (...cells: readonly string[]) =>
      [`${header},spoken`, ...cells.map((one, at) => `U-${at + 1},10022,IF,review,office,2026-03-1${at},,${one}`)].join(
        '\n',
      );
    const taken = async (text: string) => {
      const judged = await take('interactions', text, { mapping: language, dryRun: true });
      expect(await take('interactions', text, { mapping: language })).toEqual(judged);
      return judged;
    };
    const text = told('no,20,,', 'off,20,,', 'no,,,so', 'off,,,so', 'no,0,,', 'off,0,,', 'no,,,');
    const refused = {
      rejected: 4,
      by: { conflict: 4 },
      reasons: [
        [2, 'minutes of a meeting that was not held'],
        [3, 'minutes of a meeting that was not held'],
        [4, 'the language of a meeting that was not held'],
        [5, 'the language of a meeting that was not held'],
      ],
    };
    expect(await taken(text)).toEqual(counted({ rows: 7, new: 3, ...refused }));
    expect(await taken(text)).toEqual(counted({ rows: 7, unchanged: 3, ...refused }));
    expect(await taken(told('yes,0,,'))).toMatchObject({ by: { 'out-of-range': 1 } });
  });
});
