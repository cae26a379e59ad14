import { isEmail } from 'class-validator';
import type { GivenPerson } from '@alongside/caseload';
import { languageTagOf, languageTagPattern, type LocalDate } from '@alongside/kernel';
import { birthReader } from '../birth-reader';
import type { Columns, Row } from '../columns';
import { officeFrom } from '../office-reader';
import type { OfficeOf } from '../office-register';
import type { RecordReader } from '../read-records';
import { quoted, RowProblem } from '../row-problem';
import { textReader } from '../text-reader';
import { FieldReaders, limited } from './field-readers';
import { knownFields } from './known-fields';
import { namedOnce } from './named-once';
import type { BarrierSource, PeopleMapping } from './record-mappings';

interface Known {
  readonly today: LocalDate;
  readonly registered: OfficeOf;
}

/** A reader of people: claimants of another system. */
export function peopleReader(mapping: PeopleMapping, { today, registered }: Known) {
  return (columns: Columns): RecordReader<GivenPerson> => {
    const fields = new FieldReaders(columns, mapping.file);
    const idOf = namedOnce(fields.id(mapping.id, '/id'));
    const registeredOf = fields.optionalDay(mapping.registered, '/registered');
    const detailsOf = detailsReader(mapping, fields);
    const officeOf = officeFrom(mapping.office, registered, columns);
    const languagesOf = languagesReader(mapping, fields);
    const communitiesOf = codesOf(fields.list(mapping.communities, '/communities'), code);
    const interpreterOf = fields.choice(mapping.interpreter, '/interpreter');
    const barriersOf = barriersReader(mapping.barriers, fields);
    const advisorOf = fields.staff(mapping.advisor, '/advisor');
    return (row) => {
      const registeredOn = registeredOf(row);
      const interpreter = interpreterOf(row);
      return {
        externalId: idOf(row),
        details: detailsOf(row, registeredOn ?? today),
        office: officeOf(row),
        barriers: barriersOf(row),
        ...knownFields({
          registeredOn,
          languages: languagesOf(row),
          interpreterNeeded: interpreter && interpreter === 'yes',
          communities: communitiesOf(row),
          advisorId: advisorOf(row),
          handOver: mapping.advisor?.handOver,
        }),
      };
    };
  };
}

function detailsReader(mapping: PeopleMapping, fields: FieldReaders) {
  const { name, birth, nationalInsuranceNumber } = mapping;
  const keyOf = fields.id(mapping.id, '/id');
  const nameOf = (part: 'given' | 'family') => {
    const read = textReader(name[part], fields.columns, { pointer: `/name/${part}`, keyOf });
    return (row: Row) => limited(read(row), 200, part);
  };
  const [givenOf, familyOf] = [nameOf('given'), nameOf('family')];
  const birthOf = birthReader(
    { birth, pointer: '/birth', day: 'the day of registration' },
    fields.columns,
    fields.dateOf,
  );
  const contactOf = contactReader(mapping, fields);
  const numberOf = fields.text(nationalInsuranceNumber, '/nationalInsuranceNumber', 20);
  return (row: Row, on: LocalDate): GivenPerson['details'] => ({
    name: { given: givenOf(row), family: familyOf(row) },
    ...birthOf(row, on),
    ...knownFields({ contact: contactOf(row), nationalInsuranceNumber: numberOf(row) }),
  });
}

function contactReader({ contact = {} }: PeopleMapping, fields: FieldReaders) {
  const { phone, email, address } = contact;
  const phoneOf = fields.text(phone, '/contact/phone', 50);
  const emailOf = fields.text(email, '/contact/email', 254);
  const addressOf =
    address && 'columns' in address
      ? fields.joined(address, '/contact/address', 500)
      : fields.text(address, '/contact/address', 500);
  return (row: Row) => {
    const emailGiven = emailOf(row);
    if (emailGiven !== undefined && !isEmail(emailGiven))
      throw new RowProblem('not-an-email', `"${email!.column}" is ${quoted(emailGiven)}, which is no e-mail address`);
    const known = knownFields({ phone: phoneOf(row), email: emailGiven, address: addressOf(row) });
    return Object.keys(known).length > 0 ? known : undefined;
  };
}

function barriersReader(sources: readonly BarrierSource[] = [], fields: FieldReaders) {
  const readers = sources.map((source, index) => barrierReader(source, fields, `/barriers/${index}`));
  return (row: Row): GivenPerson['barriers'] => {
    const all = readers.flatMap((barriersOf) => barriersOf(row));
    return all.filter(({ theme }, index) => all.findIndex((one) => one.theme === theme) === index);
  };
}

function barrierReader(source: BarrierSource, fields: FieldReaders, pointer: string) {
  if ('themes' in source) {
    const themesOf = codesOf(fields.list(source.themes, `${pointer}/themes`), code);
    return (row: Row) => (themesOf(row) ?? []).map((theme) => ({ theme, severity: source.severity }));
  }
  const { theme, column, values } = source;
  const severityOf = fields.choice({ column, values }, pointer);
  return (row: Row) => {
    const severity = severityOf(row);
    return severity === undefined || severity === 'none' ? [] : [{ theme, severity }];
  };
}

function languagesReader({ languages }: PeopleMapping, fields: FieldReaders) {
  return codesOf(fields.list(languages, '/languages'), languageTag);
}

interface Form {
  readonly pattern: RegExp;
  readonly is: string;
  /** Brings one that is of the form into its one spelling. */
  readonly normalise?: (item: string) => string;
}

const code: Form = { pattern: /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/, is: 'code' };

/** In whatever case; read as BCP 47 writes it. */
export const languageTag: Form = {
  pattern: languageTagPattern,
  is: 'language tag such as so or en-GB',
  normalise: languageTagOf,
};

/** Of what a cell lists, each of that form and once. */
export function codesOf(listOf: (row: Row) => readonly string[] | undefined, form: Form) {
  const { pattern, is, normalise = (item) => item } = form;
  return (row: Row): readonly string[] | undefined => {
    const items = listOf(row);
    const other = items?.find((item) => !pattern.test(item));
    if (other === undefined) return items && [...new Set(items.map(normalise))].slice(0, 20);
    throw new RowProblem('value-not-mapped', `${quoted(other)} is no ${is}: map it`);
  };
}
