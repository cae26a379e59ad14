import { Module } from '@nestjs/common';
import { ReadLogModule } from '@alongside/privacy';
import { ActionPlansController } from './api/action-plans.controller';
import { ActionPlansOfClaimantController } from './api/action-plans-of-claimant.controller';
import { AttendanceController } from './api/attendance.controller';
import { AssignmentsController } from './api/assignments.controller';
import { BarriersController } from './api/barriers.controller';
import { CaseloadExports } from './api/caseload-exports';
import { CaseloadLists } from './api/caseload-lists';
import { CaseloadsController } from './api/caseloads.controller';
import { ClaimantsController } from './api/claimants.controller';
import { ClaimsController } from './api/claims.controller';
import { CodeListsController } from './api/code-lists.controller';
import { ConsentsController } from './api/consents.controller';
import { EmploymentFollowUpController } from './api/employment-follow-up.controller';
import { EmploymentsController } from './api/employments.controller';
import { EmploymentsOfClaimantController } from './api/employments-of-claimant.controller';
import { ExclusionsController } from './api/exclusions.controller';
import { HandOverNotesController } from './api/hand-over-notes.controller';
import { InteractionsController } from './api/interactions.controller';
import { InteractionsOfClaimantController } from './api/interactions-of-claimant.controller';
import { MeetingsController } from './api/meetings.controller';
import { NoteFollowUpsController } from './api/note-follow-ups.controller';
import { NotesController } from './api/notes.controller';
import { NotesOfClaimantController } from './api/notes-of-claimant.controller';
import { PlanStepsController } from './api/plan-steps.controller';
import { MergesController } from './api/merges.controller';
import { PostHireIssuesController } from './api/post-hire-issues.controller';
import { ReassignmentsController } from './api/reassignments.controller';
import { OwnWorkController } from './api/own-work.controller';
import { LinkAnswersController } from './api/link-answers.controller';
import { SatisfactionController } from './api/satisfaction.controller';
import { SatisfactionFiguresController } from './api/satisfaction-figures.controller';
import { SavedViewsController } from './api/saved-views.controller';
import { SearchController } from './api/search.controller';
import { SupportersController } from './api/supporters.controller';
import { TaskLists } from './api/task-lists';
import { TasksController } from './api/tasks.controller';
import { AnswerByLinkHandler } from './application/answer-by-link.handler';
import { AskSatisfactionHandler } from './application/ask-satisfaction.handler';
import { AssignAdvisorHandler } from './application/assign-advisor.handler';
import { SavedViews } from './api/saved-views';
import { BeginInteractionHandler } from './application/begin-interaction.handler';
import { CopyViewHandler } from './application/copy-view.handler';
import { CorrectClaimantDetailsHandler } from './application/correct-claimant-details.handler';
import { DecideConsentHandler } from './application/decide-consent.handler';
import { DraftActionPlanHandler } from './application/draft-action-plan.handler';
import { HoldMeetingHandler } from './application/hold-meeting.handler';
import { LinkReentryHandler } from './application/link-reentry.handler';
import { NationalInsuranceReservations } from './application/national-insurance-reservations';
import { MergeClaimantHandler } from './application/merge-claimant.handler';
import { OpenClaimHandler } from './application/open-claim.handler';
import { OrderReassignmentHandler } from './application/order-reassignment.handler';
import { RecordSpellHandler } from './application/record-spell.handler';
import { RegisterClaimantHandler } from './application/register-claimant.handler';
import { SatisfactionLinks } from './application/satisfaction-links';
import { SaveViewHandler } from './application/save-view.handler';
import { StartEmploymentHandler } from './application/start-employment.handler';
import { UnmergeClaimantHandler } from './application/unmerge-claimant.handler';
import { WriteNoteHandler } from './application/write-note.handler';
import { ShowActionPlanHandler } from './read-models/action-plan/action-plan.query';
import { ListActionPlansHandler } from './read-models/action-plan/action-plans-of-claimant.query';
import { ShowAttendanceHandler } from './read-models/attendance/attendance.query';
import { ShowAssignmentHandler } from './read-models/assignment/assignment.query';
import { ExportCaseloadHandler } from './read-models/caseload/export-caseload.query';
import { ListCaseloadHandler } from './read-models/caseload/list-caseload.query';
import { ShowOfficeOverviewHandler } from './read-models/caseload/office-overview.query';
import { ListFirstNamesHandler } from './read-models/claimant/first-names.query';
import { ShowClaimantHandler } from './read-models/claimant/claimant.query';
import { Past } from './read-models/past/past';
import { ShowClaimHandler } from './read-models/claim/claim.query';
import { ClaimsOfClaimant } from './read-models/claim/claims-of-claimant.query';
import { ListConsentsHandler } from './read-models/consent/consents-of-claimant.query';
import { ShowEmploymentHandler } from './read-models/employment/employment.query';
import { InteractionRecords } from './read-models/interaction/interaction-records';
import { ListEmploymentsHandler } from './read-models/employment/employments-of-claimant.query';
import { JobsOfClaimant } from './read-models/employment/jobs-of-claimant.query';
import { ShowInteractionHandler } from './read-models/interaction/interaction.query';
import { ListInteractionsHandler } from './read-models/interaction/interactions-of-claimant.query';
import { ParticipantNames } from './read-models/interaction/participant-names';
import { FindOfficeOfReassignmentHandler } from './read-models/reassignment/office-of-reassignment.query';
import { FindReassignableHandler } from './read-models/reassignment/reassignable.query';
import { ShowReassignmentHandler } from './read-models/reassignment/reassignment.query';
import { ListReassignmentsHandler } from './read-models/reassignment/reassignments-of-office.query';
import { ShowNoteHandler } from './read-models/note/note.query';
import { ListNotesHandler } from './read-models/note/notes-of-claimant.query';
import { ListDismissedDuplicatesHandler } from './read-models/search/dismissed-duplicates.query';
import { FindSavedViewHandler } from './read-models/saved-view/saved-view.query';
import { ListSavedViewsHandler } from './read-models/saved-view/saved-views.query';
import { LookUpClaimantHandler } from './read-models/search/look-up-claimant.query';
import { ListPossibleDuplicatesHandler } from './read-models/search/possible-duplicates.query';
import { ListOwnWorkAskingsHandler } from './read-models/satisfaction/own-work-askings.query';
import { ListSatisfactionCommentsHandler } from './read-models/satisfaction/satisfaction-comments.query';
import { ShowSatisfactionFiguresHandler } from './read-models/satisfaction/satisfaction-figures.query';
import { ShowSatisfactionHandler } from './read-models/satisfaction/satisfaction.query';
import { SearchClaimantsHandler } from './read-models/search/search-claimants.query';
import { ListTasksHandler } from './read-models/task/list-tasks.query';
import { ShowTaskBoardHandler } from './read-models/task/task-board.query';
import { FindStandingHandler } from './read-models/viewer/standing.query';
import { ListTimelineHandler } from './read-models/timeline/timeline.query';

