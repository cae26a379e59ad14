import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Columns } from '../columns';
import { ImportRefused } from '../import-refused';
import { officeId } from '../office-id';
import { officeAmong } from '../office-register';
import { claimsReader } from './claims-reader';
import { paymentsReader, payrollReader } from './feed-readers';
import { interactionsReader } from './interactions-reader';
import {
  parseClaimsMapping,
  parseInteractionsMapping,
  parsePaymentsMapping,
  parsePayrollMapping,
  parsePeopleMapping,
} from './parse-record-mappings';
import { readRecords } from '../read-records';
import { peopleReader } from './people-reader';
import { readAll } from './records.contract';

const root = join(__dirname, '../../../../..');
const example = (name: string) => readFileSync(join(root, 'apps/ops/examples', name), 'utf8');
const today = '2026-03-09';

const people = (text: string | Buffer, by: string, registered = officeId) => {
  const mapping = parsePeopleMapping(by);
  return readAll(text, { format: mapping.file, prepare: peopleReader(mapping, { today, registered }) });
};
const payments = (text: string, by: string, isJson = false) => {
  const mapping = parsePaymentsMapping(by);
  return readAll(text, { format: mapping.file, isJson, prepare: paymentsReader(mapping) });
};

const smallest = `
version: 1
source: made-up
id: { columns: [id] }
office: { name: Northgate }
name: { given: { column: given }, family: { column: family } }
`;

