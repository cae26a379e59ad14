import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One place of the request that is wrong: exactly one of `pointer`, `parameter` and `header` is there. */
export class ProblemField {
  @ApiPropertyOptional({ description: 'A JSON pointer into the body, as a URI fragment', example: '#/address/0/line' })
  readonly pointer?: string;

  @ApiPropertyOptional({ description: 'The name of a query or path parameter', example: 'limit' })
  readonly parameter?: string;

  @ApiPropertyOptional({ description: 'The name of a header', example: 'Idempotency-Key' })
  readonly header?: string;

  @ApiProperty({ example: 'must be a day that exists, YYYY-MM-DD' })
  readonly detail: string;
}

/** Who of the staff can tell more. */
export class WhomToTalkTo {
  @ApiProperty({ format: 'uuid', example: '0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f' })
  readonly id: string;

  @ApiPropertyOptional({ description: 'As the staff register has it', example: 'Ayaan Example' })
  readonly name?: string;
}

/**
 * Every answer of 400 and above: RFC 9457 problem details. Nothing in it is about a person but `current`, which is a reading like any
 * other, `notSaved`, which are the sender's own words, and `talkTo`, who is of the staff.
 */
export class Problem {
  @ApiProperty({
    format: 'uri-reference',
    description: 'A page that tells what happened and what to do; `about:blank` where the status says it all',
    example: '/problems/http/invalid-request',
  })
  readonly type: string;

  @ApiProperty({ example: 'Invalid request' })
  readonly title: string;

  @ApiProperty({ example: 400 })
  readonly status: number;

  @ApiPropertyOptional({
    description: 'For people; it holds no personal data',
    example: 'The body is not as documented.',
  })
  readonly detail?: string;

  @ApiProperty({
    format: 'uri',
    description: 'The correlation id of the request: name it when you report the problem',
    example: 'urn:uuid:0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f',
  })
  readonly instance: string;

  @ApiPropertyOptional({ type: () => [ProblemField], description: 'Each place that is wrong, a hundred at most' })
  readonly errors?: readonly ProblemField[];

  @ApiPropertyOptional({
    format: 'uri-reference',
    description: 'Of a command that came too late: where what is there now is shown',
    example: '/v1/claimants/0192d3c2-7e1a-7c33-9a55-1f2b3c4d5e6f',
  })
  readonly now?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What is shown there, where whoever asks may see it',
  })
  readonly current?: object;

  @ApiPropertyOptional({ type: () => WhomToTalkTo, description: 'Who of the staff can tell more' })
  readonly talkTo?: WhomToTalkTo;

  @ApiPropertyOptional({ description: 'The body that was not saved, as it was sent' })
  readonly notSaved?: unknown;
}
