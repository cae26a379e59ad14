import { applyDecorators, Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcernsNobody,
  cursorPurpose,
  CursorSealer,
  PageQuery,
  PathUuid,
  QueryOperation,
  Roles,
  today,
  WaitsForPosition,
} from '@alongside/http';
import type { FastifyReply } from 'fastify';
import { postingOfVacancy } from '../application/job-posting/posting-of-vacancy';
import { ListPublishedVacancies, ShowPublishedVacancy } from '../read-models/vacancy/job-postings.query';
import type { VacanciesPlace } from '../read-models/vacancy/vacancies.query';

export class JobPostingsQuery extends PageQuery {}

const jsonLd = 'application/ld+json';
const context = { '@context': 'https://schema.org' };

const link = {
  Link: {
    description: 'The next page, as `rel="next"`; not there on the last one.',
    schema: { type: 'string', example: '</v1/job-postings?cursor=abc>; rel="next"' },
  },
} as const;

/** What employers themselves have told: nothing in it is about anybody who might apply. */
function Published(): MethodDecorator {
  return applyDecorators(
    Roles('advisor', 'team_leader', 'employer_adviser', 'desk_partner', 'specialist', 'training_provider'),
    ConcernsNobody(),
    WaitsForPosition(),
  );
}

@ApiTags('vacancies')
@Controller('v1')
export class JobPostingsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly cursors: CursorSealer,
  ) {}

  @Get('job-postings')
  @Published()
  @QueryOperation({
    summary: 'List what can be applied for, as JobPostings of schema.org',
    file: { type: jsonLd, headers: link },
    pages: true,
  })
  async list(@Query() query: JobPostingsQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { limit, cursor } = query;
    const purpose = cursorPurpose('job-postings', query);
    const after = cursor === undefined ? null : this.cursors.unseal<VacanciesPlace>(purpose, cursor);
    const page = await this.queries.execute(new ListPublishedVacancies(today(), { limit, after }));
    const next = page.next && encodeURIComponent(this.cursors.seal(purpose, page.next));
    if (next) void reply.header('link', `</v1/job-postings?limit=${limit}&cursor=${next}>; rel="next"`);
    const items = page.entries.map((vacancy) => ({ '@type': 'ListItem', item: postingOfVacancy(vacancy) }));
    return sent(reply, { ...context, '@type': 'ItemList', numberOfItems: page.total, itemListElement: items });
  }

  @Get('vacancies/:id/job-posting')
  @Published()
  @QueryOperation({
    summary: 'Show a vacancy that can be applied for, as a JobPosting of schema.org',
    file: { type: jsonLd, headers: {} },
    refusals: { 'not-found': ['employers/vacancy-not-published'] },
  })
  async show(@PathUuid('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const vacancy = await this.queries.execute(new ShowPublishedVacancy(id, today()));
    return sent(reply, { ...context, ...postingOfVacancy(vacancy) });
  }
}

function sent(reply: FastifyReply, document: object): string {
  void reply.type(`${jsonLd}; charset=utf-8`);
  return JSON.stringify(document);
}
