import { Table } from '@alongside/projections';
import { GatheringThemeRow } from './gathering-theme.row';
import { GatheringRow } from './gathering.row';

/** The columns as the fields of the row are called. */
const fieldsOf = (table: Table) => table.columns.map(({ name, property }) => `${name} as "${property}"`).join(', ');

export const gatheringFields = fieldsOf(new Table(GatheringRow));

/** The themes of a gathering, in their order, as JSON. */
export const themesOfSql = (gatheringId: string) => `
  (select coalesce(json_agg(raised), '[]') from (
    select ${fieldsOf(new Table(GatheringThemeRow))} from community_desk.gathering_theme_v2
    where gathering_id = ${gatheringId} order by place
  ) raised)`;
