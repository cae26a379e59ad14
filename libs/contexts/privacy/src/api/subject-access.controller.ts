import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { ConcernsEverywhere, PathUuid, QueryOperation, Roles } from '@alongside/http';
import type { Uuid } from '@alongside/kernel';
import { SubjectAccesses } from '../application/subject-access/subject-accesses';
import { subjectAccessPage } from '../domain/subject-access/subject-access-page';
import type { SubjectAccess } from '../domain/subject-access/subject-access';
import { ReadLog, type Reading } from '../read-models/read-log/read-log';
import { SubjectAccessAnswer } from './subject-access.dto';
import { ThisReading } from './this-reading.decorator';

const refusals = { 'not-found': ['privacy/person-not-found'], conflict: ['privacy/person-forgotten'] } as const;

/** Everything held about a person, for that person: whatever the request says, it is read for nothing else. */
@ApiTags('persons')
@Controller('v1/persons/:id/subject-access')
export class SubjectAccessController {
  constructor(
    private readonly accesses: SubjectAccesses,
    private readonly readLog: ReadLog,
  ) {}

  @Get()
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @QueryOperation({
    summary: 'Show everything that is held about a person, others masked',
    description:
      'Reads the whole log up to its head: it takes as long as that does. It is in the read log as `subject-access`.',
    answer: SubjectAccessAnswer,
    refusals,
  })
  async show(@PathUuid('id') person: Uuid, @ThisReading() reading: Reading): Promise<SubjectAccess> {
    const access = await this.accesses.of(person);
    await this.readLog.record({ ...reading, purpose: 'subject-access' }, [person]);
    return access;
  }

  @Get('page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Roles('privacy_officer')
  @ConcernsEverywhere()
  @QueryOperation({ summary: 'Show everything that is held about a person as a page to print', refusals })
  @ApiProduces('text/html')
  async page(@PathUuid('id') person: Uuid, @ThisReading() reading: Reading): Promise<string> {
    return [...subjectAccessPage(await this.show(person, reading))].join('');
  }
}
