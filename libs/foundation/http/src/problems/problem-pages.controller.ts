import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/access.decorators';
import { HttpProblem } from './http-problem';
import { problemPagesFolder, readProblemPages } from './problem-pages';

/** Serves what the `type` of a problem points at. All pages are in memory, so no path ever reaches the file system. */
@ApiExcludeController()
@Controller('problems')
export class ProblemPagesController {
  private readonly pages = readProblemPages(problemPagesFolder());

  @Public()
  @Get(':context/:code')
  @Header('content-type', 'text/markdown; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  page(@Param('context') context: string, @Param('code') code: string): string {
    const page = this.pages.get(`${context}/${code}`);
    if (page === undefined) throw new HttpProblem('http/unknown-resource', 'There is no such problem.');
    return page;
  }
}
