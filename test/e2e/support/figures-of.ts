import { digestOf, rebuild, tablesOf, type AnyFold } from '@alongside/projections';
import { folds } from '../../../apps/composition/src';
import type { TestApi } from './test-api';

/** The digest of each read model's rows by its name. */
export async function digests({ platform }: Pick<TestApi, 'platform'>): Promise<Record<string, string>> {
  const entries = await Promise.all(folds.map(async (fold) => [fold.name, await digestOf(platform.pool, fold)]));
  return Object.fromEntries(entries) as Record<string, string>;
}

export function rebuildAll({ platform }: Pick<TestApi, 'platform'>): Promise<void> {
  return rebuild({ ...platform, folds, batch: 500 });
}

/** Of another installation, or another moment: what is encrypted, when it was recorded, and what is named by its secret. */
const ofItsOwn = /_sealed$|^recorded_|^(event_id|sequence|body)$/;
/** The same of some read models: digests are under a key of the installation's own, facts name events and their times. */
const moreOfItsOwn: Readonly<Record<string, RegExp>> = {
  'caseload.claimant_key_v3': /^(parts|name|likeness|phone|number)$/,
  'employers.hire_v1': /^facts$/,
};

/**
 * Whether a version stood longer than the moment in which its append was written: KurrentDB tells the events of one append apart by
 * when it wrote each, so that between two of them a version may be, or not.
 */
function lasted({ recorded_from: from, recorded_to: to }: Recorded): boolean {
  return !(Number(new Date(to!)) - Number(new Date(from!)) < 50);
}

interface Recorded {
  readonly recorded_from?: string | Date;
  readonly recorded_to?: string | Date;
}

/** The rows of every read model without that, in one order: equal for the same records in two installations. */
export async function clearRows({ platform }: TestApi): Promise<Record<string, string[]>> {
  const rowsOf = async (fold: AnyFold) => {
    const isOfItsOwn = (column: string) => ofItsOwn.test(column) || moreOfItsOwn[fold.name]?.test(column);
    const tables = tablesOf(fold).map(async ([, table]) => {
      const { rows } = await platform.pool.query<Recorded>(`select * from ${table.view}`);
      return rows
        .filter(lasted)
        .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !isOfItsOwn(column))))
        .sort();
    });
    return [fold.name, (await Promise.all(tables)).flat()] as const;
  };
  return Object.fromEntries(await Promise.all(folds.map(rowsOf)));
}
