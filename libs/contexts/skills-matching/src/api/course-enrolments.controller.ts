import { ConcernsClaimant } from '@alongside/caseload';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CommandMeta,
  CommandOperation,
  ConcernsList,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  HttpProblem,
  inPath,
  PathUuid,
  QueryOperation,
  Roles,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { ReferToCourse } from '../application/refer-to-course.handler';
import {
  ListEnrolments,
  type EnrolmentsOf,
  type EnrolmentsPlace,
} from '../read-models/enrolment/list-enrolments.query';
import { ConcernsCourse } from './concerns';
import { CourseEnrolmentsQuery, EnrolmentsAnswer, EnrolmentsQuery, ReferToCourseBody } from './enrolment.dto';
import { enrolmentViewerOf } from './enrolment-viewer-of';

const listing = { answer: EnrolmentsAnswer, pages: true };

interface Asking {
  readonly actor: Actor;
  readonly reading: Reading;
  readonly about?: readonly string[];
  readonly hired?: ListEnrolments['asked']['hired'];
}

@ApiTags('enrolments')
@Controller('v1')
export class CourseEnrolmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post('claimants/:id/enrolments')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @CommandOperation({
    summary: 'Refer a claimant to a course',
    description:
      'Its provider is told the name that is given here, by the consent `referral-to-training` that is in force on that day or by an override, and contact by the consent `pass-on-contact`.',
    creates: '/v1/enrolments/{id}',
    refusals: {
      invalid: ['skills-matching/in-the-future'],
      'not-found': ['skills-matching/course-not-found'],
      conflict: [
        'caseload/claimant-merged',
        'skills-matching/already-referred',
        'skills-matching/consent-needed',
        'skills-matching/contact-consent-needed',
        'skills-matching/course-closed',
        'skills-matching/course-over',
        'skills-matching/provider-excluded',
      ],
    },
  })
  refer(
    @PathUuid('id') claimantId: string,
    @CommandMeta() meta: CommandMetadata,
    @Body() { occurredAt, ...given }: ReferToCourseBody,
  ) {
    const staffId = meta.actor.personId;
    return this.commands.execute(new ReferToCourse(meta, claimantId, { staffId, ...given, ...dated(occurredAt) }));
  }

  @Get('claimants/:id/enrolments')
  @Roles('advisor', 'team_leader')
  @ConcernsClaimant(inPath('id'))
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the courses of a claimant, the last referral first', ...listing })
  async ofClaimant(
    @PathUuid('id') claimantId: string,
    @Query() query: EnrolmentsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<EnrolmentsAnswer> {
    return this.list({ claimantId }, query, { actor, reading, about: [claimantId] });
  }

  @Get('courses/:id/enrolments')
  @Roles('advisor', 'team_leader', 'training_provider')
  @ConcernsList({ supervisedBy: ['team_leader', 'training_provider'] })
  @ConcernsCourse()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the enrolments on a course, the last referral first',
    description: 'Of claimants whom the asker may see. The office alone asks who was `hired`.',
    ...listing,
  })
  ofCourse(
    @PathUuid('id') courseId: string,
    @Query() { hired: kind, weeks, ...query }: CourseEnrolmentsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<EnrolmentsAnswer> {
    if (kind) assertOfOffice(actor);
    return this.list({ courseId }, query, { actor, reading, ...(kind && { hired: { kind, weeks } }) });
  }

  @Get('organisations/:id/enrolments')
  @Roles('training_provider')
  @ConcernsPlace('organisation', inPath('id'))
  @ConcernsList({ supervisedBy: ['training_provider'] })
  @WaitsForPosition()
  @QueryOperation({ summary: 'List the enrolments on the courses of a provider, the last referral first', ...listing })
  ofProvider(
    @PathUuid('id') providerId: string,
    @Query() query: EnrolmentsQuery,
    @CurrentActor() actor: Actor,
    @ThisReading() reading: Reading,
  ): Promise<EnrolmentsAnswer> {
    return this.list({ providerId }, query, { actor, reading });
  }

  private async list(
    of: EnrolmentsOf,
    { limit, cursor, state }: EnrolmentsQuery,
    asking: Asking,
  ): Promise<EnrolmentsAnswer> {
    const { actor, reading, hired, about = [] } = asking;
    const purpose = cursorPurpose('enrolments', { ...of, state, hired });
    const after = cursor === undefined ? null : this.cursors.unseal<EnrolmentsPlace>(purpose, cursor);
    const viewer = enrolmentViewerOf(actor);
    const asked = hired ? { hired, viewer: { ...viewer, providers: [] } } : { viewer };
    const listed = await this.queries.execute(
      new ListEnrolments({ of, ...(state && { state }), ...asked }, { limit, after }),
    );
    await this.readLog.record(reading, [...new Set([...about, ...listed.entries.map(({ claimantId }) => claimantId)])]);
    return { ...listed, next: listed.next && this.cursors.seal(purpose, listed.next) };
  }
}

/** Who got a job, and when, is casework's to know: no provider's. */
function assertOfOffice({ roles }: Actor): void {
  if (!roles.includes('advisor') && !roles.includes('team_leader'))
    throw new HttpProblem('http/missing-role', 'To ask who was hired needs one of these roles: advisor, team_leader.');
}
