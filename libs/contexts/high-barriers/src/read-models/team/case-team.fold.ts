import type { Uuid } from '@alongside/kernel';
import type { Fold } from '@alongside/projections';
import type { FoldedEvent } from '@alongside/vault';
import { caseTeamEvents, type CaseTeamEvent } from '../../domain/support-case/support-case.events';
import { evolveTeam, noTeam } from '../../domain/support-case/support-case.state';
import { accessOf, coveringOffences, type Team } from '../../domain/support-case/team';
import { CaseAccessRow } from './case-access.row';
import { CaseOffenceAccessRow } from './case-offence-access.row';
import { CaseTeamRow } from './case-team.row';

type Event = FoldedEvent<CaseTeamEvent, typeof caseTeamEvents>;

const categoryPrefix = 'supportCase-';

/** Who may know of which case on which day, by the same rules as those of the stream. */
export const caseTeamFold: Fold<{ team: CaseTeamRow; access: CaseAccessRow; offences: CaseOffenceAccessRow }, Event> = {
  name: 'high_barriers.case_access_v1',
  tables: { team: CaseTeamRow, access: CaseAccessRow, offences: CaseOffenceAccessRow },
  key: 'caseId',
  keys: ({ stream, type, data }) => (stream.startsWith(categoryPrefix) && type in caseTeamEvents ? [data.caseId] : []),
  evolve: (rows, event) => {
    const [row] = rows.team;
    const team = evolveTeam(row?.team ?? noTeam, event as CaseTeamEvent);
    if (row && team === row.team) return rows;
    const { caseId } = event.data;
    return { team: row ? [{ ...row, ...changed(team) }] : opened(event, team), ...accessRows(caseId, team) };
  },
};

function opened(event: Event, team: Team): CaseTeamRow[] {
  if (event.type !== 'SupportCaseOpened') return [];
  const { caseId, claimantId, office, occurredAt: openedOn } = event.data;
  return [{ caseId, claimantId, office, openedOn, ...changed(team) }];
}

function changed(team: Team): Pick<CaseTeamRow, 'closedOn' | 'enteredInError' | 'team'> {
  return { closedOn: team.open.at(-1)?.validTo ?? null, enteredInError: team.enteredInError, team };
}

function accessRows(caseId: Uuid, team: Team) {
  const rowsOf = (of: Team) => accessOf(of).map((span, place) => ({ caseId, place, ...span }));
  return { access: rowsOf(team), offences: rowsOf(coveringOffences(team)) };
}
