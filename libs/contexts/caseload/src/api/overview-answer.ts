import type { LocalDate, Uuid } from '@alongside/kernel';
import type { AdvisorCounts, FilteredCount, OfficeCounts } from '../read-models/caseload/office-overview.query';
import { caseloadLink } from './caseload-link';
import type { AdvisorOverviewAnswer, OfficeOverviewAnswer, OverviewCountAnswer } from './office-overview.dto';

/** The overview with a link in the place of each filter. */
export function overviewAnswer(office: Uuid, asAt: LocalDate, counts: OfficeCounts): OfficeOverviewAnswer {
  const linked = ({ count, filter }: FilteredCount): OverviewCountAnswer => ({
    count,
    query: caseloadLink({ kind: 'office', office }, filter),
  });
  const linkedAdvisor = (one: AdvisorCounts): AdvisorOverviewAnswer => ({
    ...one,
    caseload: linked(one.caseload),
    meetingThisWeek: linked(one.meetingThisWeek),
    overdue: linked(one.overdue),
    notSeenForFourWeeks: linked(one.notSeenForFourWeeks),
    uncovered: one.uncovered && linked(one.uncovered),
  });
  return {
    asAt,
    caseload: linked(counts.caseload),
    unassigned: linked(counts.unassigned),
    proposed: linked(counts.proposed),
    uncovered: counts.uncovered && linked(counts.uncovered),
    advisors: counts.advisors.map(linkedAdvisor),
  };
}
