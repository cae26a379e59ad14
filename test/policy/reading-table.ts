import { communityDeskReadings } from './community-desk.readings';
import { employersReadings } from './employers.readings';
import { highBarriersReadings } from './high-barriers.readings';
import { offencesReadings } from './offences.readings';
import { skillsMatchingReadings } from './skills-matching.readings';
import { staffAutonomyReadings } from './staff-autonomy.readings';

/**
 * What each query leaves in the read log, by hand: the query, who asks, what they say that it is for (`-` nothing), what is written
 * down that it is for, and the persons of whose records the answer shows something. A query that shows nothing of anybody leaves
 * nothing (`-`). Who is named in the record of another, by id alone, is not read by it.
 *
 * Amina is in the charge of `advisor`, and `standIn` stands in; `leader` leads the same office, at which Idil is a claimant in nobody's
 * charge. `excluded` leads it too, and may not see Amina. `reader` has read Amina's record, and nothing else.
 */
const readingTable = `
GET /health/live                             advisor        -              -               -
GET /health/ready                            advisor        -              -               -

GET /v1/claimants/{id}                       advisor        -              casework        amina
GET /v1/claimants/{id}                       advisor        complaint      complaint       amina
GET /v1/claimants/{id}                       standIn        -              casework        amina
GET /v1/claimants/{id}                       leader         quality-check  quality-check   amina
GET /v1/claimants/{id}                       adviser        hiring         hiring          amina
GET /v1/claimants/{id}/timeline              advisor        -              casework        amina
GET /v1/claimants/{id}/timeline?limit=1      leader         quality-check  quality-check   amina
GET /v1/claimants/{id}/interactions          advisor        -              casework        amina
GET /v1/claimants/{id}/interactions?state=cancelled  advisor  -            casework        amina
GET /v1/claimants/{id}/attendance            advisor        -              casework        amina
GET /v1/claimants/{id}/action-plans          advisor        -              casework        amina
GET /v1/claimants/{id}/employments           advisor        -              casework        amina
GET /v1/claimants/{id}/employments           adviser        hiring         hiring          amina
GET /v1/claimants/{id}/employments?state=ended  advisor     -              casework        amina
GET /v1/claimants/{id}/notes                 advisor        -              casework        amina
GET /v1/claimants/{id}/notes?flagged=resolved  advisor      -              casework        amina
GET /v1/claimants/{id}/consents              advisor        -              casework        amina
GET /v1/claimants/{id}/assignment            advisor        -              casework        amina
GET /v1/claimants/{id}/possible-duplicates   advisor        -              casework        amina
GET /v1/claimants/{id}?asAt=2026-01-05       advisor        -              casework        amina
GET /v1/claimants/{id}?asAt=2026-01-05       adviser        hiring         hiring          amina
GET /v1/claimants/{id}/timeline?asAt=2026-01-05  advisor    -              casework        amina
GET /v1/claimants/{id}/assignment?asAt=2026-01-05  leader   quality-check  quality-check   amina
GET /v1/claimants/{id}/interactions?asAt=2026-01-05  advisor  -            casework        amina
GET /v1/claimants/{id}/employments?asAt=2026-02-02  advisor  -             casework        amina
GET /v1/claimants/{id}/action-plans?asAt=2026-01-05  advisor  -            casework        amina
GET /v1/claimants/{id}/consents?asAt=2026-01-05  advisor    -              casework        amina
POST /v1/claimants/search                    leader         -              supervision     amina
POST /v1/claimants/search                    advisor        holiday-cover  holiday-cover   amina
POST /v1/claimants/search                    excluded       -              -               -
GET /v1/claims/{id}                          advisor        -              casework        amina
GET /v1/employments/{id}                     advisor        -              casework        amina
GET /v1/employments/{id}                     adviser        hiring         hiring          amina
GET /v1/action-plans/{id}                    advisor        -              casework        amina
GET /v1/notes/{id}                           advisor        -              casework        amina
GET /v1/interactions/{id}                    advisor        -              casework        amina
GET /v1/satisfaction/{id}                    advisor        -              casework        amina
GET /v1/satisfaction/own-work                advisor        -              -               -

GET /v1/caseloads/{advisorId}                advisor        -              casework        amina
GET /v1/caseloads/{advisorId}                leader         -              supervision     amina
GET /v1/caseloads/{advisorId}                excluded       -              -               -
GET /v1/caseloads/{advisorId}?barrier=housing  advisor      -              -               -
GET /v1/offices/{id}/caseload                leader         -              supervision     amina idil
GET /v1/offices/{id}/caseload                advisor        holiday-cover  holiday-cover   amina idil
GET /v1/offices/{id}/caseload                excluded       -              supervision     idil
GET /v1/offices/{id}/caseload?advisor=none   leader         -              supervision     idil
GET /v1/offices/{id}/caseload?barrier=housing  leader       -              -               -
GET /v1/caseloads/{advisorId}/export         advisor        -              casework        amina
GET /v1/caseloads/{advisorId}/export         leader         -              supervision     amina
GET /v1/caseloads/{advisorId}/export         excluded       -              -               -
GET /v1/offices/{id}/caseload/export         advisor        holiday-cover  holiday-cover   amina idil
GET /v1/offices/{id}/caseload/export?advisor=none  leader   -              supervision     idil
GET /v1/caseloads/{advisorId}/tasks          advisor        -              casework        amina
GET /v1/caseloads/{advisorId}/tasks          leader         -              supervision     amina
GET /v1/caseloads/{advisorId}/tasks          excluded       -              -               -
GET /v1/caseloads/{advisorId}/tasks?kind=consent  advisor  -              -               -
GET /v1/offices/{id}/tasks                   leader         -              supervision     amina idil
GET /v1/offices/{id}/tasks                   excluded       -              supervision     idil
GET /v1/offices/{id}/task-board              leader         -              administration  advisor reader caseOwner
GET /v1/offices/{id}/satisfaction?of=claimants&quarter=2026-Q1  leader      -              -               -
GET /v1/offices/{id}/satisfaction/comments?of=claimants&quarter=2026-Q1  leader  -         administration  amina idil
GET /v1/offices/{id}/satisfaction/comments?of=claimants&quarter=2026-Q1  excluded  -       administration  idil
GET /v1/offices/{id}/satisfaction/comments?of=advisors&quarter=2026-Q1  leader  -          -               -
GET /v1/offices/{id}/overview                leader         -              administration  advisor reader caseOwner

POST /v1/reassignments/preview               leader         -              -               -
GET /v1/reassignments/{id}                   leader         -              supervision     amina
GET /v1/reassignments/{id}?result=waiting    leader         -              -               -
GET /v1/reassignments/{id}                   excluded       -              -               -
GET /v1/offices/{id}/reassignments           leader         -              -               -

GET /v1/views                                advisor        -              -               -
GET /v1/views                                leader         -              administration  advisor
GET /v1/views?own=true                       leader         -              -               -
GET /v1/views/{id}                           advisor        -              -               -
GET /v1/views/{id}                           leader         -              casework        advisor

GET /v1/code-lists                           advisor        -              -               -
GET /v1/code-lists/{id}                      advisor        -              -               -

GET /v1/offices                              leader         -              -               -
GET /v1/offices/{id}                         leader         -              -               -
GET /v1/offices/{id}/staff                   advisor        -              administration  advisor leader excluded adviser reader caseOwner
GET /v1/offices/{id}/staff?role=team_leader  advisor        audit          audit           leader excluded
GET /v1/offices/{id}/staff?present=false     advisor        -              -               -
GET /v1/organisations                        leader         -              -               -
GET /v1/organisations/{id}                   leader         -              -               -
GET /v1/organisations/{id}/staff             administrator  -              administration  partner teacher caseMember
GET /v1/organisations/{id}/systems           administrator  -              -               -
GET /v1/staff/{id}                           leader         -              administration  advisor
GET /v1/staff/{id}                           administrator  audit          audit           advisor

GET /v1/outcomes/off-flow                    evaluator      -              -               -
GET /v1/outcomes/back-to-work                evaluator      -              -               -
GET /v1/outcomes/time-to-job                 evaluator      -              -               -
GET /v1/outcomes/benefit-paid?day=2025-04-07  evaluator     -              -               -
GET /v1/outcomes/meetings-kept               evaluator      -              -               -
GET /v1/outcomes/plan-to-job                 evaluator      -              -               -
GET /v1/outcomes/desk-to-job                 evaluator      -              -               -
GET /v1/outcomes/course-to-job                evaluator      -              -               -
GET /v1/outcomes/outcome-score                evaluator      -              -               -
GET /v1/outcomes/definitions                 evaluator      -              -               -
GET /v1/statistics/off-flow                  analyst        -              -               -
GET /v1/statistics/back-to-work              analyst        -              -               -
GET /v1/statistics/time-to-job               analyst        -              -               -
GET /v1/statistics/meetings-kept             analyst        -              -               -

GET /v1/persons/{id}/readings                officer        -              administration  amina
GET /v1/persons/{id}/readings?purpose=none   officer        complaint      complaint       amina
GET /v1/persons/{id}/subject-access          officer        -              subject-access  amina
GET /v1/persons/{id}/subject-access/page     officer        complaint      subject-access  amina
GET /v1/persons/{personId}/holds             officer        -              administration  amina
GET /v1/retention/rules                      officer        -              -               -
GET /v1/retention/expired                    officer        -              -               -
GET /v1/rights-requests                      officer        -              administration  amina
GET /v1/rights-requests?status=refused       officer        -              -               -
GET /v1/rights-requests/{id}                 officer        complaint      complaint       amina
GET /v1/readers/{id}/readings                officer        -              administration  reader amina
GET /v1/readers/{id}/readings?purpose=none      officer     -              administration  reader
`;

export interface ReadingRow {
  /** Such as `GET /v1/claimants/{id}`; a query of its own may follow. */
  readonly query: string;
  readonly asker: string;
  /** The header `Purpose`. */
  readonly says: string | undefined;
  /** What is written down; `null` where nothing is. */
  readonly written: { readonly purpose: string; readonly persons: readonly string[] } | null;
}

export const readingRows: readonly ReadingRow[] = [
  readingTable,
  communityDeskReadings,
  employersReadings,
  highBarriersReadings,
  offencesReadings,
  skillsMatchingReadings,
  staffAutonomyReadings,
]
  .flatMap((table) => table.split('\n'))
  .filter((line) => /^(GET|POST) /.test(line))
  .map((line) => {
    const [method, path, asker, says, purpose, ...persons] = line.trim().split(/ +/);
    return {
      query: `${method} ${path}`,
      asker: asker!,
      says: says === '-' ? undefined : says,
      written: purpose === '-' ? null : { purpose: purpose!, persons },
    };
  });