describe('a file of people', () => {
  it('may tell no more than names: what is not told is left out', async () => {
    expect(await people('id,given,family\n7,Amina,Example\n', smallest)).toEqual([
      {
        externalId: '7',
        details: { name: { given: 'Amina', family: 'Example' } },
        office: expect.any(String) as string,
        barriers: [],
      },
    ]);
  });

  it('may be in Windows-1252, and its line breaks may stand within quotation marks', async () => {
    const mapping = `${smallest}file: { encoding: windows-1252 }\ncontact: { address: { column: address } }\n`;
    const text = Buffer.from('id,given,family,address\n1,Inês,O\x92Peña,"1 Example Street\nLondon"\n', 'latin1');
    const [read] = await people(text, mapping);
    expect(read).toMatchObject({
      details: { name: { given: 'Inês', family: 'O’Peña' }, contact: { address: '1 Example Street\nLondon' } },
    });
  });

  it('refuses the later of two rows with one id, naming the line of the first', async () => {
    const [, second] = await people('id,given,family\n7,Amina,Example\n7,Hodan,Sample\n', smallest);
    expect(second).toEqual({ rejected: 'named-twice', line: 3, reason: 'line 2 has this id already' });
  });

  it('is of an office of the register, or refused: whole where the mapping names it, else row by row', async () => {
    const northgate = { id: '0192cccc-0000-7000-8000-000000000001', name: 'Northgate', closedOn: null };
    const registered = officeAmong([northgate]);
    const text = 'id,given,family,at\n7,Amina,Example,Northgate\n8,Hodan,Sample,Canal Street\n';
    const byColumn = smallest.replace('name: Northgate', 'column: at');
    expect(await people(text, smallest, registered)).toMatchObject([
      { office: northgate.id },
      { office: northgate.id },
    ]);
    expect(await people(text, byColumn, registered)).toMatchObject([
      { office: northgate.id },
      { rejected: 'unknown-office', line: 3 },
    ]);
    const elsewhere = [
      smallest.replace('Northgate', 'Canal Street'),
      smallest.replace('name: Northgate', 'id: 0192cccc-0000-7000-8000-000000000002'),
    ];
    for (const mapping of elsewhere)
      await expect(people(text, mapping, registered)).rejects.toThrow(
        /^\/office\/(name|id): the register has no office/,
      );
  });

  it.each([
    ['contact: { email: { column: more } }', 'amina at example', 'not-an-email'],
    ['birth: { date: { column: more } }', '1994-02-30', 'not-a-date'],
    ['birth: { date: { column: more } }', '2031-01-01', 'out-of-range'],
    ['languages: { column: more }', 'Somali', 'value-not-mapped'],
    ['communities: { column: more, values: { S: somali } }', 'S; X', 'value-not-mapped'],
    ['advisor: { column: more }', 'IF', 'value-not-mapped'],
    ['nationalInsuranceNumber: { column: more }', 'AB 12 34 56 C and more', 'out-of-range'],
    ['barriers: [{ theme: housing, column: more, values: { some: low } }]', 'much', 'value-not-mapped'],
  ])('refuses a row that by %s has "%s"', async (key, cell, code) => {
    const read = await people(`id,given,family,more\n7,Amina,Example,${cell}\n`, `${smallest}${key}\n`);
    expect(read).toEqual([{ rejected: code, line: 2, reason: expect.any(String) as string }]);
  });

  it('says that somebody born later than the day of registration is refused for that', async () => {
    const mapping = `${smallest}birth: { date: { column: born } }\nregistered: { column: came }\n`;
    const read = await people('id,given,family,born,came\n7,Amina,Example,2026-02-01,2026-01-12\n', mapping);
    expect(read).toMatchObject([{ reason: '"born" is after the day of registration' }]);
  });

  it.each([
    ['id;given;family', ';', ','],
    ['id\tgiven\tfamily', 'tab', ','],
    ['id,given,family', ',', 'tab'],
  ])('is refused once where its header, %s, did not split', async (header, maybe, is) => {
    const mapping = `${smallest}file: { delimiter: '${is}' }\n`;
    await expect(people(`${header}\n`, mapping)).rejects.toMatchObject({
      problems: [
        {
          pointer: '/file/delimiter',
          detail: expect.stringMatching(`the delimiter may be wrong: by "${is}" .* it may be "${maybe}"$`) as string,
        },
      ],
    });
  });

  it('is refused with each column that it lacks, once', async () => {
    await expect(people('name\n', smallest)).rejects.toMatchObject({
      problems: ['/id/columns/0', '/name/given/column', '/name/family/column'].map((pointer) => ({ pointer })),
    });
  });

  it('has its languages as BCP 47 writes them, each once, in whatever case the cell or the mapping has them', async () => {
    const text = (speaks: string) => `id,given,family,speaks\n1,A,B,"${speaks}"\n`;
    const column = "column: speaks, separator: ','";
    expect(await people(text('SO, so,EN-gb'), `${smallest}languages: { ${column} }\n`)).toMatchObject([
      { languages: ['so', 'en-GB'] },
    ]);
    const mapped = `${smallest}languages: { ${column}, values: { Chinese: ZH-hANT } }\n`;
    expect(await people(text('Chinese'), mapped)).toMatchObject([{ languages: ['zh-Hant'] }]);
  });

  it('names a barrier once, however many columns have it, and none where the cell says so', async () => {
    const mapping = `${smallest}
barriers:
  - { theme: housing, column: housing, values: { none: none, bad: high } }
  - { themes: { column: others, separator: ',' }, severity: low }
`;
    const text = 'id,given,family,housing,others\n1,A,B,bad,"housing, debt"\n2,C,D,none,\n';
    expect(await people(text, mapping)).toMatchObject([
      {
        barriers: [
          { theme: 'housing', severity: 'high' },
          { theme: 'debt', severity: 'low' },
        ],
      },
      { barriers: [] },
    ]);
  });
});

