import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { allRoles, ConcernsNobody, PathCode, QueryOperation, Roles } from '@alongside/http';
import { DomainError } from '@alongside/kernel';
import { codeListAnswer, CodeListAnswer, CodeListsAnswer } from './code-list.dto';
import { CodeLists } from './code-lists';

@ApiTags('code lists')
@Controller('v1/code-lists')
export class CodeListsController {
  constructor(private readonly lists: CodeLists) {}

  @Get()
  @Roles(...allRoles)
  @ConcernsNobody()
  @QueryOperation({
    summary: 'List all code lists, with labels in English and Somali',
    description: 'What can be said in one word, and since when. Entries may have other codes: imports bring their own.',
    answer: CodeListsAnswer,
  })
  list(): CodeListsAnswer {
    return { lists: this.lists.all.map(codeListAnswer) };
  }

  @Get(':id')
  @Roles(...allRoles)
  @ConcernsNobody()
  @QueryOperation({
    summary: 'Show one code list',
    answer: CodeListAnswer,
    refusals: { 'not-found': ['caseload/code-list-not-found'] },
  })
  show(@PathCode('id') id: string): CodeListAnswer {
    const list = this.lists.all.find((one) => one.id === id);
    if (!list) throw new DomainError('caseload/code-list-not-found', 'not-found', 'There is no such code list.');
    return codeListAnswer(list);
  }
}
