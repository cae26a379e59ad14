import type { INestApplicationContext } from '@nestjs/common';
import {
  ExternalIds,
  feedPayment,
  feedPayrollEntry,
  importClaim,
  importInteraction,
  importPerson,
  JobsOfClaimant,
  NationalInsuranceReservations,
  touchedByClaim,
  touchedByPayment,
  touchedByPayrollEntry,
  touchedByPerson,
  type Importing,
  type Taken,
  type Touched,
} from '@alongside/caseload';
import { londonDateOf } from '@alongside/kernel';
import type { Session } from '../../session';
import type { Columns } from '../columns';
import { importer } from '../import-spells';
import type { OfficeOf } from '../office-register';
import type { RecordReader } from '../read-records';
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
import { peopleReader } from './people-reader';
import type { RecordMapping } from './record-mappings';

/** A file's mapping made ready: how its rows are read, and what is done with one. */
export interface RecordKind<Given extends object = object> {
  readonly mapping: RecordMapping;
  readonly prepare: (columns: Columns) => RecordReader<Given>;
  /** What a row is judged on or changes: rows that share something go in their order. Nothing in common with any other unless told. */
  readonly touches?: (given: Given, importing: Importing) => Touched | Promise<Touched>;
  readonly record: (importing: Importing, app: INestApplicationContext) => (given: Given) => Promise<Taken>;
}

/** Each kind of record, by the name that the command line has for it. */
export const recordKinds = {
  people: (text: string, registered: OfficeOf) => {
    const mapping = parsePeopleMapping(text);
    return kind({
      mapping,
      prepare: peopleReader(mapping, { today: londonToday(), registered }),
      touches: (given, importing) => touchedByPerson(importing, given),
      record: (importing, app) => {
        const reservations = app.get(NationalInsuranceReservations, { strict: false });
        return (given) => importPerson(importing, reservations, given);
      },
    });
  },
  claims: (text: string, registered: OfficeOf) => {
    const mapping = parseClaimsMapping(text);
    return kind({
      mapping,
      prepare: claimsReader(mapping, registered),
      touches: touchedByClaim,
      record: (importing) => (given) => importClaim(importing, given),
    });
  },
  interactions: (text: string, registered: OfficeOf) => {
    const mapping = parseInteractionsMapping(text);
    return kind({
      mapping,
      prepare: interactionsReader(mapping, registered),
      record: (importing) => (given) => importInteraction(importing, given),
    });
  },
  payments: (text: string) => {
    const mapping = parsePaymentsMapping(text);
    return kind({
      mapping,
      prepare: paymentsReader(mapping),
      touches: touchedByPayment,
      record: (importing) => (given) => feedPayment(importing, given),
    });
  },
  payroll: (text: string) => {
    const mapping = parsePayrollMapping(text);
    return kind({
      mapping,
      prepare: payrollReader(mapping),
      touches: touchedByPayrollEntry,
      record: (importing, app) => {
        const jobs = app.get(JobsOfClaimant, { strict: false });
        return (given) => feedPayrollEntry(importing, (claimantId) => jobs.idsOf(claimantId), given);
      },
    });
  },
} as const;

export type RecordKindName = keyof typeof recordKinds;

function kind<Given extends object>(one: RecordKind<Given>): RecordKind {
  return one as unknown as RecordKind;
}

export function importingFrom(
  { platform }: Pick<Session, 'platform'>,
  { source, kind: name, dryRun }: { readonly source: string; readonly kind: RecordKindName; readonly dryRun: boolean },
): Importing {
  return {
    commands: dryRun ? platform.rehearsal() : platform.commands,
    ids: new ExternalIds(platform.secrets.key('external-ids'), source),
    actor: importer(source),
    route: `import ${name}`,
    today: londonToday(),
  };
}

function londonToday(): string {
  return londonDateOf(new Date().toISOString());
}