describe('a file of payments', () => {
  const mapping = `
version: 1
source: made-up
file: { decimal: ',', dates: D.M.YYYY, delimiter: tab }
id: { columns: [id] }
claim: { columns: [award, part] }
paid: { column: paid }
through: { column: through }
amount: { column: amount, unit: pounds }
`;
  const header = 'id\taward\tpart\tpaid\tthrough\tamount';

  it('is in pence to the penny, below zero where something was taken back', async () => {
    const rows = ['1\tA\t1\t9.3.2026\t15.3.2026\t169,60', '2\tA\t1\t9.3.2026\t\t-0,29', '3\tA\t1\t9.3.2026\t\t1,005'];
    expect(await payments([header, ...rows].join('\r\n'), mapping)).toMatchObject([
      { claim: 'A|1', amountPence: 16_960, paidOn: '2026-03-09', from: '2026-03-09', to: '2026-03-16' },
      { amountPence: -29, from: '2026-03-09', to: '2026-03-10' },
      { rejected: 'out-of-range', line: 4 },
    ]);
  });

  it('may be JSON, an object a line: a line that is none costs that line', async () => {
    const lines = [
      '{"id":1,"award":"A","part":1,"paid":"9.3.2026","amount":"5","more":{}}',
      '{"id":2,"award":["A"]}',
      'no JSON',
      '{"id":3,"award":"A","part":1,"paid":"9.3.2026"}',
    ];
    expect(await payments(lines.join('\n'), mapping, true)).toMatchObject([
      { externalId: '1', claim: 'A|1', amountPence: 500 },
      { rejected: 'malformed-json', line: 2 },
      { rejected: 'malformed-json', line: 3 },
      { rejected: 'value-missing', line: 4 },
    ]);
  });
});

describe('a number in JSON', () => {
  const mapping = `
version: 1
source: made-up
id: { columns: [entry] }
person: { columns: [client] }
paid: { column: day }
`;
  const payroll = (client: string) =>
    readAll(`{"entry":"R \\"12345678901234567890\\"","client":${client},"day":"2026-06-30","more":1e400}\n`, {
      isJson: true,
      prepare: payrollReader(parsePayrollMapping(mapping)),
    });

  it.each(['9007199254740993', '-9007199254740992', '1e21', '0.1000000000000000001', '100000000000000000000000'])(
    'that cannot be kept as it is written costs its row: %s might be the id of another person',
    async (id) => {
      const reason = expect.stringMatching(/is to be a text, in quotation marks/) as string;
      expect(await payroll(id)).toEqual([{ rejected: 'inexact-number', line: 1, reason }]);
    },
  );

  it.each([
    ['"9007199254740993"', '9007199254740993'],
    ['9007199254740991', '9007199254740991'],
    ['10.50', '10.5'],
    ['7.0', '7'],
    ['0', '0'],
  ])('that can be, and any id that is a text, is read: %s', async (id, person) => {
    expect(await payroll(id)).toMatchObject([{ person, externalId: 'R "12345678901234567890"' }]);
  });

  it('stands among the refused rows as it is written', async () => {
    async function* file() {
      yield '{"entry":9007199254740993,"client":7,"day":"2026-06-30"}\n';
    }
    const rows = readRecords(file(), { isJson: true, prepare: payrollReader(parsePayrollMapping(mapping)) });
    for await (const row of rows) expect(row).toMatchObject({ cells: ['9007199254740993', '7', '2026-06-30'] });
    expect.assertions(1);
  });
});

describe('a file of interactions', () => {
  const mapping = parseInteractionsMapping(`
version: 1
source: made-up
id: { columns: [id] }
person: { columns: [person] }
staff: { id: 0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f }
office: { name: Northgate }
kind: { constant: first-meeting }
channel: { constant: phone }
day: { column: day }
hour: { column: hour }
attendance: { column: came, values: { y: attended, n: missed, x: cancelled, '?': not-said } }
missedReason: { column: why, values: { ill: acceptable } }
minutes: { column: minutes }
`);
  const interactions = (row: string) =>
    readAll(`id,person,day,hour,came,why,minutes\n1,7,2026-03-09,${row}\n`, {
      prepare: interactionsReader(mapping, officeId),
    });

  it.each([
    ['9:30,y,,20', { startsAt: '09:30', became: { attendance: 'attended' }, minutes: 20 }],
    ['09.30,n,ill,', { startsAt: '09:30', became: { attendance: 'missed', missedReason: 'acceptable' } }],
    ['0930,x,,', { startsAt: '09:30', became: 'cancelled' }],
    ['09:30:00,?,,', { startsAt: '09:30' }],
    ['25:00,y,,', { rejected: 'not-a-date' }],
    [',n,,', { rejected: 'value-missing' }],
    [',y,,0', { rejected: 'out-of-range' }],
    [',y,,20.5', { rejected: 'out-of-range' }],
  ])('reads %s', async (row, expected) => expect(await interactions(row)).toMatchObject([expected]));
});

