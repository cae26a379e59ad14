import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What a command's handler returns; further fields go out as they are. */
export interface CommandResult {
  /** The id of what the command created. */
  readonly id?: string;
  readonly revision: bigint | number;
  readonly position: string;
}

/** What every command answers. */
export class CommandAnswer {
  @ApiPropertyOptional({ format: 'uuid', description: 'The id of what was created' })
  readonly id?: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'The revision of the record, as in the ETag', example: 4 })
  readonly revision: number;

  @ApiProperty({ description: 'A query with `atLeast` set to it sees what the command did', example: 'k3f9:10482' })
  readonly position: string;
}
