import { destinations, reservedCodes, workingHours } from '@alongside/caseload';
import { ImportRefused } from './import-refused';
import schema from './mapping.schema.json';
import { parseMapping } from './parse-mapping';

const smallest = `
version: 1
import: a-survey
key: record-number
claimant:
  given: { constant: Person }
  family: { template: '{row}' }
opened: { constant: 2025-01-06 }
length: { column: weeks, unit: weeks }
benefit: { constant: none }
outcomes: []
otherwise: { followUpEnded: study-over }
`;

function problemsOf(text: string) {
  try {
    parseMapping(text);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems;
    throw error;
  }
  return [];
}

const changed = (from: string, to: string) => {
  expect(smallest).toContain(from);
  return problemsOf(smallest.replace(from, to));
};

describe('a mapping', () => {
  it('may be short', () => {
    expect(parseMapping(smallest)).toMatchObject({ import: 'a-survey', key: 'record-number', outcomes: [] });
  });

  it('may be JSON', () => {
    expect(parseMapping(JSON.stringify(parseMapping(smallest)))).toEqual(parseMapping(smallest));
  });

  it('has the destinations and hours of the domain in its schema', () => {
    expect(schema.definitions.destination.enum).toEqual(destinations);
    expect(schema.definitions.hours.enum).toEqual(workingHours);
  });

  it('has the codes that people cannot give in its schema', () => {
    expect(schema.definitions.countedCode.not.enum).toEqual(reservedCodes);
  });

  it.each([
    {
      from: 'unit: weeks',
      to: 'units: weeks',
      problems: [
        { pointer: '/length', detail: 'lacks "unit"', line: 9 },
        { pointer: '/length/units', detail: 'is not a key of a mapping here; the keys are column, unit', line: 9 },
      ],
    },
    {
      from: 'unit: weeks',
      to: 'unit: fortnights',
      problems: [
        {
          pointer: '/length/unit',
          detail: '"fortnights" is none of "days", "weeks", or days: N for periods of N days',
          line: 9,
        },
      ],
    },
    {
      from: 'key: record-number',
      to: 'key: { colums: [id] }',
      problems: [
        { pointer: '/key', detail: 'lacks "columns"', line: 4 },
        { pointer: '/key/colums', detail: 'is not a key of a mapping here; the keys are columns', line: 4 },
      ],
    },
    {
      from: 'length: { column: weeks, unit: weeks }',
      to: '',
      problems: [{ pointer: '', detail: 'takes exactly one of "length", "ended"', line: 2 }],
    },
    {
      from: 'opened: { constant: 2025-01-06 }',
      to: 'opened: { constant: 2025-01-06, column: start }',
      problems: [{ pointer: '/opened', detail: 'takes exactly one of "constant", "column"', line: 8 }],
    },
    {
      from: '2025-01-06',
      to: '2025-02-29',
      problems: [{ pointer: '/opened/constant', detail: '2025-02-29 is not a day of the calendar', line: 8 }],
    },
    {
      from: '2025-01-06',
      to: '6 January',
      problems: [{ pointer: '/opened/constant', detail: '"6 January" is not a day as YYYY-MM-DD', line: 8 }],
    },
    {
      from: 'outcomes: []',
      to: 'outcomes:\n  - when: { done: 1 }\n    closed: job',
      problems: [
        { pointer: '/outcomes/0/closed', detail: expect.stringContaining('"job" is none of "employment", '), line: 13 },
      ],
    },
    {
      from: 'outcomes: []',
      to: 'outcomes:\n  - when: { done: 1 }\n    closed: died\n    hours: full-time',
      problems: [
        { pointer: '/outcomes/0/hours', detail: 'only a job has hours: employment or self-employment', line: 14 },
      ],
    },
    {
      from: 'outcomes: []',
      to: 'outcomes:\n  - when: {}\n    closed: died\n    reject: no',
      problems: [
        { pointer: '/outcomes/0', detail: 'takes exactly one of "closed", "followUpEnded", "reject"', line: 12 },
        { pointer: '/outcomes/0/when', detail: 'is empty', line: 12 },
      ],
    },
    {
      from: 'otherwise: { followUpEnded: study-over }',
      to: '',
      problems: [{ pointer: '', detail: 'lacks "otherwise"', line: 2 }],
    },
    {
      from: '{row}',
      to: '{number}',
      problems: [
        {
          pointer: '/claimant/family/template',
          detail: '"{number}" is none of {row}, {key} and {column:NAME}',
          line: 7,
        },
      ],
    },
    {
      from: '{row}',
      to: '{row',
      problems: [
        { pointer: '/claimant/family/template', detail: '"{row" has a brace without its other half', line: 7 },
      ],
    },
    {
      from: 'benefit: { constant: none }',
      to: 'benefit: { constant: None at all }',
      problems: [
        {
          pointer: '/benefit/constant',
          detail: '"None at all" is not a code: lower-case letters and digits, words joined by "-"',
          line: 10,
        },
      ],
    },
    {
      from: 'outcomes: []',
      to: 'breakdowns: { sex: { column: sex, ifMissing: not-stated } }\noutcomes: []',
      problems: [
        {
          pointer: '/breakdowns/sex/ifMissing',
          detail: '"not-stated" is what lists and figures say where no code is known: leave it out, or give it another',
          line: 11,
        },
      ],
    },
    {
      from: 'outcomes: []',
      to: 'breakdowns: { Sex: { column: sex } }\noutcomes: []',
      problems: [
        {
          pointer: '/breakdowns/Sex',
          detail: 'is not a code: lower-case letters and digits, words joined by "-"',
          line: 11,
        },
      ],
    },
    {
      from: 'key: record-number',
      to: 'key: record-number\nfile: { dates: YYYY-MM, decimal: ";" }',
      problems: [{ pointer: '/file/decimal', detail: '";" is none of ".", ","', line: 5 }],
    },
    {
      from: 'key: record-number',
      to: 'key: record-number\nfile: { dates: YYYY-MM }',
      problems: [
        {
          pointer: '/file/dates',
          detail: '"YYYY-MM" does not name a year (YYYY), a month (MM or M) and a day (DD or D) once each',
          line: 5,
        },
      ],
    },
    {
      from: 'key: record-number',
      to: 'key: record-number\noffice: { id: Harlesden }',
      problems: [{ pointer: '/office/id', detail: '"Harlesden" is not a UUID in lower case', line: 5 }],
    },
    {
      from: 'version: 1',
      to: 'version: 2',
      problems: [{ pointer: '/version', detail: '2 is none of 1', line: 2 }],
    },
  ])('says what is wrong with $to', ({ from, to, problems }) => {
    expect(changed(from, to)).toEqual(problems);
  });

  it('says where it is no YAML, or has a key twice', () => {
    expect(changed('version: 1', 'version: [1')).toMatchObject([{ pointer: '', line: 3 }]);
    expect(changed('version: 1', 'version: 1\nversion: 1')).toEqual([
      { pointer: '', detail: 'Map keys must be unique', line: 3 },
    ]);
    expect(problemsOf('')).toContainEqual({ pointer: '', detail: 'is to be object, not null' });
  });

  it('tells everything at once, in words', () => {
    expect(() =>
      parseMapping(smallest.replace('version: 1', 'version: 2').replace('unit: weeks', 'unit: years')),
    ).toThrow(
      '/version, line 2: 2 is none of 1\n' +
        '/length/unit, line 9: "years" is none of "days", "weeks", or days: N for periods of N days',
    );
  });
});
