import { applyDecorators, Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Decide, decision, derivedId } from '@alongside/commands';
import {
  CommandMeta,
  CommandOperation,
  ConcernsNobody,
  ConcernsPlace,
  CurrentActor,
  cursorPurpose,
  CursorSealer,
  dated,
  inBody,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
  type Actor,
  type CommandMetadata,
} from '@alongside/http';
import { ReadLog, ThisReading, type Reading } from '@alongside/privacy';
import { DescribeCourse } from '../application/describe-course.handler';
import { courseDecider, type CourseCommand } from '../domain/course/course.decider';
import { ShowCourse } from '../read-models/course/course.query';
import { CourseRecord } from '../read-models/course/course.record';
import { ListCourses, type CoursesPlace } from '../read-models/course/courses.query';
import { ConcernsCourse } from './concerns';
import {
  AnnounceCourseBody,
  CourseCancellationBody,
  CourseChangeBody,
  CourseClosureBody,
  CourseErrorBody,
  CourseReopeningBody,
  CoursesAnswer,
  CoursesQuery,
} from './course.dto';
import { isOfficeRole, officeRoles, providersOf } from './enrolment-viewer-of';
import { courseChangesTo, givenCourseTerms } from './given-course-terms';

const dates = ['skills-matching/in-the-future', 'skills-matching/out-of-order'];
const unsound = ['offices/out-of-order', 'skills-matching/reserved-code', 'skills-matching/terms-unsound'];
const error = 'skills-matching/entered-in-error';
const officeClosed = 'offices/office-closed';
const officeNotFound = 'offices/office-not-found';

/** A change of a course of the own organisation. */
function Change(
  summary: string,
  refusals: { invalid?: readonly string[]; 'not-found'?: readonly string[]; conflict: readonly string[] },
): MethodDecorator {
  const { invalid = dates, conflict, ...more } = refusals;
  return applyDecorators(
    Roles('training_provider'),
    ConcernsCourse(),
    CommandOperation({ summary, ifMatch: true, refusals: { ...more, invalid, conflict: [...conflict, error] } }),
  );
}

@ApiTags('courses')
@Controller('v1/courses')
export class CoursesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly readLog: ReadLog,
    private readonly cursors: CursorSealer,
  ) {}

  @Post()
  @Roles('training_provider')
  @ConcernsPlace('organisation', inBody('providerId'))
  @CommandOperation({
    summary: 'Announce a course of the own organisation',
    creates: '/v1/courses/{id}',
    refusals: {
      invalid: [...dates, ...unsound],
      'not-found': [officeNotFound, 'offices/organisation-not-found'],
      conflict: [officeClosed, 'offices/organisation-closed', 'skills-matching/not-a-provider'],
    },
  })
  async announce(@CommandMeta() meta: CommandMetadata, @Body() { providerId, terms, occurredAt }: AnnounceCourseBody) {
    const id = derivedId(meta.commandId, 'course');
    const said = { courseId: id, providerId, terms: givenCourseTerms(terms), ...dated(occurredAt) };
    return { id, ...(await this.commands.execute(new DescribeCourse(meta, id, { kind: 'announce', ...said }))) };
  }

  @Post(':id/changes')
  @Change('Say otherwise what a course is, with a reason', {
    invalid: [...dates, ...unsound],
    'not-found': [officeNotFound],
    conflict: [officeClosed, 'skills-matching/places-taken'],
  })
  change(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CourseChangeBody) {
    const { terms, reason, occurredAt } = body;
    const command = { kind: 'change', changes: courseChangesTo(terms), reason, ...dated(occurredAt) } as const;
    return this.commands.execute(new DescribeCourse(meta, id, command));
  }

  @Post(':id/closure')
  @Change('Close a course: nobody gets a place any more', { conflict: ['skills-matching/course-closed'] })
  close(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CourseClosureBody) {
    return this.decide(meta, id, { kind: 'close', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/cancellation')
  @Change('Cancel a course: it does not take place', { conflict: ['skills-matching/course-closed'] })
  cancel(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CourseCancellationBody) {
    return this.decide(meta, id, { kind: 'cancel', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/reopening')
  @Change('Open a course again that was closed or cancelled', { conflict: [] })
  reopen(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CourseReopeningBody) {
    return this.decide(meta, id, { kind: 'reopen', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Post(':id/error')
  @Change('Say that a course was entered in error: it is hidden from then on', {
    conflict: ['skills-matching/places-taken'],
  })
  enterInError(@PathUuid('id') id: string, @CommandMeta() meta: CommandMetadata, @Body() body: CourseErrorBody) {
    return this.decide(meta, id, { kind: 'enter-in-error', reason: body.reason, ...dated(body.occurredAt) });
  }

  @Get()
  @Roles(...officeRoles, 'training_provider')
  @ConcernsNobody()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'List the courses, what begins first first',
    description: 'A training provider sees those of the own organisation.',
    answer: CoursesAnswer,
    pages: true,
  })
  async list(@Query() query: CoursesQuery, @CurrentActor() actor: Actor): Promise<CoursesAnswer> {
    const { limit, cursor, skill, ...filter } = query;
    const purpose = cursorPurpose('courses', query);
    const after = cursor === undefined ? null : this.cursors.unseal<CoursesPlace>(purpose, cursor);
    const isOfOffice = actor.grants.some(({ role }) => isOfficeRole(role));
    const asked = {
      ...filter,
      ...(skill !== undefined && { skill: listed(skill) }),
      ...(!isOfOffice && { seen: providersOf(actor) }),
    };
    const { entries, total, next } = await this.queries.execute(new ListCourses(asked, today(), { limit, after }));
    return { entries, total, next: next && this.cursors.seal(purpose, next) };
  }

  @Get(':id')
  @Roles(...officeRoles, 'training_provider')
  @ConcernsCourse()
  @WaitsForPosition()
  @QueryOperation({
    summary: 'Show a course',
    answer: CourseRecord,
    etag: true,
    refusals: { 'not-found': ['skills-matching/course-not-found'] },
  })
  async show(@PathUuid('id') id: string, @ThisReading() reading: Reading): Promise<CourseRecord> {
    const course = await this.queries.execute(new ShowCourse(id, today()));
    await this.readLog.record(reading, []);
    return course;
  }

  private decide(meta: CommandMetadata, id: string, command: CourseCommand) {
    return this.commands.execute(new Decide(meta, decision(courseDecider, id, command)));
  }
}

function listed(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}