describe('the examples', () => {
  const kinds = {
    people: {
      parse: parsePeopleMapping,
      prepare: (mapping: never) => peopleReader(mapping, { today, registered: officeId }),
      file: 'people.csv',
    },
    claims: {
      parse: parseClaimsMapping,
      prepare: (mapping: never) => claimsReader(mapping, officeId),
      file: 'claims.csv',
    },
    interactions: {
      parse: parseInteractionsMapping,
      prepare: (mapping: never) => interactionsReader(mapping, officeId),
      file: 'interactions.csv',
    },
    payments: { parse: parsePaymentsMapping, prepare: paymentsReader, file: 'payments.csv' },
    payroll: { parse: parsePayrollMapping, prepare: payrollReader, file: 'payroll.ndjson' },
  };

  it.each(Object.entries(kinds))('of %s is read whole', async (name, { parse, prepare, file }) => {
    const mapping = parse(example(`${name}.mapping.yaml`));
    const options = { format: mapping.file, isJson: file.endsWith('.ndjson'), prepare: prepare(mapping as never) };
    const read = await readAll(example(file), options as never);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((item) => 'rejected' in item)).toEqual([]);
  });
});

describe('the page about importing', () => {
  const page = readFileSync(join(root, 'docs/importing.md'), 'utf8');

  it('has an example that is a mapping', () => {
    const [, yaml = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
    expect(parsePeopleMapping(yaml)).toMatchObject({ source: 'northgate-casework' });
  });

  it('explains every key of every schema', () => {
    const folder = join(root, 'apps/ops/src/import');
    const schemas = readdirSync(folder).filter((name) =>
      /^(people|claims|interactions|pay.*)\.schema\.json$/.test(name),
    );
    expect(schemas).toHaveLength(5);
    const explained = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, keys = '']) => keys.match(/\w+/g));
    for (const schema of schemas) {
      const { properties } = JSON.parse(readFileSync(join(folder, schema), 'utf8')) as { properties: object };
      expect(explained).toEqual(expect.arrayContaining(Object.keys(properties)));
    }
  });
});

describe('a mapping of records', () => {
  const problemsOf = (text: string) => {
    try {
      parsePeopleMapping(text);
    } catch (error) {
      if (error instanceof ImportRefused) return error.problems.map(({ pointer, line }) => [pointer, line]);
      throw error;
    }
    return [];
  };

  it('is told what is wrong with it, all at once and with its lines', () => {
    const wrong = smallest
      .replace('source: made-up', 'source: Made Up')
      .replace('office: { name: Northgate }', 'offices: Northgate');
    expect(problemsOf(`${wrong}barriers: [{ theme: housing, column: housing }]\n`)).toEqual(
      expect.arrayContaining([
        ['', 2],
        ['/offices', 5],
        ['/source', 3],
        ['/barriers/0', 7],
      ]),
    );
  });

  it('is told what the file lacks, before the first row', async () => {
    const reading = people('id,given\n1,Amina\n', `${smallest}contact: { phone: { column: phone } }\n`);
    await expect(reading).rejects.toMatchObject({
      problems: [{ pointer: '/name/family/column' }, { pointer: '/contact/phone/column' }],
    });
  });

  it('names a day of the calendar', () => {
    expect(problemsOf(`${smallest}registered: { constant: 2026-02-30 }\n`)).toEqual([['/registered/constant', 7]]);
  });

  it('knows each column that it names, for files without a header', () => {
    const mapping = parsePayrollMapping(example('payroll.mapping.yaml'));
    const columns = new Columns([]);
    payrollReader(mapping)(columns);
    expect([...columns.named].sort()).toEqual(['client', 'employer', 'entry', 'payDate']);
  });
});
