import { applyDecorators } from '@nestjs/common';
import { documentProblems, QueryOperation } from '@alongside/http';

const headers = {
  'As-At': {
    description: 'The day that the list speaks of: today in London.',
    schema: { type: 'string', example: '2026-11-26' },
  },
  Position: {
    description: 'How far of the log it is: list and counts of that position agree with it.',
    schema: { type: 'string', example: '5c1f:1234' },
  },
  'Total-Count': { description: 'How many rows there are.', schema: { type: 'integer', example: 5000 } },
} as const;

/** The whole of a list as a CSV file. */
export function ExportOperation(summary: string): MethodDecorator {
  return applyDecorators(
    QueryOperation({
      summary,
      description:
        'With the filters, the order and the columns of the list, as it was at one moment. A line of names comes first; cells that a ' +
        'spreadsheet would run begin with an apostrophe. Of a file that broke off there are fewer rows than `Total-Count` says.',
      file: { type: 'text/csv', headers },
    }),
    documentProblems('http/exports-busy'),
  );
}