@Module({
  imports: [ReadLogModule],
  controllers: [
    ClaimantsController,
    SearchController,
    MergesController,
    BarriersController,
    SupportersController,
    ExclusionsController,
    AssignmentsController,
    HandOverNotesController,
    ReassignmentsController,
    CaseloadsController,
    TasksController,
    ClaimsController,
    EmploymentsController,
    EmploymentFollowUpController,
    PostHireIssuesController,
    EmploymentsOfClaimantController,
    InteractionsController,
    InteractionsOfClaimantController,
    AttendanceController,
    MeetingsController,
    NotesController,
    NoteFollowUpsController,
    NotesOfClaimantController,
    ActionPlansController,
    PlanStepsController,
    ActionPlansOfClaimantController,
    CodeListsController,
    ConsentsController,
    OwnWorkController,
    LinkAnswersController,
    SatisfactionController,
    SatisfactionFiguresController,
    SavedViewsController,
  ],
  providers: [
    NationalInsuranceReservations,
    RegisterClaimantHandler,
    CorrectClaimantDetailsHandler,
    MergeClaimantHandler,
    UnmergeClaimantHandler,
    AssignAdvisorHandler,
    OrderReassignmentHandler,
    OpenClaimHandler,
    LinkReentryHandler,
    StartEmploymentHandler,
    RecordSpellHandler,
    BeginInteractionHandler,
    HoldMeetingHandler,
    DraftActionPlanHandler,
    WriteNoteHandler,
    DecideConsentHandler,
    SatisfactionLinks,
    AskSatisfactionHandler,
    AnswerByLinkHandler,
    SaveViewHandler,
    CopyViewHandler,
    ClaimsOfClaimant,
    JobsOfClaimant,
    Past,
    CaseloadLists,
    CaseloadExports,
    SavedViews,
    TaskLists,
    ListCaseloadHandler,
    ExportCaseloadHandler,
    ShowOfficeOverviewHandler,
    ListTasksHandler,
    ShowTaskBoardHandler,
    ShowClaimantHandler,
    ListFirstNamesHandler,
    ShowAssignmentHandler,
    FindReassignableHandler,
    FindOfficeOfReassignmentHandler,
    ShowReassignmentHandler,
    ListReassignmentsHandler,
    ShowClaimHandler,
    ShowEmploymentHandler,
    ParticipantNames,
    InteractionRecords,
    ListEmploymentsHandler,
    ShowInteractionHandler,
    ListInteractionsHandler,
    ShowAttendanceHandler,
    ShowNoteHandler,
    ListNotesHandler,
    ShowActionPlanHandler,
    ListActionPlansHandler,
    ListConsentsHandler,
    ListTimelineHandler,
    LookUpClaimantHandler,
    FindStandingHandler,
    ShowSatisfactionHandler,
    ListOwnWorkAskingsHandler,
    ShowSatisfactionFiguresHandler,
    ListSatisfactionCommentsHandler,
    SearchClaimantsHandler,
    ListPossibleDuplicatesHandler,
    ListDismissedDuplicatesHandler,
    FindSavedViewHandler,
    ListSavedViewsHandler,
  ],
})
export class CaseloadModule {}
